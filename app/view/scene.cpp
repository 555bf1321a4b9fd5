#include "app/view/scene.h"

#include <utility>

#include "geodata/read/read_atlas.h"

namespace viewer {

namespace {

/// The largest box on the plane that lies wholly inside the projected geographic box: what can
/// be shown without an empty edge.
geodata::MapExtent inner_extent(const geodata::Projection& projection,
                                const geodata::LonLatBox& box) {
    constexpr int steps = 64;
    geodata::MapExtent inner = projection.extent_of(box);
    for (int i = 0; i <= steps; ++i) {
        const double lat = box.south + (box.north - box.south) * i / steps;
        const double lon = box.west + (box.east - box.west) * i / steps;
        // The corners of a fan-shaped region are given up: only the middle half of each edge
        // limits the box.
        if (i < steps / 4 || i > 3 * steps / 4) continue;
        inner.min_x = std::max(inner.min_x, projection.forward(geodata::LonLat{box.west, lat}).x);
        inner.max_x = std::min(inner.max_x, projection.forward(geodata::LonLat{box.east, lat}).x);
        inner.min_y = std::max(inner.min_y, projection.forward(geodata::LonLat{lon, box.south}).y);
        inner.max_y = std::min(inner.max_y, projection.forward(geodata::LonLat{lon, box.north}).y);
    }
    return inner;
}

}  // namespace

Scene::Scene(geodata::Atlas data)
    : atlas(std::move(data)), mesh(geodata::build_mesh(atlas, projection)), locator(atlas) {
    const bool shipped_kind = mesh.extent.contains(projection.forward(geodata::plane_centre));
    home = shipped_kind ? projection.extent_of(geodata::core_box) : mesh.extent;
    bounds = shipped_kind ? inner_extent(projection, geodata::context_box) : mesh.extent;
}

geodata::Result<std::unique_ptr<Scene>> load_scene(const std::filesystem::path& path) {
    std::filesystem::path source = path;
    if (source.empty()) {
        auto shipped = geodata::shipped_atlas_folder();
        if (!shipped) return shipped.error();
        source = shipped.value();
    }
    auto atlas = geodata::read(source);
    if (!atlas) return atlas.error();
    auto warnings = atlas.warnings();
    return {std::make_unique<Scene>(std::move(atlas).value()), std::move(warnings)};
}

}  // namespace viewer
