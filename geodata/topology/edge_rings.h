/// \file
/// Joins polygons that share vertices: edges that occur in both directions vanish, the others
/// are walked into rings again. Exact: no coordinate is computed.
#pragma once

#include <vector>

#include "geodata/coordinates.h"

namespace geodata {

/// Polygons of several lands as one. Rings that touch themselves in a point are parted there, so
/// that the result is valid where the parts tile without overlap.
MultiPolygon<LonLat> joined(const std::vector<const MultiPolygon<LonLat>*>& lands);

}  // namespace geodata
