// The names of lands that are no states: each is looked for a spot on a raster of its own land,
// much finer than that of the holders, of which a cell is as large as the smallest of these lands.
#include <algorithm>
#include <cmath>

#include "app/labels/slot_search.h"
#include "app/words/atlas_words.h"
#include "geodata/cell_index.h"
#include "geodata/letters.h"

namespace viewer {
namespace {

using geodata::LonLat;
using geodata::LonLatBox;

constexpr int region_side_cells = 110;
constexpr geodata::HolderIndex its_own = 0;  // value of the raster; no_holder is all else
// What stands below a name: smaller, in small letters.
constexpr double status_letter = 0.5, status_height = 1.15;  // em of the name

LonLatBox around(const geodata::Atlas& atlas, const geodata::Region& region) {
    LonLatBox box{180, 90, -180, -90};
    for (const geodata::PatchIndex patch : region.patches) {
        for (const auto& polygon : atlas.patches[patch].land) {
            for (const LonLat p : polygon.exterior) {
                box = {std::min(box.west, p.lon), std::min(box.south, p.lat),
                       std::max(box.east, p.lon), std::max(box.north, p.lat)};
            }
        }
    }
    if (!region.within) return box;
    const LonLatBox& within = *region.within;
    return {std::max(box.west, within.west), std::max(box.south, within.south),
            std::min(box.east, within.east), std::min(box.north, within.north)};
}

/// Where rings cross the middles of a raster's rows: from each odd crossing to the next the row is
/// inside (even-odd rule).
class RowCrossings {
  public:
    explicit RowCrossings(const HolderRaster& raster)
        : raster_(raster), rows_(static_cast<std::size_t>(raster.rows)) {}

    /// In map plane terms; its last point need not repeat the first.
    void add(const std::vector<MapPoint>& ring) {
        for (std::size_t i = 0; i < ring.size(); ++i) cross(ring[i], ring[(i + 1) % ring.size()]);
    }
    void fill(std::vector<bool>& cells) {
        for (std::size_t row = 0; row < rows_.size(); ++row) {
            std::vector<double>& at = rows_[row];
            std::sort(at.begin(), at.end());
            for (std::size_t i = 0; i + 1 < at.size(); i += 2) {
                const int begin = std::max(0, static_cast<int>(std::ceil(at[i] - 0.5)));
                const int end = std::min(raster_.columns, static_cast<int>(std::lround(at[i + 1])));
                for (int column = begin; column < end; ++column) {
                    cells[geodata::cell_index(static_cast<int>(row), raster_.columns, column)] =
                        true;
                }
            }
        }
    }

  private:
    void cross(MapPoint from, MapPoint to) {
        const double y0 = (from.y - raster_.origin.y) / raster_.cell - 0.5;
        const double y1 = (to.y - raster_.origin.y) / raster_.cell - 0.5;
        const double first = std::ceil(std::min(y0, y1)), past = std::ceil(std::max(y0, y1));
        for (double row = std::max(0.0, first); row < past && row < raster_.rows; ++row) {
            const double x = from.x + (row - y0) / (y1 - y0) * (to.x - from.x);
            rows_[static_cast<std::size_t>(row)].push_back((x - raster_.origin.x) / raster_.cell);
        }
    }

