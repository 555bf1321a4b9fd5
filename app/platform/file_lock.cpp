#include "app/platform/file_lock.h"

#include <cerrno>
#include <chrono>
#include <thread>
#include <utility>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace viewer {

namespace {

namespace fs = std::filesystem;

constexpr int opened = O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC;

FileLock::Taken flock_of(int descriptor) {
    if (::flock(descriptor, LOCK_EX | LOCK_NB) == 0) return FileLock::Taken::yes;
    return errno == EWOULDBLOCK ? FileLock::Taken::by_another : FileLock::Taken::not_known;
}

/// Whether the name still means what was opened: its owner may have removed it meanwhile.
bool still_there(int descriptor, const fs::path& file) {
    struct stat one {};
    struct stat other {};
    return ::fstat(descriptor, &one) == 0 && ::lstat(file.c_str(), &other) == 0 &&
           one.st_ino == other.st_ino && one.st_dev == other.st_dev;
}

}  // namespace

FileLock::Taken FileLock::on(const fs::path& file, std::optional<FileLock>& into) {
    into.reset();
    const int descriptor = ::open(file.c_str(), opened);
    if (descriptor < 0) return Taken::not_known;
    FileLock lock(descriptor, {});
    const Taken taken = flock_of(descriptor);
    if (taken == Taken::yes) into = std::move(lock);
    return taken;
}

FileLock::Taken FileLock::made(const fs::path& file, std::optional<FileLock>& into) {
    constexpr int most_turns = 20;
    into.reset();
    for (int turn = 0; turn < most_turns; ++turn) {
        const int descriptor = ::open(file.c_str(), opened | O_CREAT | O_NOFOLLOW, 0600);
        if (descriptor < 0) return Taken::not_known;
        FileLock lock(descriptor, {});
        const Taken taken = flock_of(descriptor);
        if (taken == Taken::by_another) return taken;
        if (!still_there(descriptor, file)) continue;
        lock.made_ = file;
        into = std::move(lock);
        return Taken::yes;
    }
    return Taken::by_another;
}

std::optional<FileLock> FileLock::soon(const fs::path& folder) {
    using namespace std::chrono_literals;
    constexpr int most_turns = 100;
    std::optional<FileLock> lock;
    for (int turn = 0; turn < most_turns; ++turn) {
        if (on(folder, lock) != Taken::by_another) break;
        std::this_thread::sleep_for(20ms);
    }
    return lock;
}

FileLock::~FileLock() {
    if (descriptor_ < 0) return;
    if (!made_.empty()) ::unlink(made_.c_str());  // while it is held: nobody else's goes
    ::close(descriptor_);
}

FileLock::FileLock(FileLock&& other) noexcept
    : descriptor_(std::exchange(other.descriptor_, -1)), made_(std::move(other.made_)) {}

FileLock& FileLock::operator=(FileLock&& other) noexcept {
    std::swap(descriptor_, other.descriptor_);
    std::swap(made_, other.made_);
    return *this;
}

}  // namespace viewer
