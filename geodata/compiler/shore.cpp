#include "geodata/compiler/shore.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

#include "geodata/compiler/assignment.h"
#include "geodata/compiler/lines_internal.h"
#include "geodata/compiler/noding.h"
#include "geodata/mesh/importance.h"
#include "geodata/plane/projection.h"
#include "geodata/query/query.h"
#include "geodata/topology/edge_rings.h"
#include "geodata/topology/rings.h"

namespace geodata::compiler {

namespace {

constexpr double smallest_ring_km2 = 0.5;  // of shore; smaller ones no scale of the map shows
constexpr double widest_break_km = 1;      // of shore, closed by a straight line
constexpr double half = 0.5;

double tolerance_at(const Recipe& recipe, LonLat p) {
    return in_core(recipe, p) ? core_shore_tolerance_km : context_shore_tolerance_km;
}

/// Without the points that the shape does not need; a ring that collapses is empty.
Line<LonLat> thinned(const Line<LonLat>& line, double tolerance_km) {
    const Projection projection;
    std::vector<MapPoint> plane;
    for (const LonLat& p : line) plane.push_back(projection.forward(p));
    const std::vector<float> importance = importance_along(plane);
    Line<LonLat> kept;
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (static_cast<double>(importance[i]) >= tolerance_km * 1000) kept.push_back(line[i]);
    }
    const bool closed = line.front() == line.back();
    if (closed && kept.size() < 4) kept.clear();
    return kept;
}

/// Ends of lines that no other line begins at, joined in pairs where the shore has a gap.
void close_gaps(Lines& lines) {
    std::map<GridKey, std::pair<LonLat, int>> ends;
    for (const Line<LonLat>& line : lines) {
        for (const LonLat& end : {line.front(), line.back()}) {
            auto& [at, count] = ends[key_of(end)];
            at = end;
            ++count;
        }
    }
    Line<LonLat> open;
    for (const auto& [key, end] : ends) {
        if (end.second % 2 == 1) open.push_back(end.first);
    }
    for (std::size_t i = 0; i < open.size(); ++i) {
        for (std::size_t j = i + 1; j < open.size(); ++j) {
            if (km_between(open[i], open[j]) < widest_break_km) lines.push_back({open[i], open[j]});
        }
    }
}

bool holds_a_seed(const Recipe& recipe, const Ring<LonLat>& ring) {
    return std::any_of(recipe.patches.begin(), recipe.patches.end(), [&](const auto& patch) {
        return std::any_of(patch.seeds.begin(), patch.seeds.end(),
                           [&](const Seed& seed) { return ring_contains(ring, seed.position); });
    });
}

Lines drawn_shore(const Recipe& recipe, const Lines& shore) {
    Lines drawn;
    for (const Line<LonLat>& line : shore) {
        const bool ring = line.front() == line.back();
        const bool small = ring && area_km2({{normalised(line, true), {}}}) < smallest_ring_km2;
        if (small && !holds_a_seed(recipe, line)) continue;
        Line<LonLat> thin = small ? line : thinned(line, tolerance_at(recipe, line.front()));
        if (thin.size() > 1) drawn.push_back(std::move(thin));
    }
    close_gaps(drawn);
    return drawn;
}

/// Land and sea of the faces: neighbours over a line of shore differ. The largest face not yet
/// known begins, with what Natural Earth says of it.
std::vector<bool> dry_faces(const Faces& faces, const MultiPolygon<LonLat>& known_land) {
    const std::size_t count = faces.faces.size();
    std::vector<std::vector<std::size_t>> next(count);  // across the shore
    for (const Edge& edge : faces.edges) {
        if (edge.left == no_face || edge.right == no_face || on_frame(edge.line)) continue;
        next[edge.left].push_back(edge.right);
        next[edge.right].push_back(edge.left);
    }
    std::vector<double> km2;
    for (const Polygon<LonLat>& face : faces.faces) km2.push_back(area_km2({face}));
    std::vector<std::size_t> order(count);
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(),
              [&](std::size_t a, std::size_t b) { return km2[a] > km2[b]; });
    std::vector<bool> known(count, false), dry(count, false);
    for (const std::size_t first : order) {
        if (known[first]) continue;
        const LonLat inside = point_inside(faces.faces[first]);
        dry[first] = std::any_of(known_land.begin(), known_land.end(),
                                 [&](const auto& land) { return holds(land, inside); });
        known[first] = true;
        std::vector<std::size_t> found = {first};
        while (!found.empty()) {
            const std::size_t f = found.back();
            found.pop_back();
            for (const std::size_t other : next[f]) {
                if (known[other]) continue;
                known[other] = true;
                dry[other] = !dry[f];
                found.push_back(other);
            }
        }
    }
    return dry;
}

