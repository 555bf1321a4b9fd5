#include "app/lesson/draft_keeper.h"

#include <algorithm>
#include <cstdlib>
#include <exception>
#include <utility>
#include <vector>

#include "app/lesson/lesson_folders.h"

namespace viewer {

namespace {

using namespace std::chrono_literals;

constexpr auto pause = 1000ms;  // after the last change: while one types, nothing is written
constexpr auto longest_pause = 2500ms;  // after the first
constexpr auto longest_wait = 10s;

geodata::Error too_slow() {
    return {
        {"writing the unsaved changes takes too long", "the lesson", "see that the disk answers"}};
}

}  // namespace

DraftKeeper::DraftKeeper(std::function<void()> wake)
    : wake_(std::move(wake)), thread_([this] { run(); }) {}

DraftKeeper::~DraftKeeper() {
    // A thread cannot be left while it hangs in a disk that does not answer.
    if (!end()) std::_Exit(EXIT_FAILURE);
}

bool DraftKeeper::end() {
    if (!thread_.joinable()) return true;
    {
        const std::lock_guard lock(mutex_);
        ends_ = true;
    }
    changed_.notify_all();
    {
        std::unique_lock lock(mutex_);
        if (!changed_.wait_for(lock, longest_wait, [&] { return ended_; })) return false;
    }
    thread_.join();
    return true;
}

void DraftKeeper::keep(Lesson lesson) {
    const auto now = Clock::now();
    {
        const std::lock_guard lock(mutex_);
        if (!waiting_) first_ = now;
        last_ = now;
        changed_at_ = std::chrono::system_clock::now();
        waiting_ = std::move(lesson);
    }
    changed_.notify_all();
}

void DraftKeeper::hurry() {
    {
        const std::lock_guard lock(mutex_);
        hurry_ = true;
    }
    changed_.notify_all();
}

bool DraftKeeper::wait_until_written(std::unique_lock<std::mutex>& lock) {
    // On the thread itself, when the program ends within a call it made, there is nothing to wait
    // for.
    if (std::this_thread::get_id() == thread_.get_id()) return true;
    hurry_ = true;
    changed_.notify_all();
    return changed_.wait_for(lock, longest_wait, [&] { return !waiting_ && !writing_; });
}

std::optional<DraftKeeper::News> DraftKeeper::flush() {
    std::unique_lock lock(mutex_);
    if (!wait_until_written(lock)) {
        return News{{}, kept_ ? kept_->file : std::filesystem::path(), too_slow()};
    }
    hurry_ = false;
    return kept_;
}

void DraftKeeper::forget() {
    std::unique_lock lock(mutex_);
    waiting_.reset();
    // What is still being written after that is removed by the thread.
    forgotten_ = !wait_until_written(lock);
    hurry_ = false;
    if (!forgotten_) remove_draft();
}

void DraftKeeper::remove_draft() {
    if (draft_) draft_->remove();
    draft_.reset();
    kept_.reset();
}

void DraftKeeper::let_go() {
    std::unique_lock lock(mutex_);
    std::ignore = wait_until_written(lock);
    hurry_ = false;
    draft_.reset();
    kept_.reset();
}

void DraftKeeper::go_on_with(DraftFile draft) {
    std::unique_lock lock(mutex_);
    std::ignore = wait_until_written(lock);
    hurry_ = false;
    kept_ = News{draft.file(), {}, std::nullopt};
    draft_ = std::move(draft);
}

std::optional<DraftKeeper::News> DraftKeeper::take_news() {
    const std::lock_guard lock(mutex_);
    if (std::exchange(told_, true)) return std::nullopt;
    return kept_;
}

void DraftKeeper::run() {
    std::unique_lock lock(mutex_);
    for (;;) {
        changed_.wait(lock, [&] { return waiting_ || ends_; });
        while (waiting_ && !hurry_ && !ends_) {
            const auto due = std::min(last_ + pause, first_ + longest_pause);
            if (changed_.wait_until(lock, due) == std::cv_status::timeout && Clock::now() >= due) {
                break;
            }
        }
        if (!waiting_) {
            if (ends_) break;
            continue;
        }
        const Lesson lesson = *std::exchange(waiting_, std::nullopt);
        const auto at = changed_at_;
        writing_ = true;
        lock.unlock();
        write(lesson, at);
        lock.lock();
        writing_ = false;
        if (std::exchange(forgotten_, false)) remove_draft();
        const bool news = !told_;
        changed_.notify_all();
        if (!news || !wake_) continue;
        lock.unlock();
        wake_();
        lock.lock();
    }
    ended_ = true;
    lock.unlock();
    changed_.notify_all();
}

void DraftKeeper::write(const Lesson& lesson, std::chrono::system_clock::time_point changed) {
    try {
        try_to_write(lesson, changed);
    } catch (const std::exception& failure) {  // no memory left
        note({{}, {}, geodata::Error{{failure.what(), "the unsaved changes", "save the lesson"}}});
    }
}

/// In its draft; where that cannot be, in a new one in the next best folder.
void DraftKeeper::try_to_write(const Lesson& lesson,
                               std::chrono::system_clock::time_point changed) {
    const std::string bytes = draft_text(lesson, changed);
    std::optional<geodata::Error> trouble;
    if (draft_) {
        const geodata::Status written = draft_->write(bytes);
        if (written) return note({draft_->file(), {}, std::nullopt});
        trouble = written.error();
    }
    const std::vector<std::filesystem::path> folders = draft_folders();
    for (std::size_t i = 0; i < folders.size(); ++i) {
        auto made = DraftFile::make(folders[i], lesson.title, bytes);
        if (!made) {
            if (!trouble) trouble = made.error();
            continue;
        }
        if (draft_) draft_->remove();
        draft_ = std::move(made).value();
        return note({draft_->file(), {}, i > 0 ? std::move(trouble) : std::nullopt});
    }
    note({{}, draft_ ? draft_->file() : std::filesystem::path(), std::move(trouble)});
}

/// Trouble is told once, and again when it is another.
void DraftKeeper::note(News news) {
    const std::lock_guard lock(mutex_);
    const bool known = kept_ && kept_->file.empty() == news.file.empty() && kept_->trouble;
    if (news.trouble && !known) told_ = false;
    kept_ = std::move(news);
}

}  // namespace viewer
