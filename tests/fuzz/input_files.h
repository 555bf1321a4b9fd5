// A fuzzer's input is one string of bytes; data sets are several files. This is the form in which
// such a set stands in one input, and the folder it is unpacked into.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace fuzz {

struct InputFile {
    std::string name;
    std::string content;
};

/// The files of an input: each begins behind a line "=== name.ext ===" and ends before the next
/// (the line break before the mark is not the file's). Without a mark at its beginning the input
/// is one file, input.geojson. Names that hold anything but letters, digits, '_', '-' and '.' are
/// replaced by "input.geojson", so that nothing is written elsewhere.
std::vector<InputFile> files_in(std::string_view bytes);

/// The opposite: one input of several files.
std::string one_input(const std::vector<InputFile>&);

/// Writes the files into `folder`, which is emptied first. What a user would open: the folder
/// itself when it holds patches.shp or tenures.csv, else its first file.
std::filesystem::path unpack(const std::vector<InputFile>&, const std::filesystem::path& folder);

}  // namespace fuzz
