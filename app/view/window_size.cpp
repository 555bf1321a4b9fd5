#include "app/view/window_size.h"

#include <cmath>

namespace viewer {

Viewport pane_viewport(const Composition& state, const Viewport& viewport) {
    return viewport_of(panes_of(state, viewport).front().box, viewport);
}

Camera home_camera(const Scene& scene, const Viewport& pane) {
    return clamp(fit(scene.home, pane), pane, scene.bounds);
}

bool shows_home(const Composition& state, const Scene& scene, const Viewport& pane) {
    const Camera home = home_camera(scene, pane);
    const double mpp = home.metres_per_pixel;
    return std::abs(state.camera.metres_per_pixel / mpp - 1) < 0.02 &&
           std::hypot(state.camera.centre.x - home.centre.x,
                      state.camera.centre.y - home.centre.y) < 8 * mpp;
}

}  // namespace viewer
