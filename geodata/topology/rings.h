/// \file
/// Rings and lines of either space: areas, orientation, point in polygon, deterministic splitting
/// of long edges. No library needed.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>

#include "geodata/coordinates.h"

namespace geodata {

// The two axes of a point of either space, so that one template serves both.
inline double axis_x(LonLat p) {
    return p.lon;
}
inline double axis_y(LonLat p) {
    return p.lat;
}
inline double axis_x(MapPoint p) {
    return p.x;
}
inline double axis_y(MapPoint p) {
    return p.y;
}
inline LonLat point_from(double x, double y, LonLat) {
    return {x, y};
}
inline MapPoint point_from(double x, double y, MapPoint) {
    return {x, y};
}

/// Shoelace formula relative to the first vertex (absolute coordinates of some 1e6 m would cost
/// half of the digits). Positive for counter-clockwise rings; in the square of the unit.
template <class Point>
double signed_area(const Ring<Point>& ring) {
    if (ring.size() < 4) return 0;
    const double x0 = axis_x(ring.front());
    const double y0 = axis_y(ring.front());
    double twice = 0;
    for (std::size_t i = 1; i + 1 < ring.size(); ++i) {
        twice += (axis_x(ring[i]) - x0) * (axis_y(ring[i + 1]) - y0) -
                 (axis_x(ring[i + 1]) - x0) * (axis_y(ring[i]) - y0);
    }
    return twice / 2;
}

/// Area on the plane with holes taken off.
template <class Point>
double planar_area(const MultiPolygon<Point>& land) {
    double sum = 0;
    for (const Polygon<Point>& polygon : land) {
        sum += std::abs(signed_area(polygon.exterior));
        for (const Ring<Point>& hole : polygon.holes) sum -= std::abs(signed_area(hole));
    }
    return sum;
}

/// The smallest box that holds the points; there is at least one.
inline LonLatBox box_of(const Line<LonLat>& points) {
    LonLatBox box{points[0].lon, points[0].lat, points[0].lon, points[0].lat};
    for (const LonLat& p : points) {
        box.west = std::min(box.west, p.lon);
        box.south = std::min(box.south, p.lat);
        box.east = std::max(box.east, p.lon);
        box.north = std::max(box.north, p.lat);
    }
    return box;
}

/// Closes the ring, drops points that repeat the one before, and turns it the way asked for.
/// What is left may have fewer than four points: then it bounds nothing.
template <class Point>
Ring<Point> normalised(Ring<Point> ring, bool counter_clockwise) {
    ring.erase(std::unique(ring.begin(), ring.end()), ring.end());
    if (!ring.empty() && !(ring.front() == ring.back())) ring.push_back(ring.front());
    if ((signed_area(ring) > 0) != counter_clockwise) std::reverse(ring.begin(), ring.end());
    return ring;
}

/// Crossing number; the edge is taken from its lower end, so that of two rings that share it
/// exactly one claims a point near it.
template <class Point>
bool crosses_ray(Point a, Point b, Point p) {
    if ((axis_y(a) > axis_y(p)) == (axis_y(b) > axis_y(p))) return false;
    if (axis_y(b) < axis_y(a)) std::swap(a, b);
    const double t = (axis_y(p) - axis_y(a)) / (axis_y(b) - axis_y(a));
    return axis_x(p) < axis_x(a) + t * (axis_x(b) - axis_x(a));
}

template <class Point>
bool ring_contains(const Ring<Point>& ring, Point p) {
    bool inside = false;
    for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
        if (crosses_ray(ring[i], ring[i + 1], p)) inside = !inside;
    }
    return inside;
}

template <class Point>
bool contains(const Polygon<Point>& polygon, Point p) {
    bool inside = ring_contains(polygon.exterior, p);
    for (const Ring<Point>& hole : polygon.holes) {
        if (ring_contains(hole, p)) inside = !inside;
    }
    return inside;
}

template <class Point>
bool contains(const MultiPolygon<Point>& land, Point p) {
    bool inside = false;
    for (const Polygon<Point>& polygon : land) {
        if (contains(polygon, p)) inside = !inside;
    }
    return inside;
}

/// Edges longer than this many degrees (the frame of the map, borders along a parallel) are
/// straight in longitude and latitude but bow on the map plane; they are split into pieces of at
/// most half of it. Below it the bow is under 0.12 km.
inline constexpr double longest_edge_degrees = 1.0;

/// The line with its long edges split. The new points depend on the edge's two ends alone, not
/// on its direction, so that neighbours still share every vertex.
Line<LonLat> densified(const Line<LonLat>&);
/// How many points that has.
std::size_t densified_size(const Line<LonLat>&);

/// A point inside the land, far from its edges as seen along a parallel; {0, 0} for no land. On the
/// map plane, widest_spot knows a better one and takes longer.
LonLat place_inside(const MultiPolygon<LonLat>&);

}  // namespace geodata
