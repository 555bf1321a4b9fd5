// The shipped atlas as a scene, loaded once for the tests of the viewer.
#pragma once

#include "app/view/action.h"
#include "app/view/scene.h"

namespace viewer_tests {

const viewer::Scene& shipped_scene();
geodata::PatchIndex patch_of(const std::string& id);
/// The patch there is at this place.
geodata::PatchIndex patch_at(double lon, double lat);

}  // namespace viewer_tests
