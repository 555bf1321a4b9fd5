/// \file
/// Writes what was chosen on a thread of its own, a second after the first of it: nobody waits for
/// the disk, and a window that is dragged is not written at every frame.
#pragma once

#include <condition_variable>
#include <filesystem>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>

#include "app/settings/settings.h"
#include "geodata/result.h"

namespace viewer {

class SettingsKeeper {
  public:
    /// `wake` is called on the keeper's thread when there is trouble to tell.
    explicit SettingsKeeper(std::filesystem::path file, std::function<void()> wake = {});
    /// Ends, or ends the program with status 1 where end() was false: a thread cannot be left while
    /// it hangs in a disk that does not answer.
    ~SettingsKeeper();
    SettingsKeeper(const SettingsKeeper&) = delete;
    SettingsKeeper& operator=(const SettingsKeeper&) = delete;

    void keep(const SettingsChange&);
    /// Why it could not be written, the first time that it could not. It is tried again with the
    /// next change.
    std::optional<geodata::Error> take_trouble();
    /// Writes what waits, and nothing after that. False: the disk has not answered for five
    /// seconds.
    [[nodiscard]] bool end();

  private:
    void run();

    const std::filesystem::path file_;
    const std::function<void()> wake_;
    std::mutex mutex_;  // guards all that follows but the thread
    std::condition_variable changed_;
    SettingsChange waiting_;  ///< with what could not be written yet
    bool fresh_ = false;      ///< something of it was not tried yet
    bool ends_ = false, ended_ = false;
    std::optional<geodata::Error> trouble_;
    bool told_ = false;
    std::thread thread_;
};

}  // namespace viewer
