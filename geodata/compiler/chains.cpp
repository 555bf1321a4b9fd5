// Noded edges to arcs, and arcs back to the land they bound.
#include "geodata/compiler/chains.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

#include "geodata/compiler/lines_internal.h"
#include "geodata/topology/geos_internal.h"
#include "geodata/topology/rings.h"

namespace geodata::compiler {

namespace {

auto attributes(const Arc& arc) {
    return std::tie(arc.left, arc.right, arc.recipe, arc.name, arc.basis);
}

void turn(Arc& arc) {
    std::reverse(arc.line.begin(), arc.line.end());
    std::swap(arc.left, arc.right);
}

/// Pieces that end at a point, by index.
using Ends = std::map<GridKey, std::vector<std::size_t>>;

/// Grows the arc forward over the pieces that continue it and nothing else.
void grow(Arc& arc, std::vector<Arc>& pieces, std::vector<bool>& used, const Ends& ends) {
    for (;;) {
        const GridKey end = key_of(arc.line.back());
        if (end == key_of(arc.line.front())) return;  // a ring
        const std::vector<std::size_t>& here = ends.at(end);
        if (here.size() != 2) return;  // a node
        std::size_t next = pieces.size();
        for (const std::size_t candidate : here) {
            if (!used[candidate]) next = candidate;
        }
        if (next == pieces.size()) return;
        Arc piece = pieces[next];
        if (key_of(piece.line.front()) != end) turn(piece);
        if (attributes(piece) != attributes(arc)) return;
        used[next] = true;
        arc.line.insert(arc.line.end(), piece.line.begin() + 1, piece.line.end());
    }
}

}  // namespace

std::vector<Arc> chained(std::vector<Arc> pieces) {
    Ends ends;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        if (pieces[i].left > pieces[i].right) turn(pieces[i]);  // one way for every arc
        ends[key_of(pieces[i].line.front())].push_back(i);
        ends[key_of(pieces[i].line.back())].push_back(i);
    }
    std::vector<bool> used(pieces.size(), false);
    std::vector<Arc> arcs;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        if (used[i]) continue;
        used[i] = true;
        Arc arc = pieces[i];
        grow(arc, pieces, used, ends);
        turn(arc);
        grow(arc, pieces, used, ends);
        turn(arc);
        arcs.push_back(std::move(arc));
    }
    std::sort(arcs.begin(), arcs.end(), [](const Arc& a, const Arc& b) {
        return std::tuple(a.left, a.right, key_of(a.line.front()), key_of(a.line.back()),
                          a.line.size()) < std::tuple(b.left, b.right, key_of(b.line.front()),
                                                      key_of(b.line.back()), b.line.size());
    });
    return arcs;
}

std::vector<MultiPolygon<LonLat>> land_from_arcs(const std::vector<Arc>& arcs,
                                                 std::size_t patches) {
    std::vector<MultiPolygon<LonLat>> land(patches);
    std::vector<std::vector<std::size_t>> around(patches);
    for (std::size_t a = 0; a < arcs.size(); ++a) {
        if (arcs[a].left != no_patch) around[arcs[a].left].push_back(a);
        if (arcs[a].right != no_patch) around[arcs[a].right].push_back(a);
    }
    const Geos geos;
    for (std::size_t p = 0; p < patches; ++p) {
        std::vector<GEOSGeometry*> lines;
        std::map<std::pair<GridKey, GridKey>, bool>
            ours;  // directed edges that have the patch at left
        for (const std::size_t a : around[p]) {
            const Line<LonLat>& line = arcs[a].line;
            lines.push_back(line_geometry(geos, line));
            for (std::size_t i = 1; i < line.size(); ++i) {
                const GridKey from = key_of(line[i - 1]);
                const GridKey to = key_of(line[i]);
                ours[arcs[a].left == p ? std::pair(from, to) : std::pair(to, from)] = true;
            }
        }
        const GeosGeometry all =
            geos.own(GEOSGeom_createCollection_r(geos.handle(), GEOS_MULTILINESTRING, lines.data(),
                                                 static_cast<unsigned>(lines.size())));
        const GEOSGeometry* parts[] = {all.get()};
        const GeosGeometry faces = geos.own(GEOSPolygonize_r(geos.handle(), parts, 1));
        for (Polygon<LonLat>& face : geos.polygons_in<LonLat>(faces.get())) {
            if (ours.count({key_of(face.exterior[0]), key_of(face.exterior[1])}) > 0) {
                land[p].push_back(std::move(face));
            }
        }
        std::sort(land[p].begin(), land[p].end(), [](const auto& a, const auto& b) {
            return std::abs(signed_area(a.exterior)) > std::abs(signed_area(b.exterior));
        });
    }
    return land;
}

}  // namespace geodata::compiler
