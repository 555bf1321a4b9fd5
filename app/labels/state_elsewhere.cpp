// Other spots of a state's name, in a frame that shows another part of its land than the best one.
#include <algorithm>
#include <cmath>
#include <numbers>

#include "app/labels/slot_search.h"
#include "app/labels/state_lettering.h"

namespace viewer {
namespace {

constexpr double lattice_pitch = 40;        // points between the spots tried
constexpr std::size_t most_elsewhere = 16;  // spots tried against what is taken already
// How much the middle of the state counts there: little, so that a name does not follow a line that
// is dragged over its land, but stands where there is room until the line comes there.
constexpr double centred_elsewhere = 0.2;

/// Per number of lines the width of the widest, in sizes of a letter.
std::vector<double> widths_in_em(const Placement& p, const StateName& state) {
    const LabelSpan style = state_style(p, 1);
    std::vector<double> widths;
    for (const auto& lines : state.broken) widths.push_back(widest_state_line(p, lines, style));
    return widths;
}

/// Each point within the frame of a lattice that is fixed to the land.
template <class Use>
void each_lattice_point(const FramedPlacement& p, double pitch, const Use& use) {
    const MapPoint low = p.on_map({p.frame.min_x, p.frame.max_y});
    const MapPoint high = p.on_map({p.frame.max_x, p.frame.min_y});
    for (double row = std::ceil(low.y / pitch); row * pitch < high.y; ++row) {
        for (double column = std::ceil(low.x / pitch); column * pitch < high.x; ++column) {
            use(MapPoint{column * pitch, row * pitch});
        }
    }
}

/// A level spot for each number of lines that the name may have.
void add_spots(std::vector<StateSlot>& spots, MapPoint at, const StateName& state) {
    for (std::size_t n = 1; n <= state.broken.size(); ++n) {
        spots.push_back({at, 0, static_cast<int>(n), 0});
    }
}

/// What a name of this width takes of the plane, near enough, narrow letters on one spot.
Box block_at(const Placement& p, const StateSlot& slot, double em, double em_width) {
    const double high = em * (0.72 + state_leading * (slot.lines - 1)), wide = em * em_width;
    const auto angle = static_cast<double>(slot.angle);
    const double c = std::abs(std::cos(angle)), s = std::abs(std::sin(angle));
    const double half_x = (wide * c + high * s) / 2, half_y = (wide * s + high * c) / 2;
    const ScreenPoint at = p.on_zoom_plane(slot.centre);
    return {at.x - half_x, at.y - half_y, at.x + half_x, at.y + half_y};
}

/// The spots at which the name may be seen, as far as can be told without lettering it.
std::vector<StateSlot> seen_slots(const FramedPlacement& p, const StateName& state,
                                  const std::vector<StateSlot>& slots, double wanted) {
    constexpr double near_enough = 0.95;
    const std::vector<double> em_widths = widths_in_em(p, state);
    const double least = least_state_size(p);
    std::vector<StateSlot> seen;
    for (const StateSlot& slot : slots) {
        const ScreenPoint at = p.on_zoom_plane(slot.centre);
        if (!p.part.holds(at) || !Box{at.x, at.y, at.x, at.y}.inside(p.frame)) continue;
        const double em = std::min(wanted, slot.em / p.metres_per_pixel);
        if (em < least) continue;
        const double width = em_widths[static_cast<std::size_t>(slot.lines - 1)];
        const Box box = block_at(p, slot, near_enough * em, width);
        const bool in_view =
            box.inside(p.frame) && p.part.holds(box.min_x, box.min_y, box.max_x, box.max_y);
        const bool filled = slot.lines == 1 && slot.angle == 0;
        if (in_view && (!filled || p.grid.is_free(box, 0))) seen.push_back(slot);
    }
    return seen;
}

/// Spots on this land alone, closer together where it is small: what a line leaves of it may have
/// room for the name at few places.
std::vector<StateSlot> close_spots(const FramedPlacement& p, const StateName& state) {
    constexpr double spots_along = 10, closest = 10;  // of a square as large; points apart
    const double side = std::sqrt(state.area_km2) * 1000 / p.metres_per_point;  // points
    const double pitch =
        std::clamp(side / spots_along, closest, lattice_pitch) * p.metres_per_point;
    std::vector<StateSlot> spots;
    each_lattice_point(p, pitch, [&](MapPoint at) {
        const bool own = p.anchors.holders.at(at) == state.holder;
        if (own && p.part.holds(p.on_zoom_plane(at))) add_spots(spots, at, state);
    });
    return spots;
}

std::optional<Label> best_of(const FramedPlacement& p, const StateName& state,
                             const std::vector<StateSlot>& slots, double wanted) {
    auto tried =
        state_spots(p, state, seen_slots(p, state, slots, wanted), wanted, centred_elsewhere);
    if (tried.size() > most_elsewhere) tried.resize(most_elsewhere);
    auto label = best_state_label(p, state, tried, StateCare::for_nothing, &p);
    if (label) label->air = p.pixels(state_air);
    return label;
}

}  // namespace

std::vector<std::vector<StateSlot>> state_spots_on_view(const FramedPlacement& p) {
    const HolderRaster& raster = p.anchors.holders;
    std::vector<std::size_t> state_of(p.scene.atlas.holders.size(), p.anchors.states.size());
    for (std::size_t i = 0; i < p.anchors.states.size(); ++i) {
        state_of[p.anchors.states[i].holder] = i;
    }
    std::vector<std::vector<StateSlot>> spots(p.anchors.states.size());
    each_lattice_point(p, lattice_pitch * p.metres_per_point, [&](MapPoint at) {
        const geodata::HolderIndex holder = raster.at(at);
        if (holder >= state_of.size() || state_of[holder] >= spots.size()) return;
        add_spots(spots[state_of[holder]], at, p.anchors.states[state_of[holder]]);
    });
    return spots;
}

void size_up(const FramedPlacement& p, const StateName& state, std::vector<StateSlot>& spots) {
    const std::vector<double> em_widths = widths_in_em(p, state);
    const HolderRaster& raster = p.anchors.holders;
    // More room than this makes no spot better (see score_of).
    const double most_em = 6 * wanted_state_size(p, state) * p.metres_per_pixel;
    std::erase_if(spots, [&](StateSlot& spot) {
        const auto room = [&](double angle, double most) {
            return reach(raster, state.holder, spot.centre, angle, most);
        };
        constexpr double quarter_turn = std::numbers::pi / 2;
        const double em_width = em_widths[static_cast<std::size_t>(spot.lines - 1)];
        const double em_height = 1 + state_leading * (spot.lines - 1);
        const double most_across = most_em * em_height, most_along = most_em * em_width / 2;
        const double along = std::min(room(0, most_along), room(2 * quarter_turn, most_along));
        const double across =
            std::min(room(quarter_turn, most_across), room(-quarter_turn, most_across));
        spot.em = std::min(2 * along / em_width, 2 * across / em_height);
        return spot.em < least_state_size(p) * p.metres_per_pixel;
    });
}

std::optional<Label> state_elsewhere(const FramedPlacement& p, geodata::HolderIndex holder) {
    const auto& states = p.anchors.states;
    const auto state = std::find_if(states.begin(), states.end(),
                                    [&](const StateName& s) { return s.holder == holder; });
    if (state == states.end() || state->broken.empty()) return std::nullopt;
    const double usual = wanted_state_size(p, *state), least = least_state_size(p);
    for (const double size : {1.0, 0.7}) {
        const double wanted = std::max(least, size * usual);
        if (auto label = best_of(p, *state, state->slots, wanted)) return label;
    }
    std::vector<StateSlot> spots = close_spots(p, *state);
    size_up(p, *state, spots);
    return best_of(p, *state, spots, std::max(least, stand_in_size * usual));
}

}  // namespace viewer
