/// \file
/// What a view has of its window, and the whole region in it.
#pragma once

#include "app/view/scene.h"
#include "app/view/view_state.h"

namespace viewer {

/// The first pane of a view; all have its camera.
Viewport pane_viewport(const Composition&, const Viewport&);

/// The whole region, as far as the map reaches, in the part of the first pane that panels leave
/// free. Where the map ends before the region has room, it goes up below the tools rather than down
/// behind the timeline.
Camera home_camera(const ViewState&, const Scene&, const Viewport& window);
/// Whether the whole region is looked at.
bool shows_home(const ViewState&, const Scene&, const Viewport& window);

/// Width to height of the whole region: what Composition::land_shape is.
double shape_of_home(const Scene&);

/// What the map shows land of. The camera may go beyond it where that is a file's own land, which
/// has to have room beside the panels.
geodata::MapExtent mapped_land(const Scene&);

}  // namespace viewer
