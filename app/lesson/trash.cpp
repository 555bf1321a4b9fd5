#include "app/lesson/trash.h"

#include <array>
#include <cctype>
#include <ctime>
#include <string>
#include <system_error>

#include "app/platform/folders.h"
#include "geodata/write/replace_file.h"

namespace viewer {

namespace {

namespace fs = std::filesystem;

geodata::Error stays(const fs::path& file) {
    return {{"it cannot be moved to the trash", file.string(), "remove the file by hand"}};
}

/// As in a URL, slashes left.
std::string escaped(const std::string& path) {
    constexpr const char* digits = "0123456789ABCDEF";
    constexpr std::string_view plain = "/-_.~";
    std::string out;
    for (const char c : path) {
        const auto byte = static_cast<unsigned char>(c);
        const bool stays =
            (byte < 0x80 && std::isalnum(byte) != 0) || plain.find(c) != std::string_view::npos;
        if (stays) {
            out += c;
        } else {
            out += {'%', digits[byte >> 4U], digits[byte & 15U]};
        }
    }
    return out;
}

std::string now_words() {
    const std::time_t now = std::time(nullptr);
    std::tm time{};
    localtime_r(&now, &time);
    std::array<char, 32> words{};
    std::strftime(words.data(), words.size(), "%Y-%m-%dT%H:%M:%S", &time);
    return words.data();
}

}  // namespace

geodata::Status move_to_trash(const fs::path& file) {
    const auto data = data_folder();
    if (!data) return stays(file);
    std::error_code failed;
    const fs::path from = fs::absolute(file, failed);
    const fs::path files = *data / "Trash/files", about = *data / "Trash/info";
    for (const fs::path& folder : {files, about}) {
        if (!make_private_folder(folder)) return stays(file);
    }
    const std::string note =
        "[Trash Info]\nPath=" + escaped(from.string()) + "\nDeletionDate=" + now_words() + "\n";
    constexpr int most_names = 10'000;
    for (int n = 1; n < most_names; ++n) {
        const std::string number = n > 1 ? "." + std::to_string(n) : "";
        const std::string name = from.stem().string() + number + from.extension().string();
        const fs::path told = about / (name + ".trashinfo");
        // Who makes the note has the name.
        const auto made = geodata::create_file(told, note);
        if (!made) return made.error();
        if (!made.value()) continue;
        const bool taken = fs::exists(fs::symlink_status(files / name, failed));
        if (!taken) fs::rename(from, files / name, failed);
        if (!taken && !failed) return geodata::Done{};
        std::error_code ignored;
        fs::remove(told, ignored);
        if (!taken) break;
    }
    return stays(file);
}

}  // namespace viewer
