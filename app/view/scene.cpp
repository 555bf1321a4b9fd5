#include "app/view/scene.h"

#include <utility>

#include "geodata/read/read_atlas.h"

namespace viewer {

namespace {

/// A little less than the window, so that no pixel shows what lies beyond its edge.
geodata::MapExtent inside_window() {
    constexpr double edge_metres = 2000;
    geodata::MapExtent inner = geodata::window_extent;
    inner.min_x += edge_metres;
    inner.min_y += edge_metres;
    inner.max_x -= edge_metres;
    inner.max_y -= edge_metres;
    return inner;
}

bool covers(const geodata::MapExtent& land, const geodata::MapExtent& part) {
    return land.contains({part.min_x, part.min_y}) && land.contains({part.max_x, part.max_y});
}

}  // namespace

Scene::Scene(geodata::Atlas data, geodata::Loading* loading)
    : atlas(std::move(data)),
      levels(atlas, projection, loading),
      locator(atlas, loading),
      names(atlas) {
    const geodata::MapExtent window = inside_window();
    const geodata::MapExtent& land = levels.extent();
    bounds = land.empty() || covers(land, window) ? window : land;
    home = bounds;
    if (atlas.edition.home) {
        const geodata::MapExtent stated = projection.extent_of(*atlas.edition.home);
        const geodata::MapExtent shown = {
            std::max(stated.min_x, bounds.min_x), std::max(stated.min_y, bounds.min_y),
            std::min(stated.max_x, bounds.max_x), std::min(stated.max_y, bounds.max_y)};
        if (!shown.empty()) home = shown;
    }
    days = bounded_days(atlas, geodata::opening_day(atlas));
}

geodata::Result<std::unique_ptr<Scene>> load_scene(const std::filesystem::path& path,
                                                   geodata::Loading* loading) {
    const auto source = geodata::named_or_shipped(path);
    if (!source) return source.error();
    auto atlas = geodata::read(source.value(), loading);
    if (!atlas) return atlas.error();
    auto warnings = atlas.warnings();
    if (atlas.value().seas.empty()) {  // seas lie where they do, whoever holds the land
        if (const auto shipped = geodata::shipped_atlas_folder()) {
            atlas.value().seas = geodata::read_seas(shipped.value());
        }
    }
    geodata::report(loading, geodata::LoadingStage::preparing, 0);
    auto scene = std::make_unique<Scene>(std::move(atlas).value(), loading);
    if (geodata::cancelled(loading)) return geodata::cancelled_error(source.value().string());
    return {std::move(scene), std::move(warnings)};
}

}  // namespace viewer
