// The search for spots: every state's land is tried on a lattice, at level and along its axis,
// for the largest letters its name could have there.
#include <algorithm>
#include <atomic>
#include <cmath>
#include <future>
#include <numbers>
#include <tuple>

#include "app/labels/name_lines.h"
#include "app/labels/slot_search.h"
#include "app/words/atlas_words.h"
#include "app/words/words.h"
#include "geodata/cell_index.h"

namespace viewer {
namespace {

constexpr int spots_a_side = 12;            // of a square as large as the land
constexpr double widest_stride = 120e3;     // metres between the spots tried
constexpr double farthest = 4000e3;         // metres of land that may matter for a name
constexpr std::ptrdiff_t spare_spots = 30;  // better ones that may be taken by towns
// Below this much land in the core (some 2000 km²) a name may stand anywhere on the map.
constexpr double least_core_cells = 40;
// Own land a name must lie on; the rest may be a bay or a neighbour's corner of a raster cell.
constexpr double share_needed = 0.93;

class SlotSearch {
  public:
    SlotSearch(const HolderRaster& raster, geodata::HolderIndex holder)
        : raster_(raster), holder_(holder) {}

    /// Metres of own land from the spot ahead and behind along the axis.
    struct Room {
        double ahead, behind;
    };
    [[nodiscard]] Room room(MapPoint centre, double angle) const {
        return {reach(raster_, holder_, centre, angle, farthest),
                reach(raster_, holder_, centre, angle + std::numbers::pi, farthest)};
    }

    /// Largest em at this spot, 0 when even a small one sticks out.
    [[nodiscard]] double largest_em(MapPoint centre, double angle, Room free,
                                    LabelBlock block) const {
        double low = 0, high = 2.2 * std::min(free.ahead, free.behind) / block.width;
        if (high * block.width < 3 * raster_.cell) return 0;
        for (int step = 0; step < 5; ++step) {
            const double em = step == 0 ? high : (low + high) / 2;
            const Strip strip = {centre, angle, em * block.width, em * block.height};
            const bool fits = share_inside(raster_, holder_, strip, share_needed) > 0;
            if (fits && step == 0) return em;
            (fits ? low : high) = em;
        }
        return low;
    }

  private:
    const HolderRaster& raster_;
    geodata::HolderIndex holder_;
};

/// A holder's land on the raster: its cells' box, moments about the map's centre, and count.
struct Land {
    int column0 = 1 << 30, row0 = 1 << 30, column1 = -1, row1 = -1;
    double cells = 0, x = 0, y = 0, xx = 0, xy = 0, yy = 0;

