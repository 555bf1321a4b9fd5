#include "app/view/region_land.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace viewer {

namespace {

using geodata::MapPoint;

constexpr int samples_a_side = 24;

geodata::MapExtent extent_of(const Scene& scene, const geodata::Region& region) {
    if (region.within) return scene.projection.extent_of(*region.within);
    geodata::MapExtent extent;
    for (const geodata::PatchIndex patch : region.patches) {
        include_outlines(extent, scene, scene.atlas.patches[patch].land);
    }
    return extent;
}

bool is_of(const Scene& scene, const geodata::Region& region, geodata::LonLat p) {
    if (const auto& box = region.within) {
        if (p.lon < box->west || p.lon > box->east || p.lat < box->south || p.lat > box->north) {
            return false;
        }
    }
    const geodata::PatchIndex patch = scene.locator.patch_at(p);
    return std::find(region.patches.begin(), region.patches.end(), patch) != region.patches.end();
}

}  // namespace

void include_outlines(geodata::MapExtent& extent, const Scene& scene,
                      const geodata::MultiPolygon<geodata::LonLat>& polygons) {
    for (const auto& polygon : polygons) {
        for (const geodata::LonLat p : polygon.exterior) {
            extent.include(scene.projection.forward(p));
        }
    }
}

std::optional<RegionLand> land_of(const Scene& scene, const geodata::Region& region) {
    const geodata::MapExtent all = extent_of(scene, region);
    if (all.empty()) return std::nullopt;
    const double wide = all.width() / samples_a_side, high = all.height() / samples_a_side;
    std::vector<MapPoint> land;
    MapPoint sum;
    RegionLand found;
    for (int row = 0; row < samples_a_side; ++row) {
        for (int column = 0; column < samples_a_side; ++column) {
            const MapPoint at{all.min_x + (column + 0.5) * wide, all.min_y + (row + 0.5) * high};
            if (!is_of(scene, region, scene.projection.inverse(at))) continue;
            land.push_back(at);
            found.extent.include(at);
            sum = {sum.x + at.x, sum.y + at.y};
        }
    }
    if (land.empty()) return std::nullopt;
    const auto count = static_cast<double>(land.size());
    const MapPoint mean{sum.x / count, sum.y / count};
    const auto from_mean = [&](MapPoint p) { return std::hypot(p.x - mean.x, p.y - mean.y); };
    const MapPoint middle =
        *std::min_element(land.begin(), land.end(),
                          [&](MapPoint a, MapPoint b) { return from_mean(a) < from_mean(b); });
    found.middle = scene.projection.inverse(middle);
    found.side = std::sqrt(count * wide * high);
    return found;
}

}  // namespace viewer
