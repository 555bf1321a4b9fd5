/// \file
/// Lakes and rivers of the map, from the land's holes and Natural Earth's centrelines.
#pragma once

#include "geodata/compiler/recipe.h"
#include "geodata/compiler/sources.h"

namespace geodata::compiler {

/// Fills what later dams flooded (the recipe's reservoirs) and drops the islands in it.
MultiPolygon<LonLat> without_reservoirs(const Recipe&, MultiPolygon<LonLat> land, Complaints&);

/// The holes of the land that are no sea: named by the recipe, or nameless of rank 5. Their
/// islands are holes of theirs. Exactly the land's own shore, so that nothing shows between.
std::vector<Lake> lakes_of(const Recipe&, const MultiPolygon<LonLat>& land, Complaints&);

/// Centrelines, cut where they run through a lake.
std::vector<River> rivers_of(const Recipe&, const Sources&, const std::vector<Lake>&, Complaints&);

}  // namespace geodata::compiler
