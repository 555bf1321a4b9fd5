#include "tests/fuzz/input_files.h"

#include <algorithm>
#include <cctype>
#include <fstream>

namespace fuzz {

namespace {

constexpr std::string_view mark = "=== ";
constexpr std::string_view mark_end = " ===\n";

bool is_plain_name(std::string_view name) {
    return !name.empty() && name.size() < 64 && name.front() != '.' &&
           std::all_of(name.begin(), name.end(), [](unsigned char c) {
               return std::isalnum(c) != 0 || c == '_' || c == '-' || c == '.';
           });
}

}  // namespace

std::vector<InputFile> files_in(std::string_view bytes) {
    std::vector<InputFile> files;
    if (bytes.substr(0, mark.size()) != mark) return {{"input.geojson", std::string(bytes)}};
    while (bytes.substr(0, mark.size()) == mark) {
        const std::size_t end = bytes.find(mark_end, mark.size());
        if (end == std::string_view::npos) break;
        const std::string_view name = bytes.substr(mark.size(), end - mark.size());
        bytes.remove_prefix(end + mark_end.size());
        const std::size_t next = bytes.find("\n" + std::string(mark));
        const std::string_view content = bytes.substr(0, next);
        files.push_back(
            {is_plain_name(name) ? std::string(name) : "input.geojson", std::string(content)});
        bytes.remove_prefix(next == std::string_view::npos ? bytes.size() : next + 1);
    }
    if (files.empty()) files.push_back({"input.geojson", std::string(bytes)});
    return files;
}

std::string one_input(const std::vector<InputFile>& files) {
    std::string input;
    for (const InputFile& file : files) {
        if (!input.empty()) input += "\n";
        input += std::string(mark) + file.name + std::string(mark_end) + file.content;
    }
    return input;
}

std::filesystem::path unpack(const std::vector<InputFile>& files,
                             const std::filesystem::path& folder) {
    for (const auto& old : std::filesystem::directory_iterator(folder)) {
        std::filesystem::remove_all(old.path());
    }
    bool atlas = false;
    for (const InputFile& file : files) {
        std::ofstream(folder / file.name, std::ios::binary) << file.content;
        atlas = atlas || file.name == "patches.shp" || file.name == "tenures.csv";
    }
    return atlas ? folder : folder / files.front().name;
}

}  // namespace fuzz
