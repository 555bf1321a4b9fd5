#include "geodata/topology/repair.h"

#include <algorithm>
#include <memory>
#include <optional>

#include "geodata/topology/crossings.h"
#include "geodata/topology/even_odd.h"
#include "geodata/topology/geos_internal.h"
#include "geodata/topology/geos_watch.h"
#include "geodata/topology/plane_sweep.h"

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

struct ParamsDeleter {
    GEOSContextHandle_t handle = nullptr;
    void operator()(GEOSMakeValidParams* params) const {
        GEOSMakeValidParams_destroy_r(handle, params);
    }
};

std::optional<MultiPolygon<LonLat>> made_valid(const Geos& geos, const Polygon<LonLat>& polygon) {
    return even_odd_land(geos, polygon);
}

std::optional<MultiPolygon<MapPoint>> made_valid(const Geos& geos,
                                                 const Polygon<MapPoint>& polygon) {
    const GeosGeometry geometry = geos.polygon(polygon);
    const std::unique_ptr<GEOSMakeValidParams, ParamsDeleter> params(
        GEOSMakeValidParams_create_r(geos.handle()), ParamsDeleter{geos.handle()});
    GEOSMakeValidParams_setMethod_r(geos.handle(), params.get(), GEOS_MAKE_VALID_STRUCTURE);
    const GeosGeometry made =
        geos.own(GEOSMakeValidWithParams_r(geos.handle(), geometry.get(), params.get()));
    if (!made) return std::nullopt;
    return geos.polygons_in<MapPoint>(made.get());
}

template <class Point>
Repair<Point> given_up(const std::string& why) {
    return {{}, why};
}

template <class Point>
Repair<Point> tangled() {
    return given_up<Point>("its lines cross each other more than " +
                           std::to_string(most_crossings) + " times");
}

template <class Point>
Repair<Point> too_long() {
    return given_up<Point>("its lines would take too long to disentangle");
}

template <class Point>
Repair<Point> make_repair(const MultiPolygon<Point>& land, const Loading* loading, double seconds) {
    const Geos geos;
    const GeosWatch watch(loading, seconds);
    MultiPolygon<Point> mended;
    for (const Polygon<Point>& polygon : without_collapsed_rings(land)) {
        const GeosGeometry geometry = geos.polygon(polygon);
        if (!geometry) continue;
        if (geos.valid(geometry.get())) {
            mended.push_back(polygon);
            continue;
        }
        const Crossings crossings = count_crossings<Point>({polygon}, most_crossings, loading);
        if (crossings.count > most_crossings) return tangled<Point>();
        if (!crossings.all) return too_long<Point>();
        std::optional<MultiPolygon<Point>> made = made_valid(geos, polygon);
        if (!made) return too_long<Point>();
        for (Polygon<Point>& part : *made) mended.push_back(std::move(part));
    }
    const GeosGeometry all = geos.multi_polygon(mended);
    if (!all || geos.valid(all.get())) return {std::move(mended), {}};
    const GeosGeometry joined = geos.own(GEOSUnaryUnion_r(geos.handle(), all.get()));
    if (!joined) return too_long<Point>();
    return {geos.polygons_in<Point>(joined.get()), {}};
}

}  // namespace

std::string fault_in(const MultiPolygon<LonLat>& land, const Loading* loading, double seconds) {
    for (const Polygon<LonLat>& polygon : land) {
        const bool holes_closed =
            std::all_of(polygon.holes.begin(), polygon.holes.end(), closed_ring<LonLat>);
        if (!closed_ring(polygon.exterior) || !holes_closed) {
            return "a ring has fewer than three different points";
        }
    }
    const Geos geos;
    const GeosGeometry geometry = geos.multi_polygon(land);
    if (!geometry) return "a ring that GEOS refuses";
    const GeosWatch watch(loading, seconds);
    std::string fault = geos.fault(geometry.get());
    if (cancelled(loading)) return {};
    if (!watch.stopped()) return fault;
    const Swept<LonLat> swept = sweep(land, loading);
    return swept.end != SweepEnd::crossing && swept.simple ? "" : "its lines cross each other";
}

Repair<LonLat> repair(const MultiPolygon<LonLat>& land, const Loading* loading, double seconds) {
    return make_repair(land, loading, seconds);
}
Repair<MapPoint> repair(const MultiPolygon<MapPoint>& land, const Loading* loading,
                        double seconds) {
    return make_repair(land, loading, seconds);
}
MultiPolygon<LonLat> repaired(const MultiPolygon<LonLat>& land) {
    return repair(land).land;
}
MultiPolygon<MapPoint> repaired(const MultiPolygon<MapPoint>& land) {
    return repair(land).land;
}

}  // namespace geodata
