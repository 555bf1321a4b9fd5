/// \file
/// The ellipsoid of PROJ's geodesic routines (Karney, Algorithms for geodesics, J. Geodesy 87,
/// 2013), for what is measured here.
#pragma once

#include <geodesic.h>

namespace geodata {

inline const geod_geodesic& wgs84() {
    static const geod_geodesic ellipsoid = [] {
        geod_geodesic g{};
        geod_init(&g, 6378137.0, 1 / 298.257223563);  // semi-major axis in metres, flattening
        return g;
    }();
    return ellipsoid;
}

}  // namespace geodata
