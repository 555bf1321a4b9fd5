#include <string_view>
#include <utility>

#include <fcntl.h>
#include <linux/magic.h>
#include <sys/vfs.h>

#include "geodata/write/target_internal.h"

namespace geodata {

namespace {

namespace fs = std::filesystem;

constexpr int most_links = 40;  ///< as many as Linux itself follows

fs::path folder_of(const fs::path& path) {
    return path.has_parent_path() ? path.parent_path() : fs::path(".");
}

Error no_folder(const fs::path& path, int why) {
    const std::string folder = folder_of(path).string();
    switch (why) {
        case ENOENT:
        case ENOTDIR:
            return {
                {"there is no such folder to write to", folder, "make it first or choose another"}};
        case EACCES:
            return {{"this folder may not be entered", folder,
                     "choose another or change its permissions"}};
        case ELOOP:
            return {{"a link in this path leads round in a circle", folder,
                     "mend the link or choose another folder"}};
        default:
            return {{"the folder cannot be opened: " +
                         std::error_code(why, std::generic_category()).message(),
                     folder, "choose another"}};
    }
}

Error circle(const fs::path& asked) {
    return {{"this link leads round in a circle", asked.string(),
             "remove the link or choose another name"}};
}

Error dangling(const fs::path& asked, const fs::path& end) {
    return {{"this link points to " + end.string() + ", and there is nothing", asked.string(),
             "remove the link or choose another name"}};
}

/// What stands at the target and is no file: empty for a regular file.
std::string_view kind_of(mode_t mode) {
    if (S_ISDIR(mode)) return "a folder";
    if (S_ISCHR(mode) || S_ISBLK(mode)) return "a device";
    if (S_ISFIFO(mode)) return "a pipe";
    if (S_ISSOCK(mode)) return "a socket";
    return S_ISREG(mode) ? "" : "something else";
}

Error no_file(const fs::path& asked, std::string_view kind) {
    const bool folder = kind == "a folder";
    return {{"this is " + std::string(kind) + ", not a file to write", asked.string(),
             folder ? "add a file name" : "name a file"}};
}

std::optional<Error> fault_of_old(const Target& target) {
    const std::string_view kind = kind_of(target.old->st_mode);
    if (!kind.empty()) return no_file(target.asked, kind);
    // The kernel lets root write to anything; who made a file read-only meant it all the same.
    const bool owner_may = (target.old->st_mode & S_IWUSR) != 0;
    if (owner_may &&
        ::faccessat(target.folder.number(), target.name.c_str(), W_OK, AT_EACCESS) == 0) {
        return std::nullopt;
    }
    if (owner_may && errno != EACCES && errno != EPERM) return cannot_write(target, last_error());
    return Error{{owner_may ? "you may not write to this file" : "this file is read-only",
                  target.asked.string(), "change its permissions or choose another name"}};
}

/// Where the link at the target leads to; empty with errno set if that cannot be read.
fs::path link_at(const Target& target) {
    std::string end(4096, '\0');
    const ssize_t length =
        ::readlinkat(target.folder.number(), target.name.c_str(), end.data(), end.size());
    if (length <= 0) return {};
    end.resize(static_cast<std::size_t>(length));
    return folder_of(target.path) / end;  // an absolute end replaces the folder
}

std::optional<Error> open_folder(Target& target, bool by_link) {
    target.name = target.path.filename().string();
    if (target.name.empty()) return no_file(target.asked, "a folder");
    target.folder =
        Descriptor(::open(folder_of(target.path).c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC));
    if (!target.folder.open()) {
        const bool missing = errno == ENOENT || errno == ENOTDIR;
        return by_link && missing ? dangling(target.asked, target.path)
                                  : no_folder(target.path, errno);
    }
    struct statfs system {};
    if (::fstatfs(target.folder.number(), &system) == 0 && system.f_type == PROC_SUPER_MAGIC) {
        return Error{{"this is an open stream or a part of the system, not a file to write",
                      target.asked.string(), "name a file"}};
    }
    return std::nullopt;
}

}  // namespace

Result<Target> find_target(const fs::path& asked, Links links) {
    Target target;
    target.asked = asked;
    target.path = asked;
    for (int followed = 0; followed <= most_links; ++followed) {
        if (std::optional<Error> fault = open_folder(target, followed > 0)) return *fault;
        if (links == Links::not_followed) return target;
        struct stat found {};
        if (::fstatat(target.folder.number(), target.name.c_str(), &found, AT_SYMLINK_NOFOLLOW) !=
            0) {
            if (errno != ENOENT) return cannot_write(target, last_error());
            if (followed > 0) return dangling(asked, target.path);
            return target;
        }
        if (!S_ISLNK(found.st_mode)) {
            target.old = found;
            if (std::optional<Error> fault = fault_of_old(target)) return *fault;
            return target;
        }
        target.path = link_at(target);
        if (target.path.empty()) return cannot_write(target, last_error());
    }
    return circle(asked);
}

Error cannot_write(const Target& target, std::error_code why) {
    const std::string file = target.asked.string();
    switch (why.value()) {
        case ENOSPC: return {{"the disk is full", file, "make room, or choose another folder"}};
        case EDQUOT:
            return {{"your share of this disk is used up", file,
                     "make room, or choose another folder"}};
        case EFBIG:
            return {{"files may not become as large as this here", file,
                     "raise the limit (ulimit -f), or choose another folder"}};
        case EACCES:
        case EPERM:
            return {{"the folder cannot be written to", folder_of(target.path).string(),
                     "choose another or change its permissions"}};
        case EROFS: return {{"this disk is read-only", file, "choose a folder on another"}};
        case EEXIST:
            return {{"something else has been put there meanwhile", file, "choose another name"}};
        case ENAMETOOLONG: return {{"this name is too long", file, "choose a shorter one"}};
        default:
            return {{"it cannot be written: " + why.message(), file,
                     "try again, or choose another folder"}};
    }
}

}  // namespace geodata
