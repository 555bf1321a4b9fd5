// Seas where the atlas has them, lakes by their largest circle, rivers by their course.
#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

#include "app/labels/anchors.h"
#include "app/words/atlas_words.h"

namespace viewer {
namespace {

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

std::vector<SeaAnchor> sea_anchors(const Scene& scene) {
    std::vector<SeaAnchor> anchors;
    for (const geodata::Sea& sea : scene.atlas.seas) {
        anchors.push_back({sea_name(sea), scene.projection.forward(sea.position),
                           sea.angle * std::numbers::pi / 180, sea.rank,
                           static_cast<std::uint32_t>(anchors.size())});
    }
    return anchors;
}

std::vector<LakeAnchor> lake_anchors(const Scene& scene) {
    std::vector<LakeAnchor> anchors;
    for (std::uint32_t index = 0; index < scene.atlas.lakes.size(); ++index) {
        const geodata::Lake& lake = scene.atlas.lakes[index];
        if (lake.name.empty()) continue;
        LakeAnchor anchor = {water_name(lake.name), {}, -1, 0, lake.rank, index};
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
    for (std::uint32_t index = 0; index < scene.atlas.rivers.size(); ++index) {
        const geodata::River& river = scene.atlas.rivers[index];
        if (river.name.empty()) continue;
        for (const auto& degrees : river.lines) {
            if (degrees.size() < 2) continue;
            RiverPath& path = paths.emplace_back();
            path.name = water_name(river.name);
            path.index = index;
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
