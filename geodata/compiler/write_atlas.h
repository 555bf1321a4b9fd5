/// \file
/// The built atlas as files: Shapefiles and CSV, the same bytes for the same recipe.
#pragma once

#include <filesystem>

#include "geodata/model/atlas.h"
#include "geodata/result.h"

namespace geodata::compiler {

/// Writes patches, arcs, rivers, lakes, places (.shp, UTF-8, WGS 84) and tenures, papers,
/// territories, allocations, holders, events, figures, seas, names, days (.csv) into the folder,
/// which must exist. All of them are put in place together, or none (geodata/write/replace_file.h).
Status write_atlas(const Atlas&, const std::filesystem::path& folder);

}  // namespace geodata::compiler
