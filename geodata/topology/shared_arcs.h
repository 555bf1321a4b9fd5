// From polygons that share vertices to the lines between them, each once, with what lies left
// and right (the arcs of a topology).
#pragma once

#include <vector>

#include "geodata/model/atlas.h"

namespace geodata {

/// The arcs of patches that may overlap in time (a file with a polygon per state and epoch). Where
/// several patches of different times lie on one side of an edge, it belongs to one arc for each
/// pair of neighbours that were there at the same time, and to one arc for a patch that for some
/// time had no neighbour there. Edges within one patch belong to none. Edges only partly shared
/// (a vertex of one neighbour lies within an edge of the other) count as two.
std::vector<Arc> shared_arcs(const std::vector<Patch>&);

}  // namespace geodata
