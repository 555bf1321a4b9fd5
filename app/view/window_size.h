/// \file
/// What a view has of its window, and the whole region in it.
#pragma once

#include "app/view/scene.h"
#include "app/view/view_state.h"

namespace viewer {

/// The first pane of a view; all have its camera.
Viewport pane_viewport(const Composition&, const Viewport&);

/// The whole region, as far as the map reaches.
Camera home_camera(const Scene&, const Viewport& pane);
/// Whether the whole region is looked at.
bool shows_home(const Composition&, const Scene&, const Viewport& pane);

}  // namespace viewer
