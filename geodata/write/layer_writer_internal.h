/// \file
/// One layer of polygons, or of lines, with text columns and a number, written with OGR.
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
    double km2 = 0;                  ///< of the land: column km2
    MultiPolygon<LonLat> land;
    double precision_km = 0;               ///< of the lines: column prec_km
    std::vector<Line<LonLat>> lines = {};  ///< instead of land, then of every row
};

/// OGR's driver for the extension of the file, if it is one that can be written.
std::optional<std::string> driver_for(const std::filesystem::path&);

/// Writes a file that does not exist yet, in a MemoryFolder: the drivers do not all tell when a
/// disk is full. Shapefile texts end after 254 bytes, with a warning.
Status write_layer(const std::filesystem::path&, const std::string& layer,
                   const std::vector<std::string>& columns, const std::vector<ExportRow>&);

/// Opens what was written again: refused unless there is a feature for each row, each with its
/// land or lines, and those of the last where they were.
Status check_layer(const std::filesystem::path&, const std::vector<ExportRow>&);

}  // namespace geodata
