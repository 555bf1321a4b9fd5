/// \file
/// The reference system that a GeoJSON file names. GDAL takes a file whose "crs" it does not
/// understand for WGS 84, without a word.
#pragma once

#include <filesystem>

namespace geodata {

/// Whether the file's "crs" is one that GDAL understands, or there is none. It is looked for at the
/// beginning and the end of the file, which may be in memory (/vsimem/).
bool geojson_crs_understood(const std::filesystem::path&);

}  // namespace geodata
