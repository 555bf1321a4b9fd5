/// \file
/// The table of places.
#pragma once

#include "geodata/compiler/partition.h"

namespace geodata::compiler {

/// tables/places_*.csv: name_1939,name_today,lon,lat,rank,capital_of,source.
std::vector<geodata::Place> read_places(const std::filesystem::path& recipe_folder, Complaints&);

/// Gives each town of the recipe's names its other names; complains of towns that are not there.
void name_places(const Recipe&, std::vector<geodata::Place>&, Complaints&);

}  // namespace geodata::compiler
