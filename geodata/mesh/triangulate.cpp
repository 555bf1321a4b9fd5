#include <utility>

#include "geodata/mesh/edge_flips.h"
#include "geodata/mesh/mesh.h"
#include "geodata/topology/geos_internal.h"
#include "geodata/topology/plane_sweep.h"
#include "geodata/topology/repair.h"

namespace geodata {

namespace {

constexpr double grid_metres = 1.0 / 1024;  // on it, no rounding lets the sweep see a crossing

/// False when its lines cross.
bool add_polygon(const Polygon<MapPoint>& polygon, const Loading* loading, Triangulation& all) {
    Swept<MapPoint> swept = sweep<MapPoint>({polygon}, loading);
    if (swept.end == SweepEnd::crossing) return false;
    flip_edges(swept.index, swept.node, loading);
    const auto first = static_cast<std::uint32_t>(all.position.size());
    all.position.insert(all.position.end(), swept.position.begin(), swept.position.end());
    all.index.reserve(all.index.size() + swept.index.size());
    for (const std::uint32_t node : swept.index) all.index.push_back(first + node);
    return true;
}

MultiPolygon<MapPoint> on_grid(const Polygon<MapPoint>& polygon) {
    const Geos geos;
    const GeosGeometry whole = geos.polygon(polygon);
    if (!whole) return {};
    const GeosGeometry rounded =
        geos.own(GEOSGeom_setPrecision_r(geos.handle(), whole.get(), grid_metres, 0));
    return geos.polygons_in<MapPoint>(rounded.get());
}

/// GEOS calls valid what differs by rounding errors only; the sweep is exact.
void add_mended(const Polygon<MapPoint>& polygon, const Loading* loading, Triangulation& all) {
    if (add_polygon(polygon, loading, all)) return;
    for (const Polygon<MapPoint>& part : on_grid(polygon)) add_polygon(part, loading, all);
}

}  // namespace

Triangulation triangulate(const MultiPolygon<MapPoint>& land, const Loading* loading) {
    Triangulation made;
    for (const Polygon<MapPoint>& polygon : land) {
        if (add_polygon(polygon, loading, made)) continue;
        const Repair<MapPoint> mended = repair({polygon}, loading);
        made.given_up = made.given_up || !mended.failed.empty();
        for (const Polygon<MapPoint>& part : mended.land) add_mended(part, loading, made);
    }
    return made;
}

}  // namespace geodata
