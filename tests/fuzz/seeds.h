// What the fuzzers begin with, made of files that are there already: tests/data, the atlas folder
// of the tests, the shipped lessons cut to single steps; and tests/fuzz/corpus.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace fuzz {

struct Seed {
    std::string target;  ///< the name of one of targets()
    std::string name;
    std::string bytes;
};

/// In a fixed order: mutations of them can be made again.
std::vector<Seed> seeds();

std::string content_of(const std::filesystem::path&);
/// All regular files below a folder, by name; the path itself when it is a file.
std::vector<std::filesystem::path> files_below(const std::filesystem::path&);

}  // namespace fuzz
