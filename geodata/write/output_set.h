/// \file
/// Which files an output consists of. Most are one; a Shapefile is several of one name.
#pragma once

#include <filesystem>
#include <vector>

#include "geodata/result.h"

namespace geodata {

/// Whether the name ends in .shp, in small letters or capitals.
bool is_shapefile(const std::filesystem::path&);

/// The files that writing this output replaces or makes, the one the others are read by last.
std::vector<std::filesystem::path> files_of_output(const std::filesystem::path&);

/// Files of an older output of that name that say nothing true of a new one: indices of a
/// Shapefile's places and columns, and its parts in capitals where it is itself in capitals.
std::vector<std::filesystem::path> outdated_by(const std::filesystem::path&);

/// Refused when the output is, or would replace or remove a part of, a file that is read: by any
/// spelling, symbolic or hard link. `inputs` are data sets (data_files.h says what belongs to them)
/// or other files; empty paths are passed over.
Status differs_from_inputs(const std::filesystem::path& output,
                           const std::vector<std::filesystem::path>& inputs);

}  // namespace geodata
