/// \file
/// Makes the triangles of an area compact, so that few of them lie on any part of the map.
#pragma once

#include <cstdint>
#include <vector>

#include "geodata/loading.h"
#include "geodata/topology/grid_point.h"

namespace geodata {

/// Turns the common edge of two triangles wherever that makes their angles less acute (Lawson:
/// Software for C1 surface interpolation, Mathematical Software III, 1977), until there is nothing
/// to gain or a number of turns in proportion to the triangles is used up. The area stays.
void flip_edges(std::vector<std::uint32_t>& index, const std::vector<GridPoint>& nodes,
                const Loading* = nullptr);

}  // namespace geodata
