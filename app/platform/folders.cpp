#include "app/platform/folders.h"

#include <array>
#include <cstdlib>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include <pwd.h>
#include <sys/stat.h>
#include <unistd.h>

namespace viewer {

namespace {

namespace fs = std::filesystem;

std::optional<fs::path> absolute_path_in(const char* variable) {
    const char* set = std::getenv(variable);
    if (set == nullptr || *set != '/') return std::nullopt;
    return fs::path(set);
}

std::optional<fs::path> below_home(const char* variable, const char* usual) {
    if (auto set = absolute_path_in(variable)) return set;
    const auto home = home_folder();
    return home ? std::optional(*home / usual) : std::nullopt;
}

/// With those above it that are not there either.
void make_closed(const fs::path& folder) {
    std::error_code failed;
    if (folder.empty() || fs::exists(folder, failed)) return;
    if (folder.has_relative_path()) make_closed(folder.parent_path());
    ::mkdir(folder.c_str(), 0700);
}

}  // namespace

std::optional<fs::path> home_folder() {
    if (auto home = absolute_path_in("HOME")) return home;
    std::array<char, 16'384> room{};
    struct passwd entry {};
    struct passwd* found = nullptr;
    if (::getpwuid_r(::geteuid(), &entry, room.data(), room.size(), &found) != 0 ||
        found == nullptr || found->pw_dir == nullptr || *found->pw_dir != '/') {
        return std::nullopt;
    }
    return fs::path(found->pw_dir);
}

std::optional<fs::path> data_folder() {
    return below_home("XDG_DATA_HOME", ".local/share");
}

std::optional<fs::path> state_folder() {
    return below_home("XDG_STATE_HOME", ".local/state");
}

std::optional<fs::path> config_folder() {
    return below_home("XDG_CONFIG_HOME", ".config");
}

fs::path picture_folder() {
    std::error_code failed;
    std::vector<fs::path> folders;
    if (auto set = absolute_path_in("XDG_PICTURES_DIR")) folders.push_back(*std::move(set));
    if (auto home = home_folder()) {
        folders.push_back(*home / "Pictures");
        folders.push_back(*std::move(home));
    }
    folders.push_back(fs::current_path(failed));
    for (const fs::path& folder : folders) {
        if (fs::is_directory(folder, failed) && ::access(folder.c_str(), W_OK) == 0) return folder;
    }
    return fs::temp_directory_path(failed);
}

std::optional<fs::path> program_folder() {
    std::error_code failed;
    const fs::path program = fs::read_symlink("/proc/self/exe", failed);
    return failed ? std::nullopt : std::optional(program.parent_path());
}

fs::path own_temporary_folder() {
    const auto set = absolute_path_in("TMPDIR");
    return set.value_or("/tmp") / ("pactmap-" + std::to_string(::geteuid()));
}

bool is_private_folder(const fs::path& folder) {
    struct stat status {};
    if (folder != own_temporary_folder()) {
        return ::stat(folder.c_str(), &status) == 0 && S_ISDIR(status.st_mode);
    }
    return ::lstat(folder.c_str(), &status) == 0 && S_ISDIR(status.st_mode) &&
           status.st_uid == ::geteuid() && (status.st_mode & 077U) == 0;
}

bool make_private_folder(const fs::path& folder) {
    if (folder == own_temporary_folder()) {
        ::mkdir(folder.c_str(), 0700);
    } else {
        make_closed(folder);
    }
    return is_private_folder(folder);
}

}  // namespace viewer
