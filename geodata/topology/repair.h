/// \file
/// Mending of polygons that cross themselves.
#pragma once

#include <string>

#include "geodata/coordinates.h"
#include "geodata/loading.h"

namespace geodata {

/// Lines that cross more often than this are not disentangled.
inline constexpr std::size_t most_crossings = 2'000;
/// Processor time, seconds, that checking and mending one land may take.
inline constexpr double most_repair_seconds = 10;

/// Why the land is no valid geometry in the sense of OGC Simple Features ("Self-intersection at
/// 21.3 55.4"); empty when it is valid, or when the Loading is cancelled. Where GEOS takes too long
/// to say, a sweep decides whether lines cross.
std::string fault_in(const MultiPolygon<LonLat>&, const Loading* = nullptr,
                     double seconds = most_repair_seconds);

template <class Point>
struct Repair {
    MultiPolygon<Point> land;
    std::string failed;  ///< why it was given up: "its lines cross each other more than 2000 times"
};

/// A valid geometry of the same land. Every polygon that is valid keeps its vertices, so that it
/// still shares them with its neighbours; one that is not is noded and made anew from its own lines
/// (all vertices stay, crossings are added; what is enclosed an odd number of times is land; in the
/// plane by GEOS' faster method of rings: what a ring encloses is land). Parts that overlap are
/// joined. Empty when nothing with an area is left, when it is given up, or cancelled.
Repair<LonLat> repair(const MultiPolygon<LonLat>&, const Loading* = nullptr,
                      double seconds = most_repair_seconds);
Repair<MapPoint> repair(const MultiPolygon<MapPoint>&, const Loading* = nullptr,
                        double seconds = most_repair_seconds);

/// The same for those who do not ask why.
MultiPolygon<LonLat> repaired(const MultiPolygon<LonLat>&);
MultiPolygon<MapPoint> repaired(const MultiPolygon<MapPoint>&);

}  // namespace geodata
