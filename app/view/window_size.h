// How a view follows the size of its window; a part of apply() (action.cpp).
#pragma once

#include "app/view/action.h"

namespace viewer {

/// The first pane of a view; all have its camera.
Viewport pane_viewport(const ViewState&, const Viewport&);

/// The whole region, as far as the map reaches.
Camera home_camera(const Scene&, const Viewport& pane);
/// Whether the whole region is looked at.
bool shows_home(const ViewState&, const Scene&, const Viewport& pane);

struct SizeActions {
    ViewState& s;
    const Scene& scene;
    const Viewport& viewport;

    /// What is looked at stays: the whole region, a step's own view, or about as much as
    /// before. So do the views that are gone back to, and the picture that a class goes on seeing.
    void operator()(const FollowSize&) const;
};

}  // namespace viewer
