#include "app/lesson/folders.h"

#include <array>
#include <cctype>
#include <cstdlib>
#include <string_view>
#include <system_error>

#include <pwd.h>
#include <sys/stat.h>
#include <unistd.h>

#include "geodata/letters.h"

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

fs::path temporary_folder() {
    const auto set = absolute_path_in("TMPDIR");
    return set.value_or("/tmp") / ("pactmap-" + std::to_string(::geteuid()));
}

bool stands_in_a_name(char32_t code) {
    const bool plain = code == '-' || (code < 0x80 && std::isalnum(static_cast<int>(code)) != 0);
    const bool unseen =
        (code >= 0x2000 && code <= 0x206F) || code == 0xFEFF || (code >= 0xFFF0 && code <= 0xFFFF);
    return plain || (code > 0xA0 && !unseen);
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

std::optional<fs::path> own_lessons() {
    const auto data = below_home("XDG_DATA_HOME", ".local/share");
    return data ? std::optional(*data / "pactmap/lessons") : std::nullopt;
}

std::vector<fs::path> draft_folders() {
    std::vector<fs::path> folders;
    if (auto own = own_lessons()) folders.push_back(*std::move(own));
    if (const auto state = below_home("XDG_STATE_HOME", ".local/state")) {
        folders.push_back(*state / "pactmap/unsaved");
    }
    folders.push_back(temporary_folder());
    return folders;
}

bool is_private_folder(const fs::path& folder) {
    struct stat status {};
    if (folder != temporary_folder()) {
        return ::stat(folder.c_str(), &status) == 0 && S_ISDIR(status.st_mode);
    }
    return ::lstat(folder.c_str(), &status) == 0 && S_ISDIR(status.st_mode) &&
           status.st_uid == ::geteuid() && (status.st_mode & 077U) == 0;
}

bool make_private_folder(const fs::path& folder) {
    std::error_code failed;
    if (folder == temporary_folder()) {
        ::mkdir(folder.c_str(), 0700);
    } else {
        fs::create_directories(folder, failed);
    }
    return is_private_folder(folder);
}

std::string file_name(const std::string& title) {
    constexpr std::size_t longest = 80;  // bytes
    std::string name;
    for (std::string_view rest = title; !rest.empty();) {
        const auto [code, bytes] = geodata::take_first(rest);
        std::string letter(bytes);
        if (code < 0x80) letter = static_cast<char>(std::tolower(static_cast<int>(code)));
        if (code == ' ') letter = "_";
        const bool leads = name.empty() && (code == ' ' || code == '-');
        const bool again = code == ' ' && name.ends_with('_');
        if (leads || again || (code != ' ' && !stands_in_a_name(code))) continue;
        if (name.size() + letter.size() > longest) break;
        name += letter;
    }
    return name.empty() ? "lesson" : name;
}

}  // namespace viewer
