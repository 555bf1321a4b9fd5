#include "app/lesson/lesson_folders.h"

#include <cctype>
#include <string_view>

#include "app/platform/folders.h"
#include "geodata/letters.h"

namespace viewer {

namespace {

namespace fs = std::filesystem;

bool stands_in_a_name(char32_t code) {
    const bool plain = code == '-' || (code < 0x80 && std::isalnum(static_cast<int>(code)) != 0);
    const bool unseen =
        (code >= 0x2000 && code <= 0x206F) || code == 0xFEFF || (code >= 0xFFF0 && code <= 0xFFFF);
    return plain || (code > 0xA0 && !unseen);
}

}  // namespace

std::optional<fs::path> own_lessons() {
    const auto data = data_folder();
    return data ? std::optional(*data / "pactmap/lessons") : std::nullopt;
}

std::vector<fs::path> draft_folders() {
    std::vector<fs::path> folders;
    if (auto own = own_lessons()) folders.push_back(*std::move(own));
    if (const auto state = state_folder()) {
        folders.push_back(*state / "pactmap/unsaved");
    }
    folders.push_back(own_temporary_folder());
    return folders;
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
