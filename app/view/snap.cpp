#include "app/view/snap.h"

#include <algorithm>
#include <cmath>

#include "app/view/shown_papers.h"

namespace viewer {

namespace {

using geodata::Arc;
using geodata::LonLat;

/// As the map's lines are (style_tables.cpp): the limit of its paper, and borders of its day.
bool is_line_of(const Scene& scene, const MapView& view, const Arc& arc) {
    if (arc.basis == geodata::Basis::frame) return false;
    return is_paper_line(scene.atlas, view, arc) ||
           (view.layers.borders && scene.atlas.holder_on(arc.left, view.date) !=
                                       scene.atlas.holder_on(arc.right, view.date));
}

MapPoint nearest_between(MapPoint a, MapPoint b, MapPoint p) {
    const double dx = b.x - a.x, dy = b.y - a.y;
    const double length2 = dx * dx + dy * dy;
    if (length2 == 0) return a;
    const double t = std::clamp(((p.x - a.x) * dx + (p.y - a.y) * dy) / length2, 0.0, 1.0);
    return {a.x + t * dx, a.y + t * dy};
}

/// Of the arc's edges only those are measured that come within `km`, by their boxes in degrees.
std::optional<MapPoint> nearest_on(const Scene& scene, const Arc& arc, LonLat at, double km) {
    constexpr double km_a_degree = 110;  // the least, so that the box is none too small
    const MapPoint p = scene.projection.forward(at);
    const double north = km / km_a_degree;
    const double east = north / std::max(0.01, std::cos(at.lat * 3.14159265358979 / 180));
    const auto beside = [](double a, double b, double middle, double reach) {
        return std::max(a, b) < middle - reach || std::min(a, b) > middle + reach;
    };
    std::optional<MapPoint> nearest;
    double least = 0;
    for (std::size_t i = 0; i + 1 < arc.line.size(); ++i) {
        const LonLat a = arc.line[i], b = arc.line[i + 1];
        if (beside(a.lat, b.lat, at.lat, north) || beside(a.lon, b.lon, at.lon, east)) continue;
        const MapPoint on =
            nearest_between(scene.projection.forward(a), scene.projection.forward(b), p);
        const double away = std::hypot(on.x - p.x, on.y - p.y);
        if (nearest && away >= least) continue;
        nearest = on;
        least = away;
    }
    return nearest;
}

}  // namespace

SnappedPlace snapped_place(const ViewState& state, const Scene& scene, const Viewport& window,
                           ScreenPoint at, const MaybeWritten& written, bool exact) {
    const std::vector<Pane> panes = panes_of(state, window);
    const std::size_t index = pane_at(state, window, panes, at);
    const PixelBox& box = panes[index].box;
    const LonLat there = scene.projection.inverse(
        to_map(state.camera, viewport_of(box, window), {at.x - box.x, at.y - box.y}));
    if (exact) return {there};
    const LonLat town = place_of(written, scene.atlas, there);
    const Measuring* way = state.measuring();
    const bool begins_there = way != nullptr && way->corners.back() == town;
    if (!(town == there) && !begins_there) return {town, true};
    const MapView view = view_of_pane(state, panes, index);
    const double km = snap_reach * window.scale * state.camera.metres_per_pixel / 1000;
    for (const auto& near : scene.locator.borders_near(there, km)) {
        const Arc& arc = scene.atlas.arcs[near.arc];
        if (!is_line_of(scene, view, arc)) continue;
        if (const auto on = nearest_on(scene, arc, there, km)) {
            return {scene.projection.inverse(*on), true};
        }
    }
    return {there};
}

}  // namespace viewer
