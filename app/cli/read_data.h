/// \file
/// The data a command without a picture works on.
#pragma once

#include <filesystem>

#include "geodata/model/atlas.h"
#include "geodata/result.h"

namespace viewer {

/// The file named, or the shipped atlas when the path is empty. Warnings go to stderr.
geodata::Result<geodata::Atlas> read_data(const std::filesystem::path& file);

/// An atlas with the papers of those data and nothing else: options that name one are understood
/// before the data are read.
geodata::Atlas papers_of_data(const std::filesystem::path& file);

}  // namespace viewer
