#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <utility>

#include <fcntl.h>
#include <sys/random.h>
#include <unistd.h>

#include "geodata/write/signals_internal.h"
#include "geodata/write/temporary_internal.h"

namespace geodata {

namespace {

constexpr int most_names = 100;  ///< tried before giving up; the first is free but for an attack

std::string unguessable_name() {
    std::uint64_t number = 0;
    static_cast<void>(::getrandom(&number, sizeof number, 0));
    std::array<char, 32> name{};
    std::snprintf(name.data(), name.size(), ".pactmap-%016llx",
                  static_cast<unsigned long long>(number));
    return name.data();
}

/// A new file has what the umask leaves of 0666; one that replaces another is its writer's alone
/// until it has the older one's permissions.
mode_t first_mode(const Target& target) {
    return target.old ? 0600 : 0666;
}

std::error_code write_all(int file, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t done = ::write(file, bytes.data(), bytes.size());
        if (done < 0 && errno == EINTR) continue;
        if (done < 0) return last_error();
        if (done == 0) return std::make_error_code(std::errc::no_space_on_device);
        bytes.remove_prefix(static_cast<std::size_t>(done));
    }
    return {};
}

/// What stands in the file is what was to be written, no more and no less.
std::error_code read_back(int file, std::string_view bytes) {
    std::array<char, 1 << 16> block{};
    off_t at = 0;
    for (;;) {
        const ssize_t got = ::pread(file, block.data(), block.size(), at);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return last_error();
        const auto size = static_cast<std::size_t>(got);
        const bool same =
            size <= bytes.size() && std::memcmp(block.data(), bytes.data(), size) == 0;
        if (!same || (size == 0 && !bytes.empty())) {
            return std::make_error_code(std::errc::io_error);
        }
        if (size == 0) return {};
        bytes.remove_prefix(size);
        at += got;
    }
}

}  // namespace

Temporary::~Temporary() {
    const Undisturbed undisturbed;
    remove();
}

Temporary::Temporary(Temporary&& other) noexcept
    : target_(other.target_),
      file_(std::move(other.file_)),
      name_(std::exchange(other.name_, {})),
      entry_(std::exchange(other.entry_, -1)),
      in_place_(other.in_place_),
      holds_older_(other.holds_older_) {}

void Temporary::remove() {
    if (!name_.empty()) ::unlinkat(folder(), name_.c_str(), 0);
    name_.clear();
    forget_temporary(std::exchange(entry_, -1));
    file_ = Descriptor();
}

std::error_code Temporary::open_nameless() {
    file_ =
        Descriptor(::openat(folder(), ".", O_TMPFILE | O_RDWR | O_CLOEXEC, first_mode(*target_)));
    return file_.open() ? std::error_code() : last_error();
}

std::error_code Temporary::open_named() {
    for (int tried = 0; tried < most_names; ++tried) {
        const Undisturbed undisturbed;
        const std::string name = unguessable_name();
        file_ = Descriptor(::openat(folder(), name.c_str(),
                                    O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC,
                                    first_mode(*target_)));
        if (!file_.open()) {
            if (errno == EEXIST) continue;
            return last_error();
        }
        name_ = name;
        entry_ = enter_temporary(folder(), name.c_str());
        return {};
    }
    return std::make_error_code(std::errc::file_exists);
}

std::error_code Temporary::keep_permissions() const {
    if (!target_->old) return {};
    struct stat now {};
    if (::fstat(file_.number(), &now) != 0) return last_error();
    const struct stat& old = *target_->old;
    if (now.st_uid != old.st_uid || now.st_gid != old.st_gid) {
        // Only root may give files away; then at least the group.
        if (::fchown(file_.number(), old.st_uid, old.st_gid) != 0) {
            static_cast<void>(::fchown(file_.number(), static_cast<uid_t>(-1), old.st_gid) == 0);
        }
    }
    // Disks without permissions (FAT) refuse this, and there are none to keep.
    static_cast<void>(::fchmod(file_.number(), old.st_mode & 0777) == 0);
    return {};
}

std::error_code Temporary::write(std::string_view bytes, Draft draft, Sync sync) {
    remove();
    if (auto failed = draft == Draft::nameless ? open_nameless() : open_named()) return failed;
    if (auto failed = write_all(file_.number(), bytes)) return failed;
    if (auto failed = keep_permissions()) return failed;
    if (sync == Sync::yes) {
        while (::fsync(file_.number()) != 0) {
            if (errno != EINTR) return last_error();
        }
    }
    return read_back(file_.number(), bytes);
}

std::error_code Temporary::give_name() {
    for (int tried = 0; name_.empty(); ++tried) {
        const std::string name = unguessable_name();
        const std::string open_file = "/proc/self/fd/" + std::to_string(file_.number());
        if (::linkat(AT_FDCWD, open_file.c_str(), folder(), name.c_str(), AT_SYMLINK_FOLLOW) == 0) {
            name_ = name;
        } else if (errno != EEXIST || tried >= most_names) {
            return last_error();
        }
    }
    return file_.close();
}

std::error_code Temporary::replace() {
    struct stat now {};
    if (::fstatat(folder(), target_->name.c_str(), &now, AT_SYMLINK_NOFOLLOW) == 0 &&
        !S_ISREG(now.st_mode)) {
        return std::make_error_code(std::errc::file_exists);  // it was another when we looked
    }
    if (::renameat(folder(), name_.c_str(), folder(), target_->name.c_str()) != 0) {
        return last_error();
    }
    name_.clear();
    in_place_ = true;
    return {};
}

std::error_code Temporary::change_places() {
    const char* const place = target_->name.c_str();
    if (target_->old &&
        ::renameat2(folder(), name_.c_str(), folder(), place, RENAME_EXCHANGE) == 0) {
        in_place_ = holds_older_ = true;
        return {};
    }
    // Nothing is there, or this disk cannot: then a second name keeps the older file.
    const std::string second = unguessable_name();
    const bool kept = target_->old && ::linkat(folder(), place, folder(), second.c_str(), 0) == 0;
    if (const auto failed = replace()) {
        if (kept) ::unlinkat(folder(), second.c_str(), 0);
        return failed;
    }
    if (kept) name_ = second;
    holds_older_ = kept;
    return {};
}

void Temporary::give_back() {
    if (!in_place_) return;
    if (holds_older_) {
        ::renameat(folder(), name_.c_str(), folder(), target_->name.c_str());
        name_.clear();
    } else if (!target_->old) {
        ::unlinkat(folder(), target_->name.c_str(), 0);
    }
    in_place_ = false;
}

std::error_code Temporary::take_free_name() {
    const char* const free_name = target_->name.c_str();
    if (::renameat2(folder(), name_.c_str(), folder(), free_name, RENAME_NOREPLACE) == 0) {
        name_.clear();
    } else if (errno == EEXIST || ::linkat(folder(), name_.c_str(), folder(), free_name, 0) != 0) {
        return last_error();
    }
    in_place_ = true;
    return {};  // if it still has a name of its own, that goes with this object
}

}  // namespace geodata
