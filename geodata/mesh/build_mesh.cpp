#include <algorithm>
#include <atomic>
#include <cmath>
#include <future>
#include <numeric>
#include <thread>

#include "geodata/mesh/mesh.h"
#include "geodata/topology/rings.h"

namespace geodata {

namespace {

MultiPolygon<MapPoint> projected(const MultiPolygon<LonLat>& land, const Projection& projection) {
    MultiPolygon<MapPoint> plane;
    plane.reserve(land.size());
    for (const Polygon<LonLat>& polygon : land) {
        Polygon<MapPoint> part{projection.forward(densified(polygon.exterior)), {}};
        for (const Ring<LonLat>& hole : polygon.holes) {
            part.holes.push_back(projection.forward(densified(hole)));
        }
        plane.push_back(std::move(part));
    }
    return plane;
}

Vec2 relative(MapPoint p, MapPoint origin) {
    return {static_cast<float>(p.x - origin.x), static_cast<float>(p.y - origin.y)};
}

std::size_t vertices_in(const MultiPolygon<LonLat>& land) {
    std::size_t count = 0;
    for (const Polygon<LonLat>& polygon : land) {
        count += polygon.exterior.size();
        for (const Ring<LonLat>& hole : polygon.holes) count += hole.size();
    }
    return count;
}

/// Triangulates many areas on all cores, largest first; the order of the results is that of the
/// areas, so the mesh does not depend on the number of threads.
std::vector<Triangulation> triangulate_all(const std::vector<const MultiPolygon<LonLat>*>& areas,
                                           const Projection& projection) {
    std::vector<Triangulation> results(areas.size());
    std::vector<std::size_t> order(areas.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&areas](std::size_t a, std::size_t b) {
        return vertices_in(*areas[a]) > vertices_in(*areas[b]);
    });
    std::atomic<std::size_t> next = 0;
    const auto work = [&] {
        for (std::size_t i = next++; i < order.size(); i = next++) {
            results[order[i]] = triangulate(projected(*areas[order[i]], projection));
        }
    };
    const unsigned helpers = std::clamp(std::thread::hardware_concurrency(), 1U, 8U) - 1;
    std::vector<std::future<void>> running;
    for (unsigned i = 0; i < helpers; ++i) running.push_back(std::async(std::launch::async, work));
    work();
    for (std::future<void>& helper : running) helper.get();
    return results;
}

FillMesh fill_mesh(const std::vector<const MultiPolygon<LonLat>*>& areas,
                   const Projection& projection, MapPoint origin, MapExtent& extent) {
    FillMesh mesh;
    const std::vector<Triangulation> all = triangulate_all(areas, projection);
    for (std::size_t feature = 0; feature < all.size(); ++feature) {
        const auto base = static_cast<std::uint32_t>(mesh.position.size());
        for (const MapPoint& p : all[feature].position) {
            extent.include(p);
            mesh.position.push_back(relative(p, origin));
            mesh.feature.push_back(static_cast<std::uint32_t>(feature));
        }
        for (const std::uint32_t index : all[feature].index) mesh.index.push_back(base + index);
    }
    return mesh;
}

/// Projects lines into one LineMesh.
class LineCollector {
  public:
    LineCollector(const Projection& projection, MapPoint origin)
        : projection_(projection), origin_(origin) {}

    void add(const Line<LonLat>& line, std::size_t feature) {
        const Line<MapPoint> plane = projection_.forward(densified(line));
        double along = 0;
        for (std::size_t i = 0; i + 1 < plane.size(); ++i) {
            mesh_.segment.push_back({relative(plane[i], origin_), relative(plane[i + 1], origin_),
                                     static_cast<float>(along),
                                     static_cast<std::uint32_t>(feature)});
            along += std::hypot(plane[i + 1].x - plane[i].x, plane[i + 1].y - plane[i].y);
        }
    }
    [[nodiscard]] LineMesh take() { return std::move(mesh_); }

  private:
    const Projection& projection_;
    MapPoint origin_;
    LineMesh mesh_;
};

LineMesh arc_mesh(const Atlas& atlas, const Projection& projection, MapPoint origin) {
    LineCollector lines(projection, origin);
    for (std::size_t i = 0; i < atlas.arcs.size(); ++i) {
        if (atlas.arcs[i].basis != Basis::frame) lines.add(atlas.arcs[i].line, i);
    }
    return lines.take();
}

LineMesh river_mesh(const Atlas& atlas, const Projection& projection, MapPoint origin) {
    LineCollector lines(projection, origin);
    for (std::size_t i = 0; i < atlas.rivers.size(); ++i) {
        for (const Line<LonLat>& line : atlas.rivers[i].lines) lines.add(line, i);
    }
    return lines.take();
}

LineMesh shore_mesh(const Atlas& atlas, const Projection& projection, MapPoint origin) {
    LineCollector lines(projection, origin);
    for (std::size_t i = 0; i < atlas.lakes.size(); ++i) {
        for (const Polygon<LonLat>& polygon : atlas.lakes[i].water) {
            lines.add(polygon.exterior, i);
            for (const Ring<LonLat>& island : polygon.holes) lines.add(island, i);
        }
    }
    return lines.take();
}

}  // namespace

Mesh build_mesh(const Atlas& atlas, const Projection& projection) {
    Mesh mesh;
    mesh.origin = projection.forward(plane_centre);
    std::vector<const MultiPolygon<LonLat>*> land;
    for (const Patch& patch : atlas.patches) land.push_back(&patch.land);
    std::vector<const MultiPolygon<LonLat>*> water;
    for (const Lake& lake : atlas.lakes) water.push_back(&lake.water);
    MapExtent lakes_extent;
    mesh.patches = fill_mesh(land, projection, mesh.origin, mesh.extent);
    mesh.lakes = fill_mesh(water, projection, mesh.origin, lakes_extent);
    mesh.arcs = arc_mesh(atlas, projection, mesh.origin);
    mesh.rivers = river_mesh(atlas, projection, mesh.origin);
    mesh.lake_shores = shore_mesh(atlas, projection, mesh.origin);
    return mesh;
}

}  // namespace geodata
