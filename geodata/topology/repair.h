// Mending of polygons that cross themselves.
#pragma once

#include <string>

#include "geodata/coordinates.h"

namespace geodata {

/// Why the land is no valid geometry in the sense of OGC Simple Features ("Self-intersection at
/// 21.3 55.4"); empty when it is valid.
std::string fault_in(const MultiPolygon<LonLat>&);

/// A valid geometry of the same land. Every polygon that is valid keeps its vertices, so that
/// it still shares them with its neighbours; one that is not is noded and made anew from its own
/// lines (GEOSMakeValid: all vertices stay, crossings are added; what is enclosed an odd number of
/// times is land; in the plane by the faster method of rings: what a ring encloses is land). Parts
/// that overlap are joined. Empty when nothing with an area is left.
MultiPolygon<LonLat> repaired(const MultiPolygon<LonLat>&);
MultiPolygon<MapPoint> repaired(const MultiPolygon<MapPoint>&);

}  // namespace geodata
