#include "app/view/scene.h"

#include <algorithm>
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

/// The land that papers allot on the map; empty where none does.
geodata::MapExtent allotted_land(const geodata::Atlas& atlas,
                                 const geodata::Projection& projection) {
    const auto on_map = [&](const geodata::Allocation& a) { return atlas.paper(a.paper).layer; };
    geodata::MapExtent land;
    for (const geodata::Patch& patch : atlas.patches) {
        const auto& papers = patch.allocations;
        if (std::none_of(papers.begin(), papers.end(), on_map)) continue;
        for (const auto& polygon : patch.land) {
            for (const geodata::LonLat& p : polygon.exterior) land.include(projection.forward(p));
        }
    }
    return land;
}

/// With some of what lies around it.
geodata::MapExtent with_margin(const geodata::MapExtent& land) {
    constexpr double share = 0.05;  // of the longer side
    const double margin = share * std::max(land.width(), land.height());
    return {land.min_x - margin, land.min_y - margin, land.max_x + margin, land.max_y + margin};
}

/// Room to stand beside any panels, however little they leave free of a window, and to look round.
geodata::MapExtent with_room(const geodata::MapExtent& land) {
    constexpr double share = 1.5;  // of the longer side
    const double room = share * std::max(land.width(), land.height());
    return {land.min_x - room, land.min_y - room, land.max_x + room, land.max_y + room};
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
    const bool fills_window = land.empty() || covers(land, window);
    region = fills_window ? window : land;
    bounds = fills_window ? window : with_room(land);
    home = fills_window ? region : with_margin(region);
    if (atlas.edition.home) {
        const auto shown = projection.extent_of(*atlas.edition.home).common(region);
        if (!shown.empty()) home = region = shown;
    }
    const auto allotted = allotted_land(atlas, projection).common(region);
    if (!allotted.empty()) home = with_margin(allotted).common(bounds);
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
