/// \file
/// Writes unsaved changes beside the work: on a thread of its own, a moment after the last of them
/// and at most 2.5 seconds after the first, when something changed. Whatever ends the program, what
/// was handed over earlier is on the disk.
#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <thread>

#include "app/lesson/drafts.h"
#include "app/view/lesson.h"

namespace viewer {

class DraftKeeper {
  public:
    struct News {
        std::filesystem::path file;             ///< where the changes are; empty: nowhere
        std::filesystem::path older;            ///< then, where those before them are
        std::optional<geodata::Error> trouble;  ///< why not among one's own lessons
    };

    /// `wake` is called on the keeper's thread when there is trouble to tell.
    explicit DraftKeeper(std::function<void()> wake = {});
    /// Ends, or ends the program with status 1 where end() was false.
    ~DraftKeeper();
    DraftKeeper(const DraftKeeper&) = delete;
    DraftKeeper& operator=(const DraftKeeper&) = delete;

    /// Writes what waits, and nothing after that. False: the disk has not answered for ten seconds.
    [[nodiscard]] bool end();

    /// These changes are to be kept, instead of those before.
    void keep(Lesson);
    /// Does not wait any longer; returns at once.
    void hurry();
    /// Writes what waits and says where the changes are; nothing when there are none. An error that
    /// took longer than ten seconds is "not yet".
    std::optional<News> flush();
    /// They are saved: the draft goes; after ten seconds of a disk that does not answer, later.
    void forget();
    /// Other work begins: the draft stays for a later start, and the next changes get another.
    void let_go();
    /// The next changes go to this draft.
    void go_on_with(DraftFile);
    /// Trouble that was not told yet.
    std::optional<News> take_news();

  private:
    using Clock = std::chrono::steady_clock;
    void run();
    void write(const Lesson&, std::chrono::system_clock::time_point changed);
    void try_to_write(const Lesson&, std::chrono::system_clock::time_point changed);
    void note(News);
    void remove_draft();
    bool wait_until_written(std::unique_lock<std::mutex>&);

    std::function<void()> wake_;
    std::mutex mutex_;  // guards all that follows but what the thread alone uses
    std::condition_variable changed_;
    std::optional<Lesson> waiting_;
    std::chrono::system_clock::time_point changed_at_;
    Clock::time_point first_, last_;  ///< of the changes that wait
    bool hurry_ = false, writing_ = false, ends_ = false;
    bool forgotten_ = false;          ///< while it was being written
    bool ended_ = false;              ///< the thread is about to return
    std::optional<DraftFile> draft_;  ///< the thread's while it is writing
    std::optional<News> kept_;        ///< what became of the changes written last
    bool told_ = true;
    std::thread thread_;
};

}  // namespace viewer
