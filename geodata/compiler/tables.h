/// \file
/// The table of places.
#pragma once

#include "geodata/compiler/partition.h"

namespace geodata::compiler {

/// tables/places_*.csv: name_1939,name_today,lon,lat,rank,capital_of,source.
std::vector<geodata::Place> read_places(const std::filesystem::path& recipe_folder, Complaints&);

/// The other names of a town as its table holds them: "lt:Vilnius;yi:Vilne".
std::string names_text(const std::vector<geodata::PlaceName>&);
/// That many bytes of them can be kept (a field of a dBASE table).
inline constexpr std::size_t longest_names_text = 254;

/// Gives towns, patches and holders the other names that the recipe has for them; complains of
/// those that are not there, and of more names than can be kept.
void name_things(const Recipe&, Atlas&, Complaints&);

}  // namespace geodata::compiler
