/// \file
/// Points on a grid so fine that it does not show, on which it is known exactly on which side of a
/// line a point lies: what a sweep over the plane stands on.
#pragma once

#include <cmath>
#include <cstdint>
#include <optional>

#include "geodata/topology/rings.h"

namespace geodata {

struct GridPoint {
    std::int64_t x = 0, y = 0;
    bool operator==(const GridPoint&) const = default;
    auto operator<=>(const GridPoint&) const = default;  ///< from west to east, then to the north
};

/// Steps of a millionth of a metre, and of 4e-12 degrees, which is less.
inline double grid_steps(MapPoint) {
    return 1 << 20;
}
inline double grid_steps(LonLat) {
    return std::int64_t{1} << 38;
}

/// Absent for what is no number, or farther from the origin than any point of the earth (67,000 km,
/// 256 degrees).
template <class Point>
std::optional<GridPoint> grid_point(Point p) {
    constexpr double farthest = std::int64_t{1} << 46;
    const double x = axis_x(p) * grid_steps(p);
    const double y = axis_y(p) * grid_steps(p);
    if (!(std::abs(x) <= farthest) || !(std::abs(y) <= farthest)) return std::nullopt;
    return GridPoint{std::llround(x), std::llround(y)};
}

/// 1: c lies left of the line from a to b, -1: right of it, 0: on it. Exact: differences take 48
/// bits, their products 96.
inline int side_of(GridPoint a, GridPoint b, GridPoint c) {
    __extension__ using Wide = __int128;
    const Wide turn =
        static_cast<Wide>(b.x - a.x) * (c.y - a.y) - static_cast<Wide>(b.y - a.y) * (c.x - a.x);
    return turn > 0 ? 1 : turn < 0 ? -1 : 0;
}

}  // namespace geodata
