// The rings are noded and polygonized; of the faces that come out, those are land whose inside lies
// in an odd number of rings. GEOSMakeValid gives the same land, but takes a hundred times as long
// where lines cross often (it takes symmetric differences of the whole, once for each nesting).
#include "geodata/topology/even_odd.h"

#include <vector>

#include "geodata/topology/edge_rings.h"
#include "geodata/topology/enclosing_rings.h"

namespace geodata {

namespace {

constexpr std::size_t most_steps = 2'000'000'000;

GeosGeometry noded_lines(const Geos& geos, const Polygon<LonLat>& polygon) {
    const GeosGeometry rings = geos.polygon(polygon);
    if (!rings) return geos.own(nullptr);
    const GeosGeometry lines = geos.own(GEOSBoundary_r(geos.handle(), rings.get()));
    if (!lines) return geos.own(nullptr);
    return geos.own(GEOSUnaryUnion_r(geos.handle(), lines.get()));
}

}  // namespace

std::optional<MultiPolygon<LonLat>> even_odd_land(const Geos& geos,
                                                  const Polygon<LonLat>& polygon) {
    const GeosGeometry noded = noded_lines(geos, polygon);
    if (!noded) return std::nullopt;
    const GEOSGeometry* one = noded.get();
    const GeosGeometry made = geos.own(GEOSPolygonize_r(geos.handle(), &one, 1));
    if (!made) return std::nullopt;
    const MultiPolygon<LonLat> faces = geos.polygons_in<LonLat>(made.get());
    std::vector<LonLat> inside;
    for (const Polygon<LonLat>& face : faces) inside.push_back(place_inside({face}));
    std::vector<const Ring<LonLat>*> rings{&polygon.exterior};
    for (const Ring<LonLat>& hole : polygon.holes) rings.push_back(&hole);
    const auto around = enclosing_rings(inside, rings, most_steps);
    if (!around) return std::nullopt;
    std::vector<MultiPolygon<LonLat>> land;
    for (std::size_t i = 0; i < faces.size(); ++i) {
        if ((*around)[i].size() % 2 == 1) land.push_back({faces[i]});
    }
    std::vector<const MultiPolygon<LonLat>*> pieces;
    for (const MultiPolygon<LonLat>& piece : land) pieces.push_back(&piece);
    return joined(pieces);
}

}  // namespace geodata
