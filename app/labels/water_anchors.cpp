// Seas where the atlas has them, lakes by their largest circle, rivers by their course.
#include <algorithm>
#include <cmath>
#include <numbers>

#include "app/labels/anchors.h"
#include "app/words/atlas_words.h"
#include "geodata/topology/widest_spot.h"

namespace viewer {

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
            geodata::Polygon<MapPoint> water = {scene.projection.forward(polygon.exterior), {}};
            for (const auto& island : polygon.holes) {
                water.holes.push_back(scene.projection.forward(island));
            }
            const auto spot = geodata::widest_spot(water);
            if (!spot || spot->radius <= anchor.radius) continue;
            MapExtent extent;
            for (const MapPoint& p : water.exterior) extent.include(p);
            anchor.at = spot->centre;
            anchor.radius = spot->radius;
            anchor.width = extent.width();
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
