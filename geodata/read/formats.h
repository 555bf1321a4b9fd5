/// \file
/// Which files can be read. GDAL knows many more formats; these are the ones that hold areas and
/// that can be read without reaching for anything but the file and its neighbours.
#pragma once

#include <string>
#include <vector>

namespace geodata {

struct Format {
    std::string driver;                   ///< GDAL's name: "ESRI Shapefile"
    std::string words;                    ///< "Shapefile"
    std::vector<std::string> extensions;  ///< without dot, lower case; the usual one first
};

/// Those that the installed GDAL can read, the most usual first.
const std::vector<Format>& readable_formats();

}  // namespace geodata
