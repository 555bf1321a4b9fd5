/// \file
/// The camera's way to what a step looks at: how long it takes, and where it is meanwhile.
#pragma once

#include "app/view/view_state.h"

namespace viewer {

inline constexpr double content_seconds = 0.25;  ///< what is shown fades first

/// Longer for a longer way, measured in widths of the window and in doublings of the scale.
double glide_seconds(const Camera& from, const Camera& to, const Viewport&);
/// Nobody would see the camera move.
bool same_camera(const Camera&, const Camera&);
/// Where the camera is on its way; at the start while what is shown still changes.
Camera camera_at(const Glide&);

}  // namespace viewer
