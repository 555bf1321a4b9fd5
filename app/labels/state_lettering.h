/// \file
/// How a state's name is lettered at one of its spots: capitals, letterspaced along the land, sized
/// by area. For state_labels.cpp and state_elsewhere.cpp.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/labels/anchors.h"
#include "app/labels/typeset.h"

namespace viewer {

inline constexpr double state_leading = 1.22;  ///< em
inline constexpr double state_air = 3;         ///< points around a name
inline constexpr double stand_in_size = 0.8;   ///< of the name elsewhere

struct StateSpot {
    StateSlot slot;
    double size = 0;  ///< pixels per em
    double score = 0;
};

/// Pixels per em: grows with the state's size on screen, within limits.
double wanted_state_size(const Placement&, const StateName&);
double least_state_size(const Placement&);
LabelSpan state_style(const Placement&, double size);
/// Pixels, with the least letterspacing.
double widest_state_line(const Placement&, const std::vector<std::string>& lines, LabelSpan style);

/// The best spots, best first, for letters of the wanted size, in pixels per em, or smaller.
/// `centred`: how much the middle of the state counts; `overhang` > 1: letters may stick out of a
/// state too small for them.
std::vector<StateSpot> state_spots(const Placement&, const StateName&,
                                   const std::vector<StateSlot>&, double wanted, double centred,
                                   double overhang = 1);

/// What a name has to mind besides what is taken.
enum class StateCare : std::uint8_t { for_nothing, for_towns };

/// At the first spot with room for wide letters; a better one for narrow letters only when it is
/// better by much. `seen_in`: the frame that it must be seen in.
std::optional<Label> best_state_label(const Placement&, const StateName&,
                                      const std::vector<StateSpot>& tried, StateCare,
                                      const FramedPlacement* seen_in = nullptr);

/// Spots on a lattice that is fast to the map, so that names there do not wander in panning; only
/// those in the frame. By state, in the order of the anchors.
std::vector<std::vector<StateSlot>> state_spots_on_view(const FramedPlacement&);
/// Finds how large the name may be at each of such spots; leaves out those too small for it.
void size_up(const FramedPlacement&, const StateName&, std::vector<StateSlot>&);

}  // namespace viewer
