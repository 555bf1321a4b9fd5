#include <array>
#include <utility>

#include "geodata/mesh/mesh.h"
#include "geodata/topology/geos_internal.h"
#include "geodata/topology/point_hash.h"
#include "geodata/topology/repair.h"

namespace geodata {

namespace {

/// Triangles come back from GEOS as polygons; this gives every vertex one index again.
class TriangleCollector {
  public:
    explicit TriangleCollector(const Geos& geos) : geos_(geos) {}

    void add(const GEOSGeometry* triangles) {
        const int count = GEOSGetNumGeometries_r(geos_.handle(), triangles);
        for (int i = 0; i < count; ++i) {
            add_triangle(GEOSGetGeometryN_r(geos_.handle(), triangles, i));
        }
    }
    [[nodiscard]] Triangulation take() { return {vertices_.take_points(), std::move(index_)}; }

  private:
    void add_triangle(const GEOSGeometry* triangle) {
        const GEOSGeometry* ring = GEOSGetExteriorRing_r(geos_.handle(), triangle);
        const GEOSCoordSequence* points = GEOSGeom_getCoordSeq_r(geos_.handle(), ring);
        std::array<MapPoint, 3> corner;
        for (unsigned i = 0; i < 3; ++i) {
            GEOSCoordSeq_getXY_r(geos_.handle(), points, i, &corner[i].x, &corner[i].y);
        }
        const double turn = (corner[1].x - corner[0].x) * (corner[2].y - corner[0].y) -
                            (corner[2].x - corner[0].x) * (corner[1].y - corner[0].y);
        if (turn < 0) std::swap(corner[1], corner[2]);
        for (const MapPoint& p : corner) index_.push_back(vertices_.number_of(p));
    }

    const Geos& geos_;
    PointIndex<MapPoint> vertices_;
    std::vector<std::uint32_t> index_;
};

bool add_polygon(const Geos& geos, const Polygon<MapPoint>& polygon, TriangleCollector& collector) {
    const GeosGeometry geometry = geos.polygon(polygon);
    // The triangulation answers an invalid polygon with nothing, or not at all.
    if (!geometry || !geos.valid(geometry.get())) return false;
    const GeosGeometry triangles =
        geos.own(GEOSConstrainedDelaunayTriangulation_r(geos.handle(), geometry.get()));
    if (!triangles) return false;
    collector.add(triangles.get());
    return true;
}

}  // namespace

Triangulation triangulate(const MultiPolygon<MapPoint>& land) {
    const Geos geos;
    TriangleCollector collector(geos);
    for (const Polygon<MapPoint>& polygon : land) {
        if (add_polygon(geos, polygon, collector)) continue;
        for (const Polygon<MapPoint>& part : repaired(MultiPolygon<MapPoint>{polygon})) {
            add_polygon(geos, part, collector);
        }
    }
    return collector.take();
}

}  // namespace geodata
