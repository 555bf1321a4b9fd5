/// \file
/// How far it is from place to place on the WGS 84 ellipsoid: geodesics, by PROJ's routines
/// (Karney, Algorithms for geodesics, J. Geodesy 87, 2013).
#pragma once

#include "geodata/coordinates.h"

namespace geodata {

/// The length of the geodesic, kilometres.
double distance_km(LonLat from, LonLat to);
/// The geodesic itself, from the one place to the other, at least so finely that no two points on
/// it are farther apart than `most_km`; both ends are on it. `from` alone, twice, where both are
/// the same place.
Line<LonLat> geodesic(LonLat from, LonLat to, double most_km = 25);

}  // namespace geodata
