#include "geodata/compiler/noding.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <unordered_map>

#include "geodata/compiler/lines_internal.h"
#include "geodata/plane/projection.h"
#include "geodata/topology/geos_internal.h"

namespace geodata::compiler {

namespace {

constexpr double cell_size = 0.25;  // degrees, of the index of source segments

LonLat on_grid(LonLat p) {
    // Six decimals exactly as they are written, so that a file read back has the same doubles.
    return {std::round(p.lon * 1e6) / 1e6, std::round(p.lat * 1e6) / 1e6};
}

/// Source segments by cell, to find which line a noded edge lies on.
class SegmentIndex {
  public:
    explicit SegmentIndex(const Linework& work) : work_(work) {
        for (std::size_t l = 0; l < work.lines.size(); ++l) {
            const Line<LonLat>& line = work.lines[l].line;
            for (std::size_t i = 0; i + 1 < line.size(); ++i) add(l, i, line[i], line[i + 1]);
        }
    }
    /// Arcs win over context borders, those over the coast, where lines lie on each other.
    [[nodiscard]] std::size_t origin_at(LonLat p) const {
        const auto found = cells_.find(cell(p));
        std::size_t best = 0;
        double best_km = 1e9;
        if (found == cells_.end()) return best;
        for (const auto& [l, i] : found->second) {
            const Line<LonLat>& line = work_.lines[l].line;
            const double km = nearest_on(Line<LonLat>{line[i], line[i + 1]}, p).km;
            const std::size_t origin = work_.lines[l].origin;
            if (km < best_km - 0.002 || (km < best_km + 0.002 && origin > best)) {
                best = origin;
                best_km = std::min(km, best_km);
            }
        }
        return best;
    }

