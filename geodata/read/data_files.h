/// \file
/// Which files a data set consists of.
#pragma once

#include <filesystem>
#include <vector>

namespace geodata {

/// The file itself, its sidecars, and the files that it takes its features from; of a folder, the
/// files in it. Those that are there; one that cannot be opened as data is at least itself.
std::vector<std::filesystem::path> data_files(const std::filesystem::path&);

}  // namespace geodata
