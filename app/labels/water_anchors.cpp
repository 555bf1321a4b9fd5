// Seas by a table, lakes by their largest circle, rivers by their course.
#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

#include "app/labels/anchors.h"
#include "app/words/atlas_words.h"
#include "app/words/words.h"

namespace viewer {
namespace {

using geodata::LonLat;

/// Where a sea's name may be lettered: our own choice of open water, best spot of a sea first.
/// Degrees; the angle is that of the sea's axis, counter-clockwise from the horizontal.
struct SeaEntry {
    std::string_view name;
    int rank;
    LonLat at;
    double angle = 0;
};
constexpr SeaEntry seas[] = {
    {mark_in("sea", "Baltic Sea"), 1, {18.7, 55.55}, 0},
    {mark_in("sea", "Baltic Sea"), 1, {19.7, 56.6}, 0},
    {mark_in("sea", "Baltic Sea"), 1, {20.2, 58.2}, 0},
    {mark_in("sea", "Baltic Sea"), 1, {17.0, 55.25}, 0},
    {mark_in("sea", "North Sea"), 1, {3.2, 56.2}, 0},
    {mark_in("sea", "North Sea"), 1, {4.4, 54.6}, 0},
    {mark_in("sea", "Norwegian\nSea"), 1, {4.0, 66.4}, 0},
    {mark_in("sea", "Norwegian\nSea"), 1, {8.0, 67.6}, 0},
    {mark_in("sea", "Barents Sea"), 1, {37.0, 71.3}, 0},
    {mark_in("sea", "Barents Sea"), 1, {41.0, 70.0}, 0},
    {mark_in("sea", "Barents Sea"), 1, {33.0, 70.9}, 0},
    {mark_in("sea", "Black Sea"), 1, {34.2, 43.2}, 0},
    {mark_in("sea", "Black Sea"), 1, {31.2, 43.9}, 0},
    {mark_in("sea", "Black Sea"), 1, {36.6, 43.6}, 0},
    {mark_in("sea", "Caspian\nSea"), 1, {50.6, 41.9}, 0},
    {mark_in("sea", "Caspian\nSea"), 1, {50.0, 44.3}, 0},
    {mark_in("sea", "Mediterranean Sea"), 1, {19.2, 34.9}, 0},
    {mark_in("sea", "Mediterranean Sea"), 1, {27.6, 34.2}, 0},
    {mark_in("sea", "Mediterranean Sea"), 1, {5.4, 39.6}, 0},
    {mark_in("sea", "Atlantic\nOcean"), 1, {-11.5, 47.6}, 0},
    {mark_in("sea", "Atlantic\nOcean"), 1, {-12.0, 57.0}, 0},
    {mark_in("sea", "Gulf of\nBothnia"), 2, {19.6, 61.8}, 0},
    {mark_in("sea", "Gulf of\nBothnia"), 2, {22.7, 64.5}, 0},
    {mark_in("sea", "White Sea"), 2, {37.6, 65.4}, 30},
    {mark_in("sea", "White Sea"), 2, {38.4, 65.6}, 0},
    {mark_in("sea", "Adriatic Sea"), 2, {15.7, 43.0}, -34},
    {mark_in("sea", "Adriatic Sea"), 2, {17.5, 42.0}, -34},
    {mark_in("sea", "Tyrrhenian\nSea"), 2, {12.2, 39.9}, 0},
    {mark_in("sea", "Ionian\nSea"), 2, {18.6, 38.3}, 0},
    {mark_in("sea", "Aegean\nSea"), 2, {25.0, 39.0}, 0},
    {mark_in("sea", "Aegean\nSea"), 2, {25.0, 38.2}, 0},
    {mark_in("sea", "Bay of\nBiscay"), 2, {-4.4, 45.6}, 0},
    {mark_in("sea", "Gulf of Finland"), 3, {26.0, 59.85}, 3},
    {mark_in("sea", "Gulf of Finland"), 3, {24.2, 59.6}, 6},
    {mark_in("sea", "Gulf of\nRiga"), 3, {23.5, 57.75}, 0},
    {mark_in("sea", "Gulf of\nDanzig"), 3, {19.2, 54.62}, 0},
    {mark_in("sea", "Sea of\nAzov"), 3, {36.6, 46.1}, 0},
    {mark_in("sea", "Kattegat"), 3, {11.4, 56.8}, 0},
    {mark_in("sea", "Skagerrak"), 3, {9.0, 57.95}, 25},
    {mark_in("sea", "English Channel"), 3, {-1.6, 50.1}, 12},
    {mark_in("sea", "Irish\nSea"), 3, {-5.0, 53.7}, 0},
};

using Ring = std::vector<MapPoint>;

/// Signed distance to the ring: positive inside.
double depth_inside(const Ring& ring, MapPoint p) {
    double nearest = std::numeric_limits<double>::max();
    bool inside = false;
    for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
        const MapPoint a = ring[j], b = ring[i];
        if ((a.y > p.y) != (b.y > p.y) && p.x < a.x + (p.y - a.y) / (b.y - a.y) * (b.x - a.x)) {
            inside = !inside;
        }
        const double dx = b.x - a.x, dy = b.y - a.y, length2 = dx * dx + dy * dy;
        const double t = length2 > 0
                             ? std::clamp(((p.x - a.x) * dx + (p.y - a.y) * dy) / length2, 0.0, 1.0)
                             : 0.0;
        const double ox = p.x - a.x - t * dx, oy = p.y - a.y - t * dy;
        nearest = std::min(nearest, ox * ox + oy * oy);
    }
    return inside ? std::sqrt(nearest) : -std::sqrt(nearest);
}

struct Circle {
    MapPoint centre;
    double radius = -1;
};

/// Largest circle inside, by a lattice that closes in on its best point (good to a hundredth).
Circle largest_circle(const Ring& ring, MapExtent window) {
    constexpr int steps = 10, rounds = 4;
    Circle best;
    for (int round = 0; round < rounds; ++round) {
        const MapExtent tried = window;
        for (int i = 0; i <= steps; ++i) {
            for (int j = 0; j <= steps; ++j) {
                const MapPoint p = {tried.min_x + tried.width() * i / steps,
                                    tried.min_y + tried.height() * j / steps};
                if (const double depth = depth_inside(ring, p); depth > best.radius) {
                    best = {p, depth};
                }
            }
        }
        if (best.radius < 0) break;
        const double w = tried.width() / steps, h = tried.height() / steps;
        window = {best.centre.x - w, best.centre.y - h, best.centre.x + w, best.centre.y + h};
    }
    return best;
}

}  // namespace

