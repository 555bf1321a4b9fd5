/// \file
/// One layer of polygons with text columns and an area, written with OGR.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "geodata/coordinates.h"
#include "geodata/result.h"

namespace geodata {

struct ExportRow {
    std::vector<std::string> texts;  ///< one a column
    double km2 = 0;
    MultiPolygon<LonLat> land;
};

/// OGR's driver for the extension of the file, if it is one that can be written.
std::optional<std::string> driver_for(const std::filesystem::path&);

/// Writes a file that does not exist yet, in a MemoryFolder: the drivers do not all tell when a
/// disk is full. Shapefile texts end after 254 bytes, with a warning.
Status write_layer(const std::filesystem::path&, const std::string& layer,
                   const std::vector<std::string>& columns, const std::vector<ExportRow>&);

/// Opens what was written again: refused unless there is a feature for each row, each with its
/// land, and that of the last where it was.
Status check_layer(const std::filesystem::path&, const std::vector<ExportRow>&);

}  // namespace geodata
