#include "app/settings/settings_keeper.h"

#include <chrono>
#include <condition_variable>
#include <exception>
#include <mutex>
#include <utility>

#include "app/settings/settings_files.h"

namespace viewer {

namespace {

using namespace std::chrono_literals;

constexpr auto pause = 1s;
constexpr auto longest_wait = 2s;

geodata::Status written(const std::filesystem::path& file, const SettingsChange& change) {
    try {
        return keep_settings(file, change);
    } catch (const std::exception& failure) {  // no memory left
        return geodata::Error{{failure.what(), file.string(), "change the setting again"}};
    }
}

}  // namespace

struct SettingsKeeper::Work {
    std::mutex mutex;  // guards all that follows
    std::condition_variable changed;
    std::function<void()> wake;
    SettingsChange waiting;  ///< with what could not be written yet
    bool fresh = false;      ///< something of it was not tried yet
    bool ends = false, ended = false;
    std::optional<geodata::Error> trouble;
    bool told = false;
};

SettingsKeeper::SettingsKeeper(std::filesystem::path file, std::function<void()> wake)
    : work_(std::make_shared<Work>()) {
    work_->wake = std::move(wake);
    thread_ = std::thread([file = std::move(file), work = work_] { run(file, *work); });
}

SettingsKeeper::~SettingsKeeper() {
    end();
}

void SettingsKeeper::keep(const SettingsChange& change) {
    if (change.empty()) return;
    {
        const std::lock_guard lock(work_->mutex);
        work_->waiting = followed_by(std::move(work_->waiting), change);
        work_->fresh = true;
    }
    work_->changed.notify_all();
}

std::optional<geodata::Error> SettingsKeeper::take_trouble() {
    const std::lock_guard lock(work_->mutex);
    return std::exchange(work_->trouble, std::nullopt);
}

bool SettingsKeeper::end() {
    if (!thread_.joinable()) return true;
    std::unique_lock lock(work_->mutex);
    work_->ends = true;
    work_->changed.notify_all();
    const bool ended = work_->changed.wait_for(lock, longest_wait, [&] { return work_->ended; });
    work_->wake = nullptr;  // whom it wakes may be gone soon
    lock.unlock();
    ended ? thread_.join() : thread_.detach();
    return ended;
}

void SettingsKeeper::run(const std::filesystem::path& file, Work& work) {
    std::unique_lock lock(work.mutex);
    for (;;) {
        work.changed.wait(lock, [&] { return work.fresh || work.ends; });
        if (!work.fresh) break;
        work.changed.wait_for(lock, pause, [&] { return work.ends; });
        const SettingsChange change = std::exchange(work.waiting, {});
        work.fresh = false;
        lock.unlock();
        const geodata::Status done = written(file, change);
        lock.lock();
        if (done) continue;
        work.waiting = followed_by(change, work.waiting);
        if (std::exchange(work.told, true)) continue;
        work.trouble = done.error();
        if (work.wake) work.wake();
    }
    work.ended = true;
    work.changed.notify_all();
}

}  // namespace viewer
