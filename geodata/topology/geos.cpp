#include <array>
#include <utility>
#include <vector>

#include "geodata/topology/geos_internal.h"

namespace geodata {

namespace {

void keep_message(const char* text, void* message) {
    *static_cast<std::string*>(message) = text;
}

template <class Point>
GEOSGeometry* linear_ring(GEOSContextHandle_t handle, const Ring<Point>& ring) {
    if (ring.size() < 4 || !(ring.front() == ring.back())) return nullptr;
    const auto count = static_cast<unsigned>(ring.size());
    GEOSCoordSequence* points = GEOSCoordSeq_create_r(handle, count, 2);
    if (points == nullptr) return nullptr;
    for (unsigned i = 0; i < count; ++i) {
        GEOSCoordSeq_setXY_r(handle, points, i, axis_x(ring[i]), axis_y(ring[i]));
    }
    return GEOSGeom_createLinearRing_r(handle, points);
}

// GEOS takes over the rings it is given, also when it fails.
template <class Point>
GeosGeometry make_polygon(const Geos& geos, const Polygon<Point>& polygon) {
    GeosGeometry exterior = geos.own(linear_ring(geos.handle(), polygon.exterior));
    if (!exterior) return exterior;
    std::vector<GeosGeometry> holes;
    for (const Ring<Point>& hole : polygon.holes) {
        holes.push_back(geos.own(linear_ring(geos.handle(), hole)));
        if (!holes.back()) return geos.own(nullptr);
    }
    std::vector<GEOSGeometry*> given;
    given.reserve(holes.size());
    for (GeosGeometry& hole : holes) given.push_back(hole.release());
    return geos.own(GEOSGeom_createPolygon_r(geos.handle(), exterior.release(), given.data(),
                                             static_cast<unsigned>(given.size())));
}

template <class Point>
GeosGeometry make_multi_polygon(const Geos& geos, const MultiPolygon<Point>& land) {
    std::vector<GeosGeometry> parts;
    for (const Polygon<Point>& polygon : land) {
        parts.push_back(make_polygon(geos, polygon));
        if (!parts.back()) return geos.own(nullptr);
    }
    std::vector<GEOSGeometry*> given;
    given.reserve(parts.size());
    for (GeosGeometry& part : parts) given.push_back(part.release());
    return geos.own(GEOSGeom_createCollection_r(geos.handle(), GEOS_MULTIPOLYGON, given.data(),
                                                static_cast<unsigned>(given.size())));
}

template <class Point>
Ring<Point> ring_of(GEOSContextHandle_t handle, const GEOSGeometry* linear,
                    bool counter_clockwise) {
    const GEOSCoordSequence* points = GEOSGeom_getCoordSeq_r(handle, linear);
    unsigned count = 0;
    GEOSCoordSeq_getSize_r(handle, points, &count);
    Ring<Point> ring;
    ring.reserve(count);
    for (unsigned i = 0; i < count; ++i) {
        double x = 0;
        double y = 0;
        GEOSCoordSeq_getXY_r(handle, points, i, &x, &y);
        ring.push_back(point_from(x, y, Point{}));
    }
    return normalised(std::move(ring), counter_clockwise);
}

template <class Point>
void gather_polygons(GEOSContextHandle_t handle, const GEOSGeometry* geometry,
                     MultiPolygon<Point>& gathered) {
    if (geometry == nullptr || GEOSisEmpty_r(handle, geometry) == 1) return;
    const int type = GEOSGeomTypeId_r(handle, geometry);
    if (type == GEOS_POLYGON) {
        Polygon<Point> polygon;
        polygon.exterior = ring_of<Point>(handle, GEOSGetExteriorRing_r(handle, geometry), true);
        const int holes = GEOSGetNumInteriorRings_r(handle, geometry);
        for (int i = 0; i < holes; ++i) {
            polygon.holes.push_back(
                ring_of<Point>(handle, GEOSGetInteriorRingN_r(handle, geometry, i), false));
        }
        gathered.push_back(std::move(polygon));
    } else if (type == GEOS_MULTIPOLYGON || type == GEOS_GEOMETRYCOLLECTION) {
        const int parts = GEOSGetNumGeometries_r(handle, geometry);
        for (int i = 0; i < parts; ++i) {
            gather_polygons(handle, GEOSGetGeometryN_r(handle, geometry, i), gathered);
        }
    }
}

}  // namespace

Geos::Geos() : handle_(GEOS_init_r()) {
    GEOSContext_setErrorMessageHandler_r(handle_.get(), keep_message, &message_);
    GEOSContext_setNoticeMessageHandler_r(handle_.get(), keep_message, &message_);
}

GeosGeometry Geos::polygon(const Polygon<LonLat>& p) const {
    return make_polygon(*this, p);
}
GeosGeometry Geos::polygon(const Polygon<MapPoint>& p) const {
    return make_polygon(*this, p);
}

GeosGeometry Geos::multi_polygon(const MultiPolygon<LonLat>& land) const {
    return make_multi_polygon(*this, land);
}
GeosGeometry Geos::multi_polygon(const MultiPolygon<MapPoint>& land) const {
    return make_multi_polygon(*this, land);
}

template <class Point>
MultiPolygon<Point> Geos::polygons_in(const GEOSGeometry* geometry) const {
    MultiPolygon<Point> gathered;
    gather_polygons(handle_.get(), geometry, gathered);
    return gathered;
}
template MultiPolygon<LonLat> Geos::polygons_in<LonLat>(const GEOSGeometry*) const;
template MultiPolygon<MapPoint> Geos::polygons_in<MapPoint>(const GEOSGeometry*) const;

std::string Geos::fault(const GEOSGeometry* geometry) const {
    char* reason = nullptr;
    GEOSGeometry* place = nullptr;
    const char valid = GEOSisValidDetail_r(handle_.get(), geometry, 0, &reason, &place);
    const GeosGeometry owned_place = own(place);
    std::string text;
    if (valid != 1) {
        text = reason == nullptr ? "invalid" : reason;
        double x = 0;
        double y = 0;
        if (place != nullptr && GEOSGeomGetX_r(handle_.get(), place, &x) == 1 &&
            GEOSGeomGetY_r(handle_.get(), place, &y) == 1) {
            text += " at " + std::to_string(x) + " " + std::to_string(y);
        }
    }
    GEOSFree_r(handle_.get(), reason);
    return text;
}

}  // namespace geodata
