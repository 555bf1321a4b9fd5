/// \file
/// The names while one map fades into another: those of both days, none printed over another.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "app/labels/other_spots.h"

namespace viewer {

/// Which share of its strength a name has.
enum class FadeDay {
    both,   ///< all of it: both days have it
    first,  ///< that of the first map
    last    ///< that of the last
};

/// One name of either map.
struct FadedName {
    bool of_last = false;                        ///< a label of the last map
    std::size_t label = 0;                       ///< of its map's layout
    std::optional<std::size_t> other_spot = {};  ///< of FadePlan::others: it stands there
    FadeDay day = FadeDay::both;
    /// There is room for one of two only: it is shown in the half of the fade that is its day's.
    bool in_its_half = false;
    bool dot = true;  ///< the other map's label has the town's dot otherwise
};

/// What does not change while the share does.
struct FadePlan {
    std::vector<FadedName> names;
    std::vector<OtherSpot> others;  ///< of names of the last map
};

/// Of each label of a layout the share (0..1) of its letters that stand on its holder's land by
/// another day; 1 where it is no state's. In pixels of the map.
std::vector<double> share_on_land(const LabelLayout&, const LabelAnchors& other_day, const Camera&,
                                  const Viewport&);

/// Names that both have stand once: where the first map has them, or the last if a state's name
/// stands on its own land on both days only there. Names of the last map alone that would lie on
/// others go to another spot. `ground`: the last map's.
FadePlan fade_plan(const LabelLayout& first, const std::vector<double>& first_on_last_land,
                   const LabelLayout& last, const std::vector<double>& last_on_first_land,
                   const LetteredGround& ground);

struct FadedNames {
    LabelLayout of_first;  ///< what both maps have stands here
    LabelLayout of_last;
    LabelLayout all;
};
/// `share` of the last map, 0..1.
FadedNames faded_names(const FadePlan&, const LabelLayout& first, const LabelLayout& last,
                       double share);

}  // namespace viewer
