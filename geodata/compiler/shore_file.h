/// \file
/// The World Vector Shoreline at 1:1 million (US government, public domain), as the Debian package
/// xtide-coastline has it: ocean shore in cells of one degree, in a format of its own (described in
/// W. H. Smith's and J. Depner's notes to the "unpacked" file of the NGDC).
#pragma once

#include <filesystem>
#include <optional>
#include <vector>

#include "geodata/coordinates.h"

namespace geodata::compiler {

/// Lines in degrees, WGS 84, of the cells that the box touches. A line ends at the edge of its
/// cell, where the next cell's begins with the same point. Nothing where the file is missing or is
/// none.
std::optional<std::vector<Line<LonLat>>> read_shore_file(const std::filesystem::path&,
                                                         const LonLatBox&);

}  // namespace geodata::compiler
