/// \file
/// Distances of a few kilometres, on a plane about the place they are taken from.
#pragma once

#include <algorithm>
#include <cmath>
#include <numbers>

#include "geodata/coordinates.h"

namespace geodata {

/// Kilometres per degree around a latitude, WGS 84 (radii of curvature of the meridian and of
/// the parallel).
struct LocalScale {
    explicit LocalScale(double lat) {
        constexpr double a = 6378.137;
        constexpr double e2 = 0.00669437999014;
        const double phi = lat * std::numbers::pi / 180;
        const double w2 = 1 - e2 * std::sin(phi) * std::sin(phi);
        east = a / std::sqrt(w2) * std::cos(phi) * std::numbers::pi / 180;
        north = a * (1 - e2) / (w2 * std::sqrt(w2)) * std::numbers::pi / 180;
    }
    double east = 0;
    double north = 0;
};

/// From p to the straight edge from a to b.
inline double distance_km(LonLat p, LonLat a, LonLat b, const LocalScale& scale) {
    const double ax = (a.lon - p.lon) * scale.east;
    const double ay = (a.lat - p.lat) * scale.north;
    const double bx = (b.lon - p.lon) * scale.east;
    const double by = (b.lat - p.lat) * scale.north;
    const double length2 = (bx - ax) * (bx - ax) + (by - ay) * (by - ay);
    const double t =
        length2 == 0 ? 0 : std::clamp(-(ax * (bx - ax) + ay * (by - ay)) / length2, 0.0, 1.0);
    return std::hypot(ax + t * (bx - ax), ay + t * (by - ay));
}

}  // namespace geodata
