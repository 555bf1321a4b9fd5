/// \file
/// What the window does with lesson files: lists, opens and saves them, keeps what is not saved
/// yet, and notices other programs. Each call returns what is to happen next; messages are among
/// it.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>

#include "app/lesson/draft_keeper.h"
#include "app/platform/file_lock.h"
#include "app/view/action.h"
#include "geodata/result.h"

namespace viewer {

class LessonDesk {
  public:
    /// `wake` is called on another thread when there is news.
    explicit LessonDesk(std::function<void()> wake = {});
    /// Keeps what was not saved, as when the program comes to its end by an exception; says on
    /// standard error where it is.
    ~LessonDesk();
    LessonDesk(const LessonDesk&) = delete;
    LessonDesk& operator=(const LessonDesk&) = delete;

    /// What an earlier start left to ask about, and whether somebody else has the lesson open.
    Actions start(const ViewState&);
    /// What an action brings about where lesson files are concerned; nothing for most.
    Actions follow_up(const Action&, const ViewState& before, const ViewState& now);
    /// What happened meanwhile on other threads.
    Actions news();
    /// Unsaved changes are written now; any thread may call it.
    void hurry() { keeper_.hurry(); }
    /// The window closes. Refused, and said where the changes are, when they could not be kept
    /// where lessons are kept.
    geodata::Status close(const ViewState&);
    /// For the end of the program that comes from within a library (app/window/last_words.h).
    DraftKeeper& keeper() { return keeper_; }

  private:
    Actions open(const std::filesystem::path&, const ViewState& before);
    Actions begin_new(const ViewState& before, const ViewState& now);
    Actions save(const ViewState&);
    static Actions save_a_copy(const ViewState&, const std::string& title);
    Actions throw_away(const ViewState&);
    Actions answer(KeptAnswer, const ViewState& before, const ViewState& now);
    Actions bring_back(const std::filesystem::path&, const ViewState& before);
    /// Before another lesson takes the place of this one. False: the changes cannot be kept.
    bool put_away(const ViewState&, Actions& told);
    Actions hold_file(const ViewState&);

    DraftKeeper keeper_;
    std::optional<FileLock> lock_;  ///< on the file of the lesson at hand
    std::filesystem::path shared_;  ///< the file last told to be open elsewhere
    bool closed_ = false;
};

}  // namespace viewer
