#include "geodata/mesh/mesh_builder.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <future>
#include <numeric>
#include <span>
#include <thread>

#include "geodata/topology/rings.h"

namespace geodata {

namespace {

Vec2 relative(MapPoint p, MapPoint origin) {
    return {static_cast<float>(p.x - origin.x), static_cast<float>(p.y - origin.y)};
}

constexpr double smallest_lake = 7;

DetailedLine detailed(const Line<LonLat>& line, std::size_t feature, const Projection& projection,
                      const Loading* loading = nullptr) {
    DetailedLine made;
    made.points = projection.forward(line);
    made.importance = importance_along(made.points, loading);
    made.feature = static_cast<std::uint32_t>(feature);
    made.closed = line.size() > 3 && line.front() == line.back();
    return made;
}

/// A ring of a patch: its vertices matter as much as those of the arcs it is made of.
DetailedLine shared_ring(const Ring<LonLat>& ring, std::size_t feature,
                         const Projection& projection, const SharedImportance& shared) {
    const Line<LonLat> dense = densified(ring);
    DetailedLine made;
    made.points = projection.forward(dense);
    made.importance.reserve(dense.size());
    for (const LonLat& vertex : dense) made.importance.push_back(shared.of(vertex));
    made.feature = static_cast<std::uint32_t>(feature);
    made.closed = true;
    return made;
}

bool too_small(const DetailedLine& ring, double tolerance) {
    MapExtent extent;
    for (const MapPoint& p : ring.points) extent.include(p);
    return std::max(extent.width(), extent.height()) < ring.smallest * tolerance;
}

/// Whether a ring is one line all round. Where others meet it, it is needed to close them.
bool meets_no_other(const DetailedLine& ring) {
    // The start is met twice; every junction is always needed.
    return std::count(ring.importance.begin(), ring.importance.end(), always_needed) <= 2;
}

/// The vertices that matter; empty when a ring collapses.
std::vector<MapPoint> simplified(const DetailedLine& line, double tolerance) {
    std::vector<MapPoint> kept;
    if (line.closed && meets_no_other(line) && too_small(line, tolerance)) return kept;
    if (tolerance <= 0) {
        kept = line.points;
    } else {
        for (std::size_t i = 0; i < line.points.size(); ++i) {
            if (static_cast<double>(line.importance[i]) >= tolerance) {
                kept.push_back(line.points[i]);
            }
        }
    }
    // The first vertex of a ring need not be one that matters.
    if (line.closed && !kept.empty() && kept.front() != kept.back()) kept.push_back(kept.front());
    if (line.closed && kept.size() < 4) kept.clear();
    return kept;
}

Polygon<MapPoint> simplified(const DetailedPolygon& polygon, double tolerance) {
    Polygon<MapPoint> plane;
    for (std::size_t r = 0; r < polygon.rings.size(); ++r) {
        std::vector<MapPoint> ring = simplified(polygon.rings[r], tolerance);
        if (r == 0) {
            if (ring.empty()) return {};
            plane.exterior = std::move(ring);
        } else if (!ring.empty()) {
            plane.holes.push_back(std::move(ring));
        }
    }
    return plane;
}

/// Where the simplified lines cross too often to be mended (a maze narrower than the tolerance),
/// all of the polygon's own: these do not.
Triangulation triangles_of(const DetailedPolygon& polygon, double tolerance,
                           const Loading* loading) {
    Triangulation made = triangulate({simplified(polygon, tolerance)}, loading);
    if (made.given_up && tolerance > 0) made = triangulate({simplified(polygon, 0)}, loading);
    return made;
}

std::size_t vertices_in(const DetailedPolygon& polygon) {
    std::size_t count = 0;
    for (const DetailedLine& ring : polygon.rings) count += ring.points.size();
    return count;
}

/// On all cores, largest first; the order of the results is that of the polygons, so the mesh
/// does not depend on the number of threads.
FillMesh fill_mesh(const std::vector<DetailedPolygon>& polygons, double tolerance, MapPoint origin,
                   Loading* loading) {
    std::vector<Triangulation> results(polygons.size());
    std::vector<std::size_t> order(polygons.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&polygons](std::size_t a, std::size_t b) {
        return vertices_in(polygons[a]) > vertices_in(polygons[b]);
    });
    std::atomic<std::size_t> next = 0;
    const auto work = [&] {
        for (std::size_t i = next++; i < order.size() && !cancelled(loading); i = next++) {
            report(loading, LoadingStage::preparing,
                   static_cast<double>(i) / static_cast<double>(order.size()));
            results[order[i]] = triangles_of(polygons[order[i]], tolerance, loading);
        }
    };
    const unsigned helpers = std::clamp(std::thread::hardware_concurrency(), 1U, 8U) - 1;
    std::vector<std::future<void>> running;
    for (unsigned i = 0; i < helpers; ++i) running.push_back(std::async(std::launch::async, work));
    work();
    for (std::future<void>& helper : running) helper.get();

