/// \file
/// What the window remembers: it hears of every action, tells what a user chose from what a command
/// line, a lesson or data brought about, and hands it on to be kept. Each call returns what is to
/// happen next.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>

#include "app/settings/settings_keeper.h"
#include "app/view/action.h"
#include "app/window/window.h"

namespace viewer {

class SettingsDesk {
  public:
    /// No file: nothing is kept. `wake` is called on another thread when there is news.
    SettingsDesk(const std::optional<std::filesystem::path>& file, Settings known,
                 std::function<void()> wake);

    /// The state has what it starts with: from now on changes are a user's.
    Actions start();
    void follow_up(const Action&, const ViewState& before, const ViewState& now);
    /// A file was shown, or could not be: one that is gone is forgotten, one that is out of reach
    /// (a stick pulled out, a folder that is closed) is not. Empty: the shipped atlas.
    Actions opened(const std::filesystem::path&);
    Actions refused(const std::filesystem::path&);
    /// Where the window stands now; at first, where it stood when it was opened. Seconds on any
    /// clock: what changes right after that is the desktop's placing, and nobody's choice.
    void stands(const WindowStand&, double seconds);
    /// What happened meanwhile on other threads.
    Actions news();

  private:
    void keep(const SettingsChange&);
    void keep_lesson(const Lesson&);

    Settings known_;  ///< at the start, and what was chosen since
    std::optional<SettingsKeeper> keeper_;
    std::optional<WindowStand> stood_;
    double stands_since_ = 0;
    bool started_ = false;
};

}  // namespace viewer
