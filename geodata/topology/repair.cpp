#include "geodata/topology/repair.h"

#include <algorithm>
#include <memory>

#include "geodata/topology/geos_internal.h"

namespace geodata {

namespace {

template <class Point>
bool closed_ring(const Ring<Point>& ring) {
    return ring.size() >= 4 && ring.front() == ring.back();
}

// Rings with fewer than three different points bound nothing and GEOS does not take them.
template <class Point>
MultiPolygon<Point> without_collapsed_rings(const MultiPolygon<Point>& land) {
    MultiPolygon<Point> kept;
    for (const Polygon<Point>& polygon : land) {
        Polygon<Point> part{normalised(polygon.exterior, true), {}};
        if (!closed_ring(part.exterior)) continue;
        for (const Ring<Point>& hole : polygon.holes) {
            Ring<Point> ring = normalised(hole, false);
            if (closed_ring(ring)) part.holes.push_back(std::move(ring));
        }
        kept.push_back(std::move(part));
    }
    return kept;
}

/// Noded from its own lines, every vertex kept: for the degrees that are read and compiled.
GeosGeometry made_valid(const Geos& geos, const Polygon<LonLat>&, const GEOSGeometry* geometry) {
    return geos.own(GEOSMakeValid_r(geos.handle(), geometry));
}

struct ParamsDeleter {
    GEOSContextHandle_t handle = nullptr;
    void operator()(GEOSMakeValidParams* params) const {
        GEOSMakeValidParams_destroy_r(handle, params);
    }
};

/// By rings, several times faster: for the plane, where only the area drawn matters.
GeosGeometry made_valid(const Geos& geos, const Polygon<MapPoint>&, const GEOSGeometry* geometry) {
    const std::unique_ptr<GEOSMakeValidParams, ParamsDeleter> params(
        GEOSMakeValidParams_create_r(geos.handle()), ParamsDeleter{geos.handle()});
    GEOSMakeValidParams_setMethod_r(geos.handle(), params.get(), GEOS_MAKE_VALID_STRUCTURE);
    return geos.own(GEOSMakeValidWithParams_r(geos.handle(), geometry, params.get()));
}

template <class Point>
MultiPolygon<Point> repair(const MultiPolygon<Point>& land) {
    const Geos geos;
    MultiPolygon<Point> mended;
    for (const Polygon<Point>& polygon : without_collapsed_rings(land)) {
        const GeosGeometry geometry = geos.polygon(polygon);
        if (!geometry) continue;
        if (geos.valid(geometry.get())) {
            mended.push_back(polygon);
            continue;
        }
        const GeosGeometry made = made_valid(geos, polygon, geometry.get());
        for (Polygon<Point>& part : geos.polygons_in<Point>(made.get())) {
            mended.push_back(std::move(part));
        }
    }
    const GeosGeometry all = geos.multi_polygon(mended);
    if (!all || geos.valid(all.get())) return mended;
    const GeosGeometry joined = geos.own(GEOSUnaryUnion_r(geos.handle(), all.get()));
    return geos.polygons_in<Point>(joined.get());
}

}  // namespace

std::string fault_in(const MultiPolygon<LonLat>& land) {
    for (const Polygon<LonLat>& polygon : land) {
        const bool holes_closed =
            std::all_of(polygon.holes.begin(), polygon.holes.end(), closed_ring<LonLat>);
        if (!closed_ring(polygon.exterior) || !holes_closed) {
            return "a ring has fewer than three different points";
        }
    }
    const Geos geos;
    const GeosGeometry geometry = geos.multi_polygon(land);
    return geometry ? geos.fault(geometry.get()) : "a ring that GEOS refuses";
}

MultiPolygon<LonLat> repaired(const MultiPolygon<LonLat>& land) {
    return repair(land);
}
MultiPolygon<MapPoint> repaired(const MultiPolygon<MapPoint>& land) {
    return repair(land);
}

}  // namespace geodata