std::vector<SeaAnchor> sea_anchors(const geodata::Projection& projection) {
    std::vector<SeaAnchor> anchors;
    for (const SeaEntry& sea : seas) {
        anchors.push_back({tr_in("sea", sea.name), projection.forward(sea.at),
                           sea.angle * std::numbers::pi / 180, sea.rank});
    }
    return anchors;
}

std::vector<std::string_view> sea_names() {
    std::vector<std::string_view> names;
    for (const SeaEntry& sea : seas) names.push_back(sea.name);
    return names;
}

std::vector<LakeAnchor> lake_anchors(const Scene& scene) {
    std::vector<LakeAnchor> anchors;
    for (const geodata::Lake& lake : scene.atlas.lakes) {
        if (lake.name.empty()) continue;
        LakeAnchor anchor = {water_name(lake.name), {}, -1, 0, lake.rank};
        for (const auto& polygon : lake.water) {
            if (polygon.exterior.size() < 4) continue;
            const Ring ring = scene.projection.forward(polygon.exterior);
            MapExtent extent;
            for (const MapPoint& p : ring) extent.include(p);
            const Circle circle = largest_circle(ring, extent);
            if (circle.radius > anchor.radius) {
                anchor.at = circle.centre;
                anchor.radius = circle.radius;
                anchor.width = extent.width();
            }
        }
        if (anchor.radius > 0) anchors.push_back(anchor);
    }
    std::stable_sort(anchors.begin(), anchors.end(), [](const auto& a, const auto& b) {
        return a.radius * a.width > b.radius * b.width;
    });
    return anchors;
}

std::vector<RiverPath> river_paths(const Scene& scene) {
    std::vector<RiverPath> paths;
    for (const geodata::River& river : scene.atlas.rivers) {
        if (river.name.empty()) continue;
        for (const auto& degrees : river.lines) {
            if (degrees.size() < 2) continue;
            RiverPath& path = paths.emplace_back();
            path.name = water_name(river.name);
            path.rank = river.rank;
            path.line = scene.projection.forward(degrees);
            path.along.push_back(0);
            for (std::size_t i = 1; i < path.line.size(); ++i) {
                const MapPoint a = path.line[i - 1], b = path.line[i];
                path.along.push_back(path.along.back() + std::hypot(b.x - a.x, b.y - a.y));
            }
        }
    }
    std::stable_sort(paths.begin(), paths.end(),
                     [](const auto& a, const auto& b) { return a.rank < b.rank; });
    return paths;
}

}  // namespace viewer
