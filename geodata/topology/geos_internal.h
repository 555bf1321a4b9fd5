/// \file
/// GEOS behind RAII, for the .cpp files of geodata only. One Geos object a thread: it owns the
/// context that the geometries made with it refer to, and must outlive them.
#pragma once

#include <functional>
#include <memory>
#include <string>

#include <geos_c.h>

#include "geodata/coordinates.h"
#include "geodata/topology/rings.h"

namespace geodata {

struct GeosContextDeleter {
    void operator()(GEOSContextHandle_HS* handle) const { GEOS_finish_r(handle); }
};

struct GeosGeometryDeleter {
    GEOSContextHandle_t handle = nullptr;
    void operator()(GEOSGeometry* geometry) const { GEOSGeom_destroy_r(handle, geometry); }
};
using GeosGeometry = std::unique_ptr<GEOSGeometry, GeosGeometryDeleter>;

class Geos {
  public:
    Geos();
    Geos(const Geos&) = delete;
    Geos& operator=(const Geos&) = delete;

    [[nodiscard]] GEOSContextHandle_t handle() const { return handle_.get(); }
    [[nodiscard]] GeosGeometry own(GEOSGeometry* geometry) const {
        return {geometry, GeosGeometryDeleter{handle_.get()}};
    }
    /// What GEOS last complained of ("Self-intersection[21.3 55.4]").
    [[nodiscard]] const std::string& message() const { return message_; }

    /// Null when a ring is not closed or has fewer than four points.
    [[nodiscard]] GeosGeometry polygon(const Polygon<LonLat>&) const;
    [[nodiscard]] GeosGeometry polygon(const Polygon<MapPoint>&) const;
    [[nodiscard]] GeosGeometry multi_polygon(const MultiPolygon<LonLat>&) const;
    [[nodiscard]] GeosGeometry multi_polygon(const MultiPolygon<MapPoint>&) const;

    /// The polygons in a geometry of any type, exteriors counter-clockwise; lines and points
    /// among them are passed over.
    template <class Point>
    [[nodiscard]] MultiPolygon<Point> polygons_in(const GEOSGeometry*) const;

    [[nodiscard]] bool valid(const GEOSGeometry* geometry) const {
        return GEOSisValid_r(handle_.get(), geometry) == 1;
    }
    /// Why it is not valid, with the place; empty when it is.
    [[nodiscard]] std::string fault(const GEOSGeometry*) const;

  private:
    std::unique_ptr<GEOSContextHandle_HS, GeosContextDeleter> handle_;
    std::string message_;
};

}  // namespace geodata