  private:
    static long cell(LonLat p) {
        return std::lround(std::floor(p.lon / cell_size)) * 10000 +
               std::lround(std::floor(p.lat / cell_size));
    }
    void add(std::size_t l, std::size_t i, LonLat a, LonLat b) {
        const auto low = [](double u, double v) {
            return std::floor((std::min(u, v) - 1e-4) / cell_size);
        };
        const auto high = [](double u, double v) {
            return std::floor((std::max(u, v) + 1e-4) / cell_size);
        };
        for (double x = low(a.lon, b.lon); x <= high(a.lon, b.lon); ++x) {
            for (double y = low(a.lat, b.lat); y <= high(a.lat, b.lat); ++y) {
                cells_[std::lround(x) * 10000 + std::lround(y)].emplace_back(l, i);
            }
        }
    }
    const Linework& work_;
    std::unordered_map<long, std::vector<std::pair<std::size_t, std::size_t>>> cells_;
};

GeosGeometry noded(const Geos& geos, const Linework& work) {
    std::vector<GEOSGeometry*> lines;
    for (const SourceLine& source : work.lines) lines.push_back(line_geometry(geos, source.line));
    lines.push_back(line_geometry(geos, ring_around(window_extent, Projection())));
    const GeosGeometry all = geos.own(GEOSGeom_createCollection_r(
        geos.handle(), GEOS_MULTILINESTRING, lines.data(), static_cast<unsigned>(lines.size())));
    return geos.own(GEOSUnaryUnionPrec_r(geos.handle(), all.get(), key_grid));
}

void each_line(const Geos& geos, const GEOSGeometry* geometry,
               const std::function<void(Line<LonLat>)>& use) {
    const int parts = GEOSGetNumGeometries_r(geos.handle(), geometry);
    for (int g = 0; g < parts; ++g) {
        const GEOSGeometry* part = GEOSGetGeometryN_r(geos.handle(), geometry, g);
        const GEOSCoordSequence* points = GEOSGeom_getCoordSeq_r(geos.handle(), part);
        unsigned count = 0;
        GEOSCoordSeq_getSize_r(geos.handle(), points, &count);
        Line<LonLat> line(count);
        for (unsigned i = 0; i < count; ++i) {
            GEOSCoordSeq_getXY_r(geos.handle(), points, i, &line[i].lon, &line[i].lat);
            line[i] = on_grid(line[i]);
        }
        if (line.size() > 1) use(std::move(line));
    }
}

struct SegmentHash {
    std::size_t operator()(const std::pair<GridKey, GridKey>& s) const {
        const auto mix = [](std::size_t h, long v) {
            return h * 1099511628211U ^ static_cast<std::size_t>(v);
        };
        return mix(
            mix(mix(mix(14695981039346656037U, s.first.first), s.first.second), s.second.first),
            s.second.second);
    }
};

}  // namespace

GEOSGeometry* line_geometry(const Geos& geos, const Line<LonLat>& line) {
    GEOSCoordSequence* points =
        GEOSCoordSeq_create_r(geos.handle(), static_cast<unsigned>(line.size()), 2);
    for (unsigned i = 0; i < line.size(); ++i) {
        GEOSCoordSeq_setXY_r(geos.handle(), points, i, line[i].lon, line[i].lat);
    }
    return GEOSGeom_createLineString_r(geos.handle(), points);
}

bool on_frame(const Line<LonLat>& line) {
    const Projection projection;
    const auto edge = [&](LonLat degrees) {
        constexpr double metres = 100;
        const MapPoint p = projection.forward(degrees);
        return std::array{std::abs(p.x - window_extent.min_x) < metres,
                          std::abs(p.x - window_extent.max_x) < metres,
                          std::abs(p.y - window_extent.min_y) < metres,
                          std::abs(p.y - window_extent.max_y) < metres};
    };
    std::array all = {true, true, true, true};
    for (const LonLat& p : line) {
        const auto here = edge(p);
        for (std::size_t i = 0; i < 4; ++i) all[i] = all[i] && here[i];
    }
    return all[0] || all[1] || all[2] || all[3];
}

Faces node_and_polygonize(const Linework& work) {
    const Geos geos;
    const GeosGeometry lines = noded(geos, work);
    GEOSGeometry* cuts = nullptr;
    GEOSGeometry* dangles = nullptr;
    GEOSGeometry* invalid = nullptr;
    const GeosGeometry areas =
        geos.own(GEOSPolygonize_full_r(geos.handle(), lines.get(), &cuts, &dangles, &invalid));
    const GeosGeometry owned_cuts = geos.own(cuts);
    const GeosGeometry owned_dangles = geos.own(dangles);
    const GeosGeometry owned_invalid = geos.own(invalid);

    Faces result;
    result.faces = geos.polygons_in<LonLat>(areas.get());
    std::unordered_map<std::pair<GridKey, GridKey>, std::size_t, SegmentHash> side;
    const auto note = [&](Ring<LonLat>& ring, std::size_t face) {
        for (LonLat& p : ring) p = on_grid(p);
        for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
            side[{key_of(ring[i]), key_of(ring[i + 1])}] = face;
        }
    };
    for (std::size_t f = 0; f < result.faces.size(); ++f) {
        note(result.faces[f].exterior, f);
        for (Ring<LonLat>& hole : result.faces[f].holes) note(hole, f);
    }
    const SegmentIndex index(work);
    const auto side_of = [&](LonLat a, LonLat b) {
        const auto found = side.find({key_of(a), key_of(b)});
        return found == side.end() ? no_face : found->second;
    };
    const auto origin_of = [&](const Line<LonLat>& line) {
        const std::size_t middle = (line.size() - 1) / 2;
        return index.origin_at({(line[middle].lon + line[middle + 1].lon) / 2,
                                (line[middle].lat + line[middle + 1].lat) / 2});
    };
    each_line(geos, lines.get(), [&](Line<LonLat> line) {
        Edge edge{std::move(line), 0, no_face, no_face};
        edge.left = side_of(edge.line[0], edge.line[1]);
        edge.right = side_of(edge.line[1], edge.line[0]);
        edge.origin = origin_of(edge.line);
        (edge.left == no_face && edge.right == no_face ? result.loose : result.edges)
            .push_back(std::move(edge));
    });
    return result;
}

}  // namespace geodata::compiler
