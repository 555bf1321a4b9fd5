#include "geodata/read/file_kind.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>

#include <fcntl.h>
#include <strings.h>
#include <sys/stat.h>
#include <unistd.h>

namespace geodata {

namespace fs = std::filesystem;

namespace {

Error fault(const fs::path& path, std::string what, std::string remedy) {
    return Error{{std::move(what), path.string(), std::move(remedy)}};
}

/// What is wrong when the system answers a question about a path with this errno.
Error refused_by_system(const fs::path& path, int number, const char* kind) {
    switch (number) {
        case ENOENT: {
            struct stat link {};
            if (::lstat(path.c_str(), &link) == 0) {
                return fault(path, "it is a link that leads nowhere",
                             "put back what it points to, or choose another one");
            }
            return fault(path, std::string("there is no such ") + kind,
                         "check the name and the folder");
        }
        case ENOTDIR:
            return fault(path, std::string("there is no such ") + kind,
                         "check the name and the folder");
        case EACCES:
        case EPERM:
            return fault(path, "it may not be read: you have no permission",
                         "ask its owner for it, or choose a copy of your own");
        case ELOOP:
            return fault(path, "its links lead round in a circle", "choose what they stood for");
        case ENAMETOOLONG:
            return fault(path, "the name is too long", "check the name and the folder");
        default:
            return fault(path, std::string("it cannot be read: ") + std::strerror(number),
                         "see that the disk it is on is there and sound");
    }
}

/// "" for a regular file.
std::string odd_kind(mode_t mode) {
    switch (mode & S_IFMT) {
        case S_IFREG: return "";
        case S_IFDIR: return "it is a folder, not a file";
        case S_IFIFO: return "it is a pipe, not a file";
        case S_IFSOCK: return "it is a socket, not a file";
        case S_IFCHR:
        case S_IFBLK: return "it is a device, not a file";
        default: return "it is not a file";
    }
}

bool is_kind(const fs::path& path, mode_t kind) {
    struct stat found {};
    return ::stat(path.c_str(), &found) == 0 && (found.st_mode & S_IFMT) == kind;
}

}  // namespace

bool is_missing(const fs::path& path) {
    struct stat found {};
    return ::lstat(path.c_str(), &found) != 0 && (errno == ENOENT || errno == ENOTDIR);
}

bool is_folder(const fs::path& path) {
    return is_kind(path, S_IFDIR);
}

bool is_geodatabase(const fs::path& path) {
    const fs::path named = path.has_filename() ? path : path.parent_path();  // "a.gdb/"
    return ::strcasecmp(named.extension().c_str(), ".gdb") == 0 && is_folder(path);
}

std::optional<Error> kind_fault(const fs::path& path) {
    struct stat found {};
    if (::stat(path.c_str(), &found) != 0) return refused_by_system(path, errno, "file");
    if (const std::string odd = odd_kind(found.st_mode); !odd.empty()) {
        return fault(path, odd, "choose a file that holds a map");
    }
    // Not to block should the file have become a pipe by now.
    const int opened = ::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
    if (opened < 0) return refused_by_system(path, errno, "file");
    ::close(opened);
    return std::nullopt;
}

std::optional<Error> file_fault(const fs::path& path) {
    if (std::optional<Error> wrong = kind_fault(path)) return wrong;
    std::error_code problem;
    if (fs::file_size(path, problem) > 0 && !problem) return std::nullopt;
    return fault(path, "the file is empty (0 bytes)", "copy or download it again");
}

std::optional<Error> folder_fault(const fs::path& path) {
    struct stat found {};
    if (::stat(path.c_str(), &found) != 0) return refused_by_system(path, errno, "folder");
    if (!S_ISDIR(found.st_mode)) {
        return fault(path, "there is no such folder: it is no folder", "check the name");
    }
    if (::access(path.c_str(), R_OK | X_OK) != 0) return refused_by_system(path, errno, "folder");
    return std::nullopt;
}

std::optional<Error> fault_within(const fs::path& folder) {
    if (std::optional<Error> fault = folder_fault(folder)) return fault;
    std::error_code problem;
    fs::directory_iterator entry(folder, problem);
    for (; !problem && entry != fs::directory_iterator(); entry.increment(problem)) {
        if (is_folder(entry->path())) continue;
        if (std::optional<Error> fault = kind_fault(entry->path())) return fault;
    }
    if (problem) return refused_by_system(folder, problem.value(), "folder");
    return std::nullopt;
}

std::string first_bytes(const fs::path& path, std::size_t most) {
    std::string bytes(most, '\0');
    std::ifstream file(path, std::ios::binary);
    file.read(bytes.data(), static_cast<std::streamsize>(most));
    bytes.resize(static_cast<std::size_t>(file.gcount()));
    return bytes;
}

fs::path from_root(const fs::path& path) {
    std::error_code problem;
    fs::path absolute = fs::absolute(path, problem);
    if (problem) absolute = path;
    if (std::find(path.begin(), path.end(), "..") != path.end()) {
        const fs::path resolved = fs::weakly_canonical(absolute, problem);
        if (!problem) absolute = resolved;
    }
    const fs::path normal = absolute.lexically_normal();
    return normal.has_filename() ? normal : normal.parent_path();  // "a.gdb/"
}

}  // namespace geodata
