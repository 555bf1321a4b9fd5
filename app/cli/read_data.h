/// \file
/// The data a command without a picture works on.
#pragma once

#include <filesystem>

#include "geodata/model/atlas.h"
#include "geodata/result.h"

namespace viewer {

/// The file named, or the shipped atlas when the path is empty. Warnings go to stderr.
geodata::Result<geodata::Atlas> read_data(const std::filesystem::path& file);

}  // namespace viewer
