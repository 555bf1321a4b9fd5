/// \file
/// Noded edges to arcs, and arcs back to the land they bound.
#pragma once

#include "geodata/model/atlas.h"

namespace geodata::compiler {

/// Joins pieces that continue each other between the same two patches and come from the same
/// line of the recipe; the smaller patch index is always at the left. Sorted.
std::vector<Arc> chained(std::vector<Arc> pieces);

/// The land of every patch, bounded by its arcs, vertex for vertex; largest polygon first.
std::vector<MultiPolygon<LonLat>> land_from_arcs(const std::vector<Arc>&, std::size_t patches);

}  // namespace geodata::compiler