/// The faces of land within the window, joined.
MultiPolygon<LonLat> land_in(const Faces& faces, const std::vector<bool>& dry) {
    const Polygon<LonLat> window{ring_around(window_extent, Projection()), {}};
    std::vector<MultiPolygon<LonLat>> parts;
    for (std::size_t f = 0; f < faces.faces.size(); ++f) {
        if (dry[f] && holds(window, point_inside(faces.faces[f])))
            parts.push_back({faces.faces[f]});
    }
    std::vector<const MultiPolygon<LonLat>*> all;
    for (const MultiPolygon<LonLat>& part : parts) all.push_back(&part);
    return joined(all);
}

/// Natural Earth's lakes that lie in the land for the larger part, and the islands in them.
void cut_lakes(MultiPolygon<LonLat>& land, const MultiPolygon<LonLat>& known_land) {
    const Geos geos;
    const GeosGeometry dry = geos.multi_polygon(land);
    MultiPolygon<LonLat> lakes;
    for (const Polygon<LonLat>& polygon : known_land) {
        for (const Ring<LonLat>& hole : polygon.holes) {
            const Polygon<LonLat> lake{normalised(hole, true), {}};
            const GeosGeometry water = geos.polygon(lake);
            if (!water) continue;
            const GeosGeometry on_land =
                geos.own(GEOSIntersection_r(geos.handle(), water.get(), dry.get()));
            double all = 0, inland = 0;
            GEOSArea_r(geos.handle(), water.get(), &all);
            GEOSArea_r(geos.handle(), on_land.get(), &inland);
            if (inland > half * all) lakes.push_back(lake);
        }
    }
    const GeosGeometry holes = geos.multi_polygon(lakes);
    const GeosGeometry rest =
        geos.own(GEOSDifferencePrec_r(geos.handle(), dry.get(), holes.get(), key_grid));
    land = geos.polygons_in<LonLat>(rest.get());
    for (const Polygon<LonLat>& island : known_land) {
        const LonLat p = island.exterior.front();
        const bool in_lake = std::any_of(lakes.begin(), lakes.end(),
                                         [&](const auto& lake) { return holds(lake, p); });
        if (in_lake) land.push_back(island);
    }
}

}  // namespace

bool in_core(const Recipe& recipe, LonLat p) {
    return !recipe.core || recipe.core->contains(p);
}

MultiPolygon<LonLat> land_of_shore(const Recipe& recipe, const Sources& sources) {
    Linework work;
    work.origins.push_back({});
    for (const Line<LonLat>& line : drawn_shore(recipe, sources.shore)) {
        work.lines.push_back({line, 0});
    }
    const LonLatBox box = shore_box();
    work.lines.push_back({{{box.west, box.south},
                           {box.east, box.south},
                           {box.east, box.north},
                           {box.west, box.north},
                           {box.west, box.south}},
                          0});
    const Faces faces = node_and_polygonize(work);
    MultiPolygon<LonLat> land = land_in(faces, dry_faces(faces, sources.land));
    cut_lakes(land, sources.land);
    return land;
}

}  // namespace geodata::compiler
