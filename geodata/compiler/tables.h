// The tables that need no geometry of arcs: places, rivers, lakes.
#pragma once

#include "geodata/compiler/partition.h"

namespace geodata::compiler {

/// tables/places_*.csv: name_1939,name_today,lon,lat,rank,capital_of,source.
std::vector<geodata::Place> read_places(const std::filesystem::path& recipe_folder, Complaints&);

std::vector<River> rivers_of(const Recipe&, const Sources&, Complaints&);
std::vector<Lake> lakes_of(const Recipe&, const Sources&, Complaints&);

}  // namespace geodata::compiler
