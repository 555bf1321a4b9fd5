/// \file
/// The land that the rings of a crossing polygon enclose an odd number of times.
#pragma once

#include <optional>

#include "geodata/topology/geos_internal.h"

namespace geodata {

/// All vertices stay, crossings are added. Absent when GEOS failed or was stopped (geos_watch.h),
/// or when there is more to do than the polygon's size warrants.
std::optional<MultiPolygon<LonLat>> even_odd_land(const Geos&, const Polygon<LonLat>&);

}  // namespace geodata