    void add(int column, int row, MapPoint p) {
        column0 = std::min(column0, column);
        row0 = std::min(row0, row);
        column1 = std::max(column1, column);
        row1 = std::max(row1, row);
        cells += 1;
        x += p.x;
        y += p.y;
        xx += p.x * p.x;
        xy += p.x * p.y;
        yy += p.y * p.y;
    }
    [[nodiscard]] MapPoint centre() const { return {x / cells, y / cells}; }
    /// Radians of the land's longer axis, when it is clearly longer; else 0.
    [[nodiscard]] double axis() const {
        const double vx = xx / cells - x * x / (cells * cells);
        const double vy = yy / cells - y * y / (cells * cells);
        const double vxy = xy / cells - x * y / (cells * cells);
        const double spread = std::hypot((vx - vy) / 2, vxy), mean = (vx + vy) / 2;
        const bool elongated = mean + spread > 3 * (mean - spread);
        return elongated ? std::atan2(2 * vxy, vx - vy) / 2 : 0;
    }
};

/// All land of a holder, and that in the core, where the map is looked at.
struct Lands {
    Land all, core;
    [[nodiscard]] const Land& preferred() const {
        return core.cells >= least_core_cells ? core : all;
    }
};

std::vector<Lands> lands_of(const HolderRaster& raster, const MapExtent& core,
                            std::size_t holders) {
    std::vector<Lands> lands(holders);
    for (int row = 0; row < raster.rows; ++row) {
        for (int column = 0; column < raster.columns; ++column) {
            const auto holder = raster.holder[geodata::cell_index(row, raster.columns, column)];
            if (holder >= holders) continue;
            const MapPoint at = raster.centre(column, row);
            lands[holder].all.add(column, row, at);
            if (core.contains(at)) lands[holder].core.add(column, row, at);
        }
    }
    return lands;
}

std::vector<double> angles_to_try(double axis) {
    // A slight tilt looks like an error, and along a steep axis the name is better level.
    if (std::abs(axis) < 0.1 || std::abs(axis) > 1.1) return {0};
    return {0, std::clamp(axis, -steepest_name, steepest_name)};
}

/// Leaves out spots that many others beat in every respect (size, place, lines, tilt): no zoom
/// would choose them, and every frame has to look at each.
void prune(StateName& name) {
    const auto away = [&](const StateSlot& slot) {
        return std::hypot(slot.centre.x - name.centre.x, slot.centre.y - name.centre.y);
    };
    std::sort(name.slots.begin(), name.slots.end(), [&](const StateSlot& a, const StateSlot& b) {
        return std::tuple(-a.em, away(a), a.lines, a.angle) <
               std::tuple(-b.em, away(b), b.lines, b.angle);
    });
    // Many spots have the same middle of land, and so are one.
    const auto same = [](const StateSlot& a, const StateSlot& b) {
        return a.lines == b.lines && a.angle == b.angle &&
               std::hypot(a.centre.x - b.centre.x, a.centre.y - b.centre.y) < 1;
    };
    name.slots.erase(std::unique(name.slots.begin(), name.slots.end(), same), name.slots.end());
    std::vector<StateSlot> kept;
    for (const StateSlot& slot : name.slots) {
        const double distance = away(slot);
        const auto beats = [&](const StateSlot& other) {
            return other.lines <= slot.lines && std::abs(other.angle) <= std::abs(slot.angle) &&
                   away(other) <= distance;
        };
        if (std::count_if(kept.begin(), kept.end(), beats) < spare_spots) kept.push_back(slot);
    }
    name.slots = std::move(kept);
}

/// `blocks`: [n - 1] = the name in n lines.
void search_slots(const HolderRaster& raster, const Lands& lands,
                  const std::vector<LabelBlock>& blocks, int spots, StateName& name) {
    const SlotSearch search(raster, name.holder);
    const double side = std::sqrt(name.area_km2) * 1000;
    const double stride_m = std::clamp(side / spots, raster.cell, widest_stride);
    const int stride = std::max(1, static_cast<int>(stride_m / raster.cell));
    const std::vector<double> angles = angles_to_try(lands.preferred().axis());
    const auto try_at = [&](MapPoint at) {
        for (const double angle : angles) {
            // The spot itself, and the middle of the land along the axis through it.
            const SlotSearch::Room free = search.room(at, angle);
            const double shift = (free.ahead - free.behind) / 2;
            const MapPoint middle = {at.x + shift * std::cos(angle),
                                     at.y + shift * std::sin(angle)};
            const double half = (free.ahead + free.behind) / 2;
            for (std::size_t n = 0; n < blocks.size(); ++n) {
                const LabelBlock block = blocks[n];
                const auto count = static_cast<int>(n + 1);
                const double em = search.largest_em(at, angle, free, block);
                const double em_middle = std::abs(shift) > raster.cell
                                             ? search.largest_em(middle, angle, {half, half}, block)
                                             : 0;
                if (std::max(em, em_middle) <= 0) continue;
                name.slots.push_back({em_middle > em ? middle : at, static_cast<float>(angle),
                                      count, std::max(em, em_middle)});
            }
        }
    };
    try_at(name.centre);
    for (int row = lands.all.row0; row <= lands.all.row1; row += stride) {
        for (int column = lands.all.column0; column <= lands.all.column1; column += stride) {
            const MapPoint at = raster.centre(column, row);
            if (raster.at(at) == name.holder) try_at(at);
        }
    }
}

}  // namespace

void find_slots(const HolderRaster& raster, const std::vector<LabelBlock>& blocks, int spots,
                StateName& name) {
    const Lands lands = lands_of(raster, {}, name.holder + 1)[name.holder];
    if (lands.all.cells == 0) return;
    name.centre = lands.all.centre();
    name.area_km2 = lands.all.cells * raster.cell * raster.cell / 1e6;
    search_slots(raster, lands, blocks, spots, name);
    prune(name);
}

std::vector<StateName> state_names(const Scene& scene, const HolderRaster& raster,
                                   geodata::Date date) {
    const auto lands = lands_of(raster, scene.region, scene.atlas.holders.size());
    std::vector<StateName> names;
    for (std::size_t i = 0; i < lands.size(); ++i) {
        if (lands[i].all.cells == 0) continue;
        const double area = lands[i].all.cells * raster.cell * raster.cell;
        names.push_back({static_cast<geodata::HolderIndex>(i),
                         lands[i].preferred().centre(),
                         area / 1e6,
                         {},
                         {}});
    }
    std::stable_sort(names.begin(), names.end(), [](const StateName& a, const StateName& b) {
        return a.area_km2 > b.area_km2;
    });
    std::atomic<std::size_t> next = 0;
    const auto work = [&] {
        for (std::size_t i = next++; i < names.size(); i = next++) {
            StateName& name = names[i];
            const geodata::Holder& holder = scene.atlas.holders[name.holder];
            const std::string& label = holder.label_on(date);
            name.broken = in_lines(label.empty() ? holder_name(scene.atlas, name.holder, date)
                                                 : tr_in("map label", label));
            search_slots(raster, lands[name.holder], blocks_of(name.broken), spots_a_side, name);
            prune(name);
        }
    };
    const auto helper = std::async(std::launch::async, work);
    work();
    helper.wait();
    return names;
}

}  // namespace viewer
