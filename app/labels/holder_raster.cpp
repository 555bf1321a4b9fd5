#include "app/labels/holder_raster.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

#include "geodata/cell_index.h"

namespace viewer {
namespace {

constexpr std::size_t raster_level = 5;  // finer than a cell, and in use at the first view

using geodata::HolderIndex;
using geodata::no_holder;

// Cells along the longer side: about 7 km on the shipped atlas.
constexpr int longest_side_cells = 800;
// Lakes of this rank and larger (Ladoga, Onega, Peipus ...) carry no state's name.
constexpr int great_lake_rank = 1;

struct Corner {
    double x = 0, y = 0;  ///< cells
};

/// Sets the cells whose centres lie in the triangle.
void stamp(HolderRaster& raster, std::array<Corner, 3> corner, HolderIndex holder) {
    const auto [low, high] = std::minmax({corner[0].y, corner[1].y, corner[2].y});
    const int first = std::max(0, static_cast<int>(std::ceil(low - 0.5)));
    const int last = std::min(raster.rows - 1, static_cast<int>(std::floor(high - 0.5)));
    for (int row = first; row <= last; ++row) {
        const double y = row + 0.5;
        double from = raster.columns, to = 0;
        for (std::size_t i = 0; i < 3; ++i) {
            const Corner a = corner[i], b = corner[(i + 1) % 3];
            if ((a.y <= y) == (b.y <= y)) continue;
            const double x = a.x + (y - a.y) / (b.y - a.y) * (b.x - a.x);
            from = std::min(from, x);
            to = std::max(to, x);
        }
        const int begin = std::max(0, static_cast<int>(std::ceil(from - 0.5)));
        const int end = std::min(raster.columns - 1, static_cast<int>(std::ceil(to - 0.5)) - 1);
        for (int column = begin; column <= end; ++column) {
            raster.holder[geodata::cell_index(row, raster.columns, column)] = holder;
        }
    }
}

template <class HolderOf>
void stamp_all(HolderRaster& raster, MapPoint mesh_origin, const geodata::FillMesh& fill,
               const HolderOf& holder_of) {
    const auto corner = [&](std::uint32_t vertex) {
        const geodata::Vec2 p = fill.position[vertex];
        return Corner{(mesh_origin.x + static_cast<double>(p.x) - raster.origin.x) / raster.cell,
                      (mesh_origin.y + static_cast<double>(p.y) - raster.origin.y) / raster.cell};
    };
    for (std::size_t i = 0; i + 2 < fill.index.size(); i += 3) {
        const std::uint32_t a = fill.index[i], b = fill.index[i + 1], c = fill.index[i + 2];
        const std::optional<HolderIndex> holder = holder_of(fill.feature[a]);
        if (holder) stamp(raster, {corner(a), corner(b), corner(c)}, *holder);
    }
}

/// Whose name each patch may carry. A state's name belongs on its own land: what it occupies or
/// administers elsewhere (Norway under Germany, Syria under France) carries none. A client state's
/// land is its own, and so is that on which it was attacked. Absent: a patch of another time, which
/// is not there.
std::vector<std::optional<HolderIndex>> named_holders(const geodata::Atlas& atlas,
                                                      geodata::Date date) {
    using geodata::Relation;
    const auto dependent = [](const geodata::Tenure& tenure) {
        return tenure.relation != Relation::sovereign && tenure.relation != Relation::annexed &&
               tenure.relation != Relation::client && tenure.relation != Relation::free_city &&
               tenure.relation != Relation::contested;
    };
    std::vector<bool> has_own(atlas.holders.size(), false);
    for (std::size_t i = 0; i < atlas.patches.size(); ++i) {
        const auto* tenure = atlas.tenure_on(static_cast<geodata::PatchIndex>(i), date);
        if (tenure != nullptr && !dependent(*tenure)) has_own[tenure->holder] = true;
    }
    std::vector<std::optional<HolderIndex>> named(atlas.patches.size());
    for (std::size_t i = 0; i < atlas.patches.size(); ++i) {
        const auto* tenure = atlas.tenure_on(static_cast<geodata::PatchIndex>(i), date);
        if (tenure == nullptr) continue;
        named[i] = dependent(*tenure) && has_own[tenure->holder] ? no_holder : tenure->holder;
    }
    return named;
}

}  // namespace

HolderIndex HolderRaster::at(MapPoint p) const {
    return at_cell((p.x - origin.x) / cell, (p.y - origin.y) / cell);
}

HolderRaster rasterise_holders(const Scene& scene, geodata::Date date) {
    HolderRaster raster;
    const MapExtent& extent = scene.levels.extent();
    if (extent.empty()) return raster;
    raster.origin = {extent.min_x, extent.min_y};
    raster.cell = std::max({extent.width(), extent.height(), 1.0}) / longest_side_cells;
    raster.columns = static_cast<int>(extent.width() / raster.cell) + 1;
    raster.rows = static_cast<int>(extent.height() / raster.cell) + 1;
    raster.holder.assign(geodata::cell_index(raster.rows, raster.columns, 0), no_holder);

    const auto holder = named_holders(scene.atlas, date);
    const MapPoint mesh_origin = scene.levels.origin();
    const geodata::MeshLevel& mesh = scene.levels.level(raster_level);
    stamp_all(raster, mesh_origin, mesh.patches,
              [&](std::uint32_t patch) { return holder[patch]; });
    stamp_all(raster, mesh_origin, mesh.lakes, [&](std::uint32_t lake) {
        const bool great = scene.atlas.lakes[lake].rank <= great_lake_rank;
        return great ? std::optional(no_holder) : std::nullopt;
    });
    return raster;
}

double share_inside(const HolderRaster& raster, HolderIndex holder, const Strip& strip,
                    double least) {
    const auto steps = [&](double length, int most) {
        return std::clamp(static_cast<int>(std::ceil(length / raster.cell)), 2, most);
    };
    const int along = steps(strip.width, 22), across = steps(strip.height, 4);
    const double cos_a = std::cos(strip.angle), sin_a = std::sin(strip.angle);
    const int total = (along + 1) * (across + 1);
    const int may_miss = static_cast<int>((1 - least) * total);
    // In cells from here on.
    const double x = (strip.centre.x - raster.origin.x) / raster.cell;
    const double y = (strip.centre.y - raster.origin.y) / raster.cell;
    const double width = strip.width / raster.cell, height = strip.height / raster.cell;
    int missed = 0;
    for (int i = 0; i <= along; ++i) {
        // From both ends inwards: ends stick out first.
        const int at = i % 2 == 0 ? i / 2 : along - i / 2;
        const double u = (static_cast<double>(at) / along - 0.5) * width;
        for (int j = 0; j <= across; ++j) {
            const double v = (static_cast<double>(j) / across - 0.5) * height;
            const HolderIndex here =
                raster.at_cell(x + u * cos_a - v * sin_a, y + u * sin_a + v * cos_a);
            if (here != holder && ++missed > may_miss) return 0;
        }
    }
    return 1 - static_cast<double>(missed) / total;
}

double reach(const HolderRaster& raster, HolderIndex holder, MapPoint start, double angle,
             double most) {
    const double dx = std::cos(angle), dy = std::sin(angle);
    const double cells =
        std::min(most / raster.cell, static_cast<double>(raster.columns + raster.rows));
    const int limit = static_cast<int>(std::ceil(cells));
    double x = (start.x - raster.origin.x) / raster.cell;
    double y = (start.y - raster.origin.y) / raster.cell;
    int steps = 0;
    while (steps < limit && raster.at_cell(x, y) == holder) {
        x += dx;
        y += dy;
        ++steps;
    }
    return steps * raster.cell;
}

}  // namespace viewer
