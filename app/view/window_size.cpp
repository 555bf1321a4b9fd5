#include "app/view/window_size.h"

#include <algorithm>
#include <cmath>

namespace viewer {

namespace {

/// Of the first pane; in front of a class there are no panels.
PixelBox left_free(const ViewState& state, const Viewport& pane, const Edges& over) {
    if (state.presenting() != nullptr) return {0, 0, pane.width, pane.height};
    const bool beside = beside_each_other(state.comparison);  // clear of the panels but for the top
    const int left = beside ? 0 : over.left, right = beside ? 0 : over.right;
    const int bottom = beside ? 0 : over.bottom;
    return {left, over.top, std::max(1, pane.width - left - right),
            std::max(1, pane.height - over.top - bottom)};
}

}  // namespace

Viewport pane_viewport(const Composition& state, const Viewport& viewport) {
    return viewport_of(panes_of(state, viewport).front().box, viewport);
}

Camera home_camera(const ViewState& state, const Scene& scene, const Viewport& window) {
    const Viewport pane = pane_viewport(state, window);
    const PixelBox rest = left_free(state, pane, window.insets.over);
    Camera camera = fit(scene.home, viewport_of(rest, pane));
    camera.metres_per_pixel = clamp(camera, pane, scene.bounds).metres_per_pixel;
    const double wanted = scene.home.height() / camera.metres_per_pixel;
    const double bottom = rest.y + rest.height;
    const double top = std::max(0.0, std::min<double>(rest.y, bottom - wanted));
    camera = pan_by(camera, rest.x + (rest.width - pane.width) / 2.0,
                    (top + bottom - pane.height) / 2.0);
    return clamp(camera, pane, scene.bounds);
}

bool shows_home(const ViewState& state, const Scene& scene, const Viewport& window) {
    const Camera home = home_camera(state, scene, window);
    const double mpp = home.metres_per_pixel;
    return std::abs(state.camera.metres_per_pixel / mpp - 1) < 0.02 &&
           std::hypot(state.camera.centre.x - home.centre.x,
                      state.camera.centre.y - home.centre.y) < 8 * mpp;
}

double shape_of_home(const Scene& scene) {
    const geodata::MapExtent& home = scene.home;
    return home.width() > 0 && home.height() > 0 ? home.width() / home.height() : 1;
}

geodata::MapExtent mapped_land(const Scene& scene) {
    const geodata::MapExtent& land = scene.levels.extent();
    return land.empty() ? scene.bounds : land.common(scene.bounds);
}

}  // namespace viewer
