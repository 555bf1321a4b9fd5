/// \file
/// The land as the World Vector Shoreline bounds it, with Natural Earth's lakes as holes.
#pragma once

#include "geodata/compiler/recipe.h"
#include "geodata/compiler/sources.h"

namespace geodata::compiler {

/// How far the drawn shore may be off the shoreline's own points, km.
inline constexpr double core_shore_tolerance_km = 0.06, context_shore_tolerance_km = 0.4;

/// Whether a point lies in the box within which everything is drawn in full precision.
bool in_core(const Recipe&, LonLat);

/// Land inside the atlas' window: the faces between the lines of the shore, of which every line
/// parts land from sea; Natural Earth's land says which is which where the window begins. A lake of
/// Natural Earth's that this shore counts to the sea (a lagoon, a liman) is sea. Thinned to the
/// tolerances above.
MultiPolygon<LonLat> land_of_shore(const Recipe&, const Sources&);

}  // namespace geodata::compiler
