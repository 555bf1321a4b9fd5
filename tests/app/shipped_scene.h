// The shipped atlas as a scene, loaded once for the tests of the viewer.
#pragma once

#include <utility>

#include "app/view/action.h"
#include "app/view/scene.h"

namespace viewer_tests {

const viewer::Scene& shipped_scene();
geodata::PatchIndex patch_of(const std::string& id);
/// The patch there is at this place.
geodata::PatchIndex patch_at(double lon, double lat);
/// What becomes of it on the shipped map.
inline viewer::ViewState after_all(viewer::ViewState state, const viewer::Actions& actions,
                                   const viewer::Viewport& viewport) {
    for (const viewer::Action& action : actions) {
        state = viewer::apply(std::move(state), action, shipped_scene(), viewport);
    }
    return state;
}
/// What is presented; where nothing is: nothing on the screen, nothing in the hand.
inline viewer::Presentation told(const viewer::ViewState& state) {
    viewer::Presentation shown;
    if (const viewer::Presenting* presenting = state.presenting()) shown = *presenting;
    return shown;
}

}  // namespace viewer_tests
