#include "tests/fuzz/seeds.h"

#include <algorithm>
#include <fstream>
#include <map>
#include <sstream>

#include "tests/fuzz/input_files.h"
#include "tests/geodata/sample_atlas.h"
#include "tests/support/paths.h"

namespace fuzz {

namespace fs = std::filesystem;

namespace {

/// The files of one name belong together, as a shapefile's do; its .shp comes first.
void add_data_sets(const fs::path& folder, std::vector<Seed>& all) {
    std::map<std::string, std::vector<InputFile>> by_name;
    for (const fs::path& file : files_below(folder)) {
        const bool alone = file.extension() == ".geojson" || file.extension() == ".txt";
        const std::string name = alone ? file.filename().string() : file.stem().string();
        std::vector<InputFile>& set = by_name[name];
        const auto where = file.extension() == ".shp" ? set.begin() : set.end();
        set.insert(where, {file.filename().string(), content_of(file)});
    }
    for (const auto& [name, set] : by_name) all.push_back({"data", name, one_input(set)});
}

void add_atlas_folder(std::vector<Seed>& all) {
    const sample::TempFolder folder;
    sample::write_folder(sample::atlas(), folder.path());
    std::vector<InputFile> files;
    for (const fs::path& file : files_below(folder.path())) {
        files.push_back({file.filename().string(), content_of(file)});
    }
    all.push_back({"data", "atlas_folder", one_input(files)});
}

/// The heading with each step alone: what is mutated is small.
void add_lesson(const fs::path& file, std::vector<Seed>& all) {
    const std::string text = content_of(file);
    const std::string begin = "\n[[step]]";
    std::size_t from = text.find(begin);
    const std::string heading = text.substr(0, from);
    for (int number = 1; from != std::string::npos; ++number) {
        const std::size_t next = text.find(begin, from + 1);
        all.push_back({"lesson", file.stem().string() + "_" + std::to_string(number),
                       heading + text.substr(from, next - from)});
        from = next;
    }
}

}  // namespace

std::string content_of(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    std::ostringstream all;
    all << stream.rdbuf();
    return all.str();
}

std::vector<fs::path> files_below(const fs::path& path) {
    if (!fs::is_directory(path)) return {path};
    std::vector<fs::path> files;
    for (const auto& entry : fs::recursive_directory_iterator(path)) {
        if (entry.is_regular_file()) files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    return files;
}

std::vector<Seed> seeds() {
    std::vector<Seed> all;
    add_data_sets(test::test_data(), all);
    add_atlas_folder(all);
    for (const fs::path& file : files_below(test::source_dir() / "app/lesson/shipped")) {
        add_lesson(file, all);
    }
    const fs::path corpus = test::source_dir() / "tests/fuzz/corpus";
    for (const fs::path& file : files_below(corpus)) {
        const std::string target = fs::relative(file, corpus).begin()->string();
        all.push_back({target, file.filename().string(), content_of(file)});
    }
    return all;
}

}  // namespace fuzz
