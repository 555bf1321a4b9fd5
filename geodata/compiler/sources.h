/// \file
/// The packaged public domain data that recipes refer to: Natural Earth 1:10m lines and land
/// (with its lakes as holes), the World Vector Shoreline, and the modern countries that islands
/// belong to. All in degrees, WGS 84.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "geodata/compiler/statement.h"
#include "geodata/coordinates.h"

namespace geodata::compiler {

struct SourceFolders {
    std::filesystem::path magics = "/usr/share/magics/10m";
    std::filesystem::path qgis = "/usr/share/qgis/resources/data";
    std::filesystem::path xtide = "/usr/share/xtide-wvs";
};

using Lines = std::vector<Line<LonLat>>;

struct Country {
    std::string code;  ///< ISO 3166-1 alpha-3
    MultiPolygon<LonLat> land;
};

struct Sources {
    std::map<std::string, Lines> modern;  ///< "POL-UKR": codes in alphabetical order
    std::map<std::string, Lines> admin1;  ///< "Rivne - Zhytomyr"
    std::map<std::string, Lines> rivers;
    MultiPolygon<LonLat> land;  ///< Natural Earth's, clipped to the atlas' window
    Lines shore;                ///< of the sea alone, in all of shore_box()
    std::vector<Country> countries;
};

/// "UKR-POL" -> "POL-UKR".
std::string pair_key(const std::string& pair);
/// "Zhytomyr - Rivne" and "Rivne - Zhytomyr" are one line.
std::string admin1_key(const std::string& name);

/// Every file that read_sources() reads.
std::vector<std::filesystem::path> source_files(const SourceFolders&);

/// Complains of each file that is missing, with the package that brings it.
Sources read_sources(const SourceFolders&, Complaints&);

/// The smallest box in degrees that holds the atlas' window.
LonLatBox window_box();
/// The same in whole degrees, as the cells of the shoreline are.
LonLatBox shore_box();

}  // namespace geodata::compiler
