/// \file
/// Where the step at hand looks, in what its card leaves free of the window.
#pragma once

#include "app/view/scene.h"
#include "app/view/view_state.h"

namespace viewer {

/// Whether nothing moved the camera from the step's own view, or it is on its way there.
bool shows_own_look(const ViewState&);
/// Looks where the step does, whose content is shown. Without a presentation: nothing, as below.
void look_as(ViewState&, const LessonStep&, const Scene&, const Viewport&);
/// The same for the step at hand, for the room that there is now. Line and lens stay where they
/// were put by hand.
void fit_step(ViewState&, const Scene&, const Viewport&);

}  // namespace viewer
