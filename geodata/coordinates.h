/// \file
/// The coordinate spaces of the program, each a type of its own so that they cannot be mixed up
/// (drawing: ARCHITECTURE.md, "Coordinate spaces").
#pragma once

#include <algorithm>
#include <limits>
#include <span>
#include <vector>

namespace geodata {

/// Geographic position, degrees, WGS 84 (EPSG:4326); longitude first, east and north positive.
struct LonLat {
    double lon = 0;
    double lat = 0;
    bool operator==(const LonLat&) const = default;
};

/// Position on the map plane, metres; x east, y north (see plane/projection.h for the CRS).
struct MapPoint {
    double x = 0;
    double y = 0;
    bool operator==(const MapPoint&) const = default;
};

/// Axis-parallel box on the map plane, metres. Default-constructed it is empty.
struct MapExtent {
    double min_x = std::numeric_limits<double>::infinity();
    double min_y = std::numeric_limits<double>::infinity();
    double max_x = -std::numeric_limits<double>::infinity();
    double max_y = -std::numeric_limits<double>::infinity();

    [[nodiscard]] bool empty() const { return min_x > max_x || min_y > max_y; }
    [[nodiscard]] double width() const { return max_x - min_x; }
    [[nodiscard]] double height() const { return max_y - min_y; }
    [[nodiscard]] MapPoint centre() const { return {(min_x + max_x) / 2, (min_y + max_y) / 2}; }
    [[nodiscard]] bool contains(MapPoint p) const {
        return p.x >= min_x && p.x <= max_x && p.y >= min_y && p.y <= max_y;
    }
    [[nodiscard]] bool overlaps(const MapExtent& o) const {
        return min_x <= o.max_x && o.min_x <= max_x && min_y <= o.max_y && o.min_y <= max_y;
    }
    /// What lies in both; empty where nothing does.
    [[nodiscard]] MapExtent common(const MapExtent& o) const {
        return {std::max(min_x, o.min_x), std::max(min_y, o.min_y), std::min(max_x, o.max_x),
                std::min(max_y, o.max_y)};
    }
    void include(MapPoint p) {
        min_x = std::min(min_x, p.x);
        min_y = std::min(min_y, p.y);
        max_x = std::max(max_x, p.x);
        max_y = std::max(max_y, p.y);
    }
    bool operator==(const MapExtent&) const = default;
};

/// Geographic box in degrees: west, south, east, north. Never crosses the antimeridian.
struct LonLatBox {
    double west = 0;
    double south = 0;
    double east = 0;
    double north = 0;
    [[nodiscard]] constexpr bool contains(LonLat p) const {
        return p.lon >= west && p.lon <= east && p.lat >= south && p.lat <= north;
    }
    bool operator==(const LonLatBox&) const = default;
};
/// Whether the edges are degrees of the globe, and west and south come before east and north.
constexpr bool is_on_globe(const LonLatBox& box) {
    return box.west >= -180 && box.west < box.east && box.east <= 180 && box.south >= -90 &&
           box.south < box.north && box.north <= 90;
}

/// A closed ring repeats its first point at its end. Exterior rings run counter-clockwise and
/// holes clockwise (as in RFC 7946), whatever the file had.
template <class Point>
using Ring = std::vector<Point>;

template <class Point>
struct Polygon {
    Ring<Point> exterior;
    std::vector<Ring<Point>> holes;
};

template <class Point>
using MultiPolygon = std::vector<Polygon<Point>>;

template <class Point>
using Line = std::vector<Point>;

}  // namespace geodata
