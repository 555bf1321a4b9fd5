/// \file
/// Writes what was chosen on a thread of its own, a second after the first of it: nobody waits for
/// the disk, and a window that is dragged is not written at every frame.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <thread>

#include "app/settings/settings.h"
#include "geodata/result.h"

namespace viewer {

class SettingsKeeper {
  public:
    /// `wake` is called on the keeper's thread when there is trouble to tell.
    explicit SettingsKeeper(std::filesystem::path file, std::function<void()> wake = {});
    /// As end().
    ~SettingsKeeper();
    SettingsKeeper(const SettingsKeeper&) = delete;
    SettingsKeeper& operator=(const SettingsKeeper&) = delete;

    void keep(const SettingsChange&);
    /// Why it could not be written, the first time that it could not. It is tried again with the
    /// next change.
    std::optional<geodata::Error> take_trouble();
    /// Writes what waits, and nothing after that. False: the disk has not answered for two seconds;
    /// it is not waited for any longer.
    bool end();

  private:
    struct Work;
    static void run(const std::filesystem::path&, Work&);

    std::shared_ptr<Work> work_;  ///< outlives this where the thread does
    std::thread thread_;
};

}  // namespace viewer
