/// \file
/// The window laid out before the map is drawn: what stands over the map and where the map looks
/// agree.
#pragma once

#include <functional>

#include "app/ui/ui.h"

namespace viewer {

/// Lays out what the state shows to the audience, and where that takes another part of the window
/// than before says so in the viewport and to `act`, which applies FollowSize to the state. What
/// the user asked for is returned, not applied.
[[nodiscard]] Actions settled_layout(Ui&, const Scene&, const ViewState&, Viewport&,
                                     ScreenPoint pointer,
                                     const std::function<void(const Action&)>& act,
                                     LayoutPass = LayoutPass::first);
/// The same, applied.
[[nodiscard]] Actions settled_layout(Ui&, const Scene&, ViewState&, Viewport&,
                                     ScreenPoint pointer = {-1, -1});

}  // namespace viewer
