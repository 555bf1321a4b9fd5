/// \file
/// Files are read beside the window: a thread makes of them all that can be made without the
/// window's GL context, says how far it is, and can be told to give up. Nothing here waits for it
/// but wait() and end().
#pragma once

#include <filesystem>
#include <functional>
#include <future>
#include <memory>
#include <vector>

#include "app/render/map_drawing.h"
#include "app/view/action.h"
#include "geodata/loading.h"

namespace viewer {

/// A file that was read: what is left to do needs the GL context.
struct DataMade {
    std::unique_ptr<Scene> scene;
    Lettering lettering;
    std::vector<geodata::Warning> warnings;
};

class DataDesk {
  public:
    /// How the data will first be seen; called on the thread that reads.
    using FirstView = std::function<ViewState(const Scene&)>;

    DataDesk() = default;
    DataDesk(const DataDesk&) = delete;
    DataDesk& operator=(const DataDesk&) = delete;

    /// Begins to read the file (empty: the shipped atlas), and gives up what is being read.
    void read(const std::filesystem::path&, FirstView);
    void give_up();
    /// Whether something is being read, or was and has not been taken.
    [[nodiscard]] bool busy() const { return job_ != nullptr; }
    /// While busy.
    [[nodiscard]] const std::filesystem::path& file() const { return job_->file; }
    [[nodiscard]] geodata::Loading::Progress progress() const { return job_->loading.progress(); }
    /// Whether it has ended, waiting so many seconds at most.
    [[nodiscard]] bool ended(double seconds = 0) const;
    /// Waits for its end. What was thrown has become an error.
    [[nodiscard]] geodata::Result<DataMade> take();
    /// Data that are not on view any more go when no thread works on them.
    void put_away(std::unique_ptr<Scene>, LevelsInMaking);
    /// Gives up everything; false when a thread has not heard of it within so many seconds (a file
    /// on a server that does not answer): the desk must not be destroyed then.
    [[nodiscard]] bool end(double seconds);

  private:
    struct Job {
        std::filesystem::path file;
        geodata::Loading loading;
        std::future<geodata::Result<DataMade>> made;
    };
    void clear_up();

    std::unique_ptr<Job> job_;
    std::vector<std::future<void>> going_;  ///< what is given up or put away
};

/// Of a file's remarks the first few in full, and how many more there are.
Actions remarks_on(const std::vector<geodata::Warning>&);

}  // namespace viewer
