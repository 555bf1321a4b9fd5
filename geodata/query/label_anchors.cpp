#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>

#include "geodata/query/query.h"
#include "geodata/topology/geos_internal.h"
#include "geodata/topology/repair.h"
#include "geodata/topology/rings.h"

namespace geodata {

namespace {

// A name is tens of kilometres high on the map: finer shapes do not move it.
constexpr double simplify_metres = 3000;
constexpr double circle_tolerance_metres = 5000;
// Below this much of a holder's land in the core, its name may stand in the context.
constexpr double least_core_square_metres = 2.5e9;

Ring<MapPoint> outline_of(const LonLatBox& box, const Projection& projection) {
    const Ring<LonLat> corners{{box.west, box.south},
                               {box.east, box.south},
                               {box.east, box.north},
                               {box.west, box.north},
                               {box.west, box.south}};
    return projection.forward(densified(corners));
}

Ring<MapPoint> outline_of(const MapExtent& e) {
    return {{e.min_x, e.min_y},
            {e.max_x, e.min_y},
            {e.max_x, e.max_y},
            {e.min_x, e.max_y},
            {e.min_x, e.min_y}};
}

MultiPolygon<MapPoint> on_plane(const MultiPolygon<LonLat>& land, const Projection& projection) {
    MultiPolygon<MapPoint> plane;
    for (const Polygon<LonLat>& polygon : land) {
        Polygon<MapPoint> part{projection.forward(densified(polygon.exterior)), {}};
        for (const Ring<LonLat>& hole : polygon.holes) {
            part.holes.push_back(projection.forward(densified(hole)));
        }
        plane.push_back(std::move(part));
    }
    return plane;
}

/// Where a straight line through the centre crosses the rings, as distances along it; the piece
/// of land around the centre.
std::pair<double, double> chord(const MultiPolygon<MapPoint>& land, MapPoint centre, double angle) {
    const double c = std::cos(angle);
    const double s = std::sin(angle);
    double ahead = std::numeric_limits<double>::infinity();
    double behind = ahead;
    const auto cross = [&](const Ring<MapPoint>& ring) {
        for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
            const double ax = ring[i].x - centre.x;
            const double ay = ring[i].y - centre.y;
            const double bx = ring[i + 1].x - centre.x;
            const double by = ring[i + 1].y - centre.y;
            const double side_a = c * ay - s * ax;  // distance left of the line
            const double side_b = c * by - s * bx;
            if ((side_a > 0) == (side_b > 0)) continue;
            const double t = side_a / (side_a - side_b);
            const double along = c * (ax + t * (bx - ax)) + s * (ay + t * (by - ay));
            if (along >= 0) ahead = std::min(ahead, along);
            if (along < 0) behind = std::min(behind, -along);
        }
    };
    for (const Polygon<MapPoint>& polygon : land) {
        cross(polygon.exterior);
        for (const Ring<MapPoint>& hole : polygon.holes) cross(hole);
    }
    return {behind, ahead};
}

class AnchorFinder {
  public:
    explicit AnchorFinder(const Projection& projection)
        : core_(geos_.polygon(Polygon<MapPoint>{outline_of(core_box, projection), {}})),
          context_(geos_.polygon(Polygon<MapPoint>{outline_of(window_extent), {}})),
          projection_(projection) {}

    [[nodiscard]] std::optional<StateLabelAnchor> find(const MultiPolygon<LonLat>& land) const {
        MultiPolygon<MapPoint> plane = on_plane(land, projection_);
        GeosGeometry whole = geos_.multi_polygon(plane);
        if (!whole || !geos_.valid(whole.get())) whole = geos_.multi_polygon(repaired(plane));
        const GeosGeometry simple =
            geos_.own(GEOSTopologyPreserveSimplify_r(geos_.handle(), whole.get(), simplify_metres));
        if (!simple) return std::nullopt;
        MultiPolygon<MapPoint> visible = inside(simple.get(), core_.get());
        if (planar_area(visible) < least_core_square_metres) {
            visible = inside(simple.get(), context_.get());
        }
        if (visible.empty()) visible = geos_.polygons_in<MapPoint>(simple.get());
        return anchor_in(visible);
    }

  private:
    [[nodiscard]] MultiPolygon<MapPoint> inside(const GEOSGeometry* land,
                                                const GEOSGeometry* box) const {
        const GeosGeometry cut = geos_.own(GEOSIntersection_r(geos_.handle(), land, box));
        return geos_.polygons_in<MapPoint>(cut.get());
    }

    [[nodiscard]] std::optional<StateLabelAnchor> anchor_in(
        const MultiPolygon<MapPoint>& land) const {
        const GeosGeometry geometry = geos_.multi_polygon(land);
        if (!geometry || land.empty()) return std::nullopt;
        const GeosGeometry spoke = geos_.own(
            GEOSMaximumInscribedCircle_r(geos_.handle(), geometry.get(), circle_tolerance_metres));
        if (!spoke) return std::nullopt;
        const GeosGeometry start = geos_.own(GEOSGeomGetStartPoint_r(geos_.handle(), spoke.get()));
        StateLabelAnchor anchor;
        if (!start || GEOSGeomGetX_r(geos_.handle(), start.get(), &anchor.centre.x) != 1 ||
            GEOSGeomGetY_r(geos_.handle(), start.get(), &anchor.centre.y) != 1) {
            return std::nullopt;
        }
        GEOSGeomGetLength_r(geos_.handle(), spoke.get(), &anchor.radius);
        constexpr int steps = 36;  // every 5 degrees
        for (int i = 0; i < steps; ++i) {
            const double angle = std::numbers::pi * i / steps - std::numbers::pi / 2;
            const auto [behind, ahead] = chord(land, anchor.centre, angle);
            if (!std::isfinite(behind + ahead) || behind + ahead <= anchor.length) continue;
            anchor.length = behind + ahead;
            anchor.angle = angle;
        }
        return anchor;
    }

    Geos geos_;
    GeosGeometry core_;
    GeosGeometry context_;
    const Projection& projection_;
};

}  // namespace

std::vector<StateLabelAnchor> state_label_anchors(const Atlas& atlas, const Projection& projection,
                                                  Date day) {
    std::map<HolderIndex, std::vector<PatchIndex>> patches;
    for (PatchIndex i = 0; i < atlas.patches.size(); ++i) {
        const HolderIndex holder = atlas.holder_on(i, day);
        if (holder != no_holder) patches[holder].push_back(i);
    }
    const AnchorFinder finder(projection);
    std::vector<StateLabelAnchor> anchors;
    for (const auto& [holder, held] : patches) {
        const MultiPolygon<LonLat> land = dissolve(atlas, held);
        auto anchor = finder.find(land);
        if (!anchor) continue;
        anchor->holder = holder;
        for (const PatchIndex patch : held) {
            const double stated = atlas.patches[patch].km2;
            anchor->area_km2 += stated > 0 ? stated : area_km2(atlas.patches[patch].land);
        }
        anchors.push_back(*anchor);
    }
    std::stable_sort(anchors.begin(), anchors.end(),
                     [](const auto& a, const auto& b) { return a.area_km2 > b.area_km2; });
    return anchors;
}

}  // namespace geodata
