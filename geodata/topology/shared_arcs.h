/// \file
/// From polygons that share vertices to the lines between them, each once, with what lies left
/// and right (the arcs of a topology).
#pragma once

#include <vector>

#include "geodata/loading.h"
#include "geodata/model/atlas.h"

namespace geodata {

/// The arcs of patches that may overlap in time (a file with a polygon per state and epoch). Where
/// several patches of different times lie on one side of an edge, it belongs to one arc for each
/// pair of neighbours that were there at the same time (of many that lie on each other, those that
/// show: neighbours.h), and to one arc for a patch that for some time had no neighbour there. So
/// arcs take no more than a few times the memory of the patches. Edges within one patch belong to
/// none. Edges only partly shared (a vertex of one neighbour lies within an edge of the other)
/// count as two. A cancelled Loading: none.
std::vector<Arc> shared_arcs(const std::vector<Patch>&, Loading* = nullptr);

}  // namespace geodata