    FillMesh mesh;
    for (std::size_t i = 0; i < results.size(); ++i) {
        const auto base = static_cast<std::uint32_t>(mesh.position.size());
        for (const MapPoint& p : results[i].position) {
            mesh.position.push_back(relative(p, origin));
            mesh.feature.push_back(polygons[i].feature);
        }
        for (const std::uint32_t index : results[i].index) mesh.index.push_back(base + index);
    }
    return mesh;
}

LineMesh line_mesh(const std::vector<DetailedLine>& lines, double tolerance, MapPoint origin) {
    LineMesh mesh;
    for (const DetailedLine& line : lines) {
        const std::vector<MapPoint> plane = simplified(line, tolerance);
        double along = line.upstream;
        for (std::size_t i = 0; i + 1 < plane.size(); ++i) {
            mesh.segment.push_back({relative(plane[i], origin), relative(plane[i + 1], origin),
                                    static_cast<float>(along), line.feature});
            along += std::hypot(plane[i + 1].x - plane[i].x, plane[i + 1].y - plane[i].y);
        }
    }
    return mesh;
}

double length_of(const std::vector<MapPoint>& line) {
    double length = 0;
    for (std::size_t i = 1; i < line.size(); ++i) {
        length += std::hypot(line[i].x - line[i - 1].x, line[i].y - line[i - 1].y);
    }
    return length;
}

/// The lines of one river in the order of its water: each goes on from the nearest end above.
void tell_upstream(std::span<DetailedLine> river) {
    constexpr double widest_gap = 150e3;  // a lake
    constexpr std::size_t looked_at = 1000;
    for (std::size_t i = 1; i < river.size(); ++i) {
        if (river[i].points.empty()) continue;
        const MapPoint start = river[i].points.front();
        double nearest = widest_gap;
        for (std::size_t above = i - std::min(i, looked_at); above < i; ++above) {
            if (river[above].points.empty()) continue;
            const MapPoint end = river[above].points.back();
            const double gap = std::hypot(end.x - start.x, end.y - start.y);
            if (gap >= nearest) continue;
            nearest = gap;
            river[i].upstream = river[above].upstream + length_of(river[above].points) + gap;
        }
    }
}

}  // namespace

SharedImportance MeshBuilder::project_arcs(const Atlas& atlas, const Projection& projection,
                                           Loading* loading) {
    SharedImportance shared;
    for (std::size_t f = 0; f < atlas.arcs.size() && !cancelled(loading); ++f) {
        const Line<LonLat> dense = densified(atlas.arcs[f].line);
        DetailedLine line = detailed(dense, f, projection, loading);
        shared.add(dense, line.importance);
        if (atlas.arcs[f].basis != Basis::frame) arcs_.push_back(std::move(line));
    }
    return shared;
}

void MeshBuilder::project_patches(const Atlas& atlas, const Projection& projection,
                                  const SharedImportance& shared, Loading* loading) {
    for (std::size_t f = 0; f < atlas.patches.size() && !cancelled(loading); ++f) {
        for (const Polygon<LonLat>& land : atlas.patches[f].land) {
            DetailedPolygon polygon{{shared_ring(land.exterior, f, projection, shared)},
                                    static_cast<std::uint32_t>(f)};
            for (const Ring<LonLat>& hole : land.holes) {
                polygon.rings.push_back(shared_ring(hole, f, projection, shared));
            }
            for (const MapPoint& p : polygon.rings.front().points) extent_.include(p);
            patches_.push_back(std::move(polygon));
        }
    }
}

void MeshBuilder::project_waters(const Atlas& atlas, const Projection& projection) {
    for (std::size_t f = 0; f < atlas.lakes.size(); ++f) {
        for (const Polygon<LonLat>& water : atlas.lakes[f].water) {
            DetailedPolygon polygon{{detailed(densified(water.exterior), f, projection)},
                                    static_cast<std::uint32_t>(f)};
            for (const Ring<LonLat>& island : water.holes) {
                polygon.rings.push_back(detailed(densified(island), f, projection));
            }
            for (DetailedLine& ring : polygon.rings) ring.smallest = smallest_lake;
            shores_.insert(shores_.end(), polygon.rings.begin(), polygon.rings.end());
            lakes_.push_back(std::move(polygon));
        }
    }
    for (std::size_t f = 0; f < atlas.rivers.size(); ++f) {
        const std::size_t first = rivers_.size();
        for (const Line<LonLat>& line : atlas.rivers[f].lines) {
            rivers_.push_back(detailed(densified(line), f, projection));
        }
        tell_upstream(std::span(rivers_).subspan(first));
    }
}

MeshBuilder::MeshBuilder(const Atlas& atlas, const Projection& projection, Loading* loading)
    : origin_(projection.forward(plane_centre)) {
    auto waters = std::async(std::launch::async, [&] { project_waters(atlas, projection); });
    project_patches(atlas, projection, project_arcs(atlas, projection, loading), loading);
    waters.get();
}

MeshLevel MeshBuilder::level(double tolerance, Loading* loading) const {
    MeshLevel made;
    made.tolerance = tolerance;
    made.patches = fill_mesh(patches_, tolerance, origin_, loading);
    made.lakes = fill_mesh(lakes_, tolerance, origin_, loading);
    made.arcs = line_mesh(arcs_, tolerance, origin_);
    made.rivers = line_mesh(rivers_, tolerance, origin_);
    made.lake_shores = line_mesh(shores_, tolerance, origin_);
    return made;
}

Mesh build_mesh(const Atlas& atlas, const Projection& projection) {
    const MeshBuilder builder(atlas, projection);
    Mesh mesh;
    static_cast<MeshLevel&>(mesh) = builder.level(0);
    mesh.origin = builder.origin();
    mesh.extent = builder.extent();
    return mesh;
}

}  // namespace geodata
