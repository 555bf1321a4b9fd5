/// \file
/// Where a way that is measured goes to: to the town or the line that the pointer is near.
#pragma once

#include "app/view/scene.h"
#include "app/view/view_state.h"

namespace viewer {

inline constexpr double snap_reach = 8;  // points

struct SnappedPlace {
    geodata::LonLat place;
    bool snapped = false;
};
/// The dot of the town that is written there, unless the way comes from it; else the nearest place,
/// within snap_reach, of a border or a limit that the map shows there; else the very place, as
/// always when `exact`.
SnappedPlace snapped_place(const ViewState&, const Scene&, const Viewport& window, ScreenPoint,
                           const MaybeWritten&, bool exact);

}  // namespace viewer