    const HolderRaster& raster_;
    std::vector<std::vector<double>> rows_;
};

/// The ring on the map plane without what no cell shows.
std::vector<MapPoint> thinned(const Scene& scene, const geodata::Ring<LonLat>& ring, double cell) {
    constexpr double metres_a_degree = 111195;
    const double least = 0.4 * cell / metres_a_degree;
    std::vector<MapPoint> line;
    LonLat last{999, 999};
    for (const LonLat p : ring) {
        if (std::abs(p.lat - last.lat) + 0.5 * std::abs(p.lon - last.lon) < least) continue;
        line.push_back(scene.projection.forward(p));
        last = p;
    }
    return line;
}

std::vector<MapPoint> outline(const Scene& scene, const LonLatBox& box) {
    constexpr int steps = 12;  // a parallel is bent on the map
    std::vector<MapPoint> line;
    for (int i = 0; i < steps; ++i) {
        const double lon = box.west + (box.east - box.west) * i / steps;
        line.push_back(scene.projection.forward(LonLat{lon, box.south}));
    }
    for (int i = 0; i < steps; ++i) {
        const double lon = box.east - (box.east - box.west) * i / steps;
        if (i == 0) line.push_back(scene.projection.forward(LonLat{box.east, box.south}));
        line.push_back(scene.projection.forward(LonLat{lon, box.north}));
    }
    line.push_back(scene.projection.forward(LonLat{box.west, box.north}));
    return line;
}

}  // namespace

HolderRaster rasterise_region(const Scene& scene, const geodata::Region& region) {
    HolderRaster raster;
    const LonLatBox box = around(scene.atlas, region);
    if (!geodata::is_on_globe(box)) return raster;
    const geodata::MapExtent extent = scene.projection.extent_of(box);
    raster.origin = {extent.min_x, extent.min_y};
    raster.cell = std::max({extent.width(), extent.height(), 1.0}) / region_side_cells;
    raster.columns = static_cast<int>(extent.width() / raster.cell) + 1;
    raster.rows = static_cast<int>(extent.height() / raster.cell) + 1;
    const std::size_t cells = geodata::cell_index(raster.rows, raster.columns, 0);
    std::vector<bool> land(cells, false), within(cells, !region.within);
    for (const geodata::PatchIndex patch : region.patches) {
        RowCrossings crossings(raster);
        for (const auto& polygon : scene.atlas.patches[patch].land) {
            crossings.add(thinned(scene, polygon.exterior, raster.cell));
            for (const auto& hole : polygon.holes) {
                crossings.add(thinned(scene, hole, raster.cell));
            }
        }
        crossings.fill(land);
    }
    if (region.within) {
        RowCrossings crossings(raster);
        crossings.add(outline(scene, *region.within));
        crossings.fill(within);
    }
    raster.holder.assign(cells, geodata::no_holder);
    for (std::size_t i = 0; i < cells; ++i) {
        if (land[i] && within[i]) raster.holder[i] = its_own;
    }
    return raster;
}

namespace {

RegionName name_on_land(const Scene& scene, std::uint32_t index) {
    const geodata::Region& region = scene.atlas.regions[index];
    RegionName name{index, region.rank, region_status(region), {}};
    name.name.holder = its_own;
    name.name.broken = in_lines(geodata::in_capitals(region_name(region)));
    std::vector<LabelBlock> blocks = blocks_of(name.name.broken);
    if (!name.status.empty()) {
        const double width = status_letter * static_cast<double>(geodata::letters_in(name.status));
        for (LabelBlock& block : blocks) {
            block.width = std::max(block.width, width + 0.5);
            block.height += status_height;
        }
    }
    find_slots(rasterise_region(scene, region), blocks, spots_of_region, name.name);
    return name;
}

}  // namespace

std::vector<RegionName> region_names(const Scene& scene, geodata::Date day,
                                     const std::vector<RegionName>* other_day) {
    std::vector<RegionName> names;
    for (std::uint32_t i = 0; i < scene.atlas.regions.size(); ++i) {
        if (!scene.atlas.regions[i].period.contains(day)) continue;
        const RegionName* known = nullptr;
        if (other_day != nullptr) {
            for (const RegionName& name : *other_day) known = name.region == i ? &name : known;
        }
        names.push_back(known != nullptr ? *known : name_on_land(scene, i));
    }
    std::stable_sort(names.begin(), names.end(), [](const RegionName& a, const RegionName& b) {
        if (a.rank != b.rank) return a.rank < b.rank;
        return a.name.area_km2 > b.name.area_km2;
    });
    return names;
}

}  // namespace viewer
