/// \file
/// A lesson told in front of a class, step after step.
#pragma once

#include "app/view/view_state.h"

namespace viewer {

/// Where the camera is on its way; at the start while what is shown still changes.
Camera camera_at(const Glide&);

/// Back to the view before the presentation. Lessons, messages and loading are no part of the view:
/// what happened to them meanwhile holds. Without a presentation nothing is done.
void leave_presentation(ViewState&);

}  // namespace viewer
