#include "geodata/topology/widest_spot.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "geodata/topology/geos_internal.h"
#include "geodata/topology/rings.h"

namespace geodata {

namespace {

constexpr double smallest = 1, largest = 1e8;  // metres: sides of the box, beyond which digits fail
constexpr double thinnest = 1e-3;  // of its shorter side to the longer: GEOS fills it with squares
constexpr std::array tolerances = {0.01, 0.001};  // of the box's size: 1e4, 1e6 squares at worst

/// Empty when a point is not finite or the box too small, large or thin to be searched.
MapExtent box_of(const Polygon<MapPoint>& polygon) {
    const auto finite = [](const Ring<MapPoint>& ring) {
        return std::all_of(ring.begin(), ring.end(),
                           [](MapPoint p) { return std::isfinite(p.x) && std::isfinite(p.y); });
    };
    if (!finite(polygon.exterior) ||
        !std::all_of(polygon.holes.begin(), polygon.holes.end(), finite)) {
        return {};
    }
    MapExtent box;
    for (const MapPoint p : polygon.exterior) box.include(p);
    const auto [shorter, longer] = std::minmax({box.width(), box.height()});
    const bool good = shorter >= smallest && longer <= largest && shorter >= longer * thinnest;
    return good ? box : MapExtent{};
}

MapPoint point_at(const Geos& geos, const GEOSGeometry* line, unsigned index) {
    MapPoint p;
    GEOSCoordSeq_getXY_r(geos.handle(), GEOSGeom_getCoordSeq_r(geos.handle(), line), index, &p.x,
                         &p.y);
    return p;
}

}  // namespace

std::optional<WidestSpot> widest_spot(const Polygon<MapPoint>& polygon) {
    const MapExtent box = box_of(polygon);
    if (box.empty()) return std::nullopt;
    const Geos geos;
    const GeosGeometry shape = geos.polygon(polygon);
    if (!shape) return std::nullopt;
    std::optional<WidestSpot> best;
    for (const double share : tolerances) {
        const double tolerance = std::sqrt(box.width() * box.height()) * share;
        // A line from the circle's centre to its edge. Where nothing wider than the tolerance is
        // found, the centre may be the centroid, which may lie outside.
        const GeosGeometry line =
            geos.own(GEOSMaximumInscribedCircle_r(geos.handle(), shape.get(), tolerance));
        if (!line) return std::nullopt;
        const MapPoint centre = point_at(geos, line.get(), 0), edge = point_at(geos, line.get(), 1);
        const double radius = std::hypot(edge.x - centre.x, edge.y - centre.y);
        if (radius > 0 && contains(MultiPolygon<MapPoint>{polygon}, centre)) {
            best = WidestSpot{centre, radius};
            if (radius > 10 * tolerance) break;
        }
    }
    return best;
}

}  // namespace geodata
