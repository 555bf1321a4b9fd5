#include "app/settings/settings_keeper.h"

#include <chrono>
#include <cstdlib>
#include <exception>
#include <iostream>
#include <utility>

#include "app/settings/settings_files.h"

namespace viewer {

namespace {

using namespace std::chrono_literals;

constexpr auto pause = 1s;
constexpr auto longest_wait = 5s;

geodata::Status written(const std::filesystem::path& file, const SettingsChange& change) {
    try {
        return keep_settings(file, change);
    } catch (const std::exception& failure) {  // no memory left
        return geodata::Error{{failure.what(), file.string(), "change the setting again"}};
    }
}

}  // namespace

SettingsKeeper::SettingsKeeper(std::filesystem::path file, std::function<void()> wake)
    : file_(std::move(file)), wake_(std::move(wake)), thread_([this] { run(); }) {}

SettingsKeeper::~SettingsKeeper() {
    if (end()) return;
    std::cerr << "pactmap: writing the settings takes too long: the disk does not answer; the "
                 "program ends without it.\n";
    std::_Exit(EXIT_FAILURE);
}

void SettingsKeeper::keep(const SettingsChange& change) {
    if (change.empty()) return;
    {
        const std::lock_guard lock(mutex_);
        waiting_ = followed_by(std::move(waiting_), change);
        fresh_ = true;
    }
    changed_.notify_all();
}

std::optional<geodata::Error> SettingsKeeper::take_trouble() {
    const std::lock_guard lock(mutex_);
    return std::exchange(trouble_, std::nullopt);
}

bool SettingsKeeper::end() {
    if (!thread_.joinable()) return true;
    {
        std::unique_lock lock(mutex_);
        ends_ = true;
        changed_.notify_all();
        if (!changed_.wait_for(lock, longest_wait, [&] { return ended_; })) return false;
    }
    thread_.join();
    return true;
}

void SettingsKeeper::run() {
    std::unique_lock lock(mutex_);
    for (;;) {
        changed_.wait(lock, [&] { return fresh_ || ends_; });
        if (!fresh_) break;
        changed_.wait_for(lock, pause, [&] { return ends_; });
        const SettingsChange change = std::exchange(waiting_, {});
        fresh_ = false;
        lock.unlock();
        const geodata::Status done = written(file_, change);
        lock.lock();
        if (done) continue;
        waiting_ = followed_by(change, waiting_);
        if (std::exchange(told_, true)) continue;
        trouble_ = done.error();
        if (!wake_) continue;
        lock.unlock();
        wake_();
        lock.lock();
    }
    ended_ = true;
    changed_.notify_all();
}

}  // namespace viewer
