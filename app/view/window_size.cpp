#include "app/view/window_size.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "app/view/lesson_actions.h"

namespace viewer {

Viewport pane_viewport(const ViewState& state, const Viewport& viewport) {
    const PixelBox box = panes_of(state, viewport).front().box;
    return {box.width, box.height, viewport.scale};
}

Camera home_camera(const Scene& scene, const Viewport& pane) {
    return clamp(fit(scene.home, pane), pane, scene.bounds);
}

bool shows_home(const ViewState& state, const Scene& scene, const Viewport& pane) {
    const Camera home = home_camera(scene, pane);
    const double mpp = home.metres_per_pixel;
    return std::abs(state.camera.metres_per_pixel / mpp - 1) < 0.02 &&
           std::hypot(state.camera.centre.x - home.centre.x,
                      state.camera.centre.y - home.centre.y) < 8 * mpp;
}

namespace {

/// Pixels that the map's scale goes with: the height, or the width of a window narrower than a
/// usual screen. A measure of one window alone, so that there and back is where one was.
double measure_of(const Viewport& viewport) {
    constexpr double usual = 1.6;  // width to height
    return std::min(viewport.width / usual, static_cast<double>(viewport.height));
}

}  // namespace

void SizeActions::operator()(const FollowSize& a) const {
    for (auto* kept : {&s.before_presentation, &s.before_asking, &s.frozen}) {
        for (ViewState& one : *kept) one = apply(std::move(one), a, scene, viewport);
    }
    const LessonActions lesson{s, scene, viewport};
    if (lesson.shows_own_view()) return lesson.fit_step();
    const bool home = shows_home(s, scene, pane_viewport(s, a.before));
    const double grown = measure_of(viewport) / measure_of(a.before);
    s = apply(std::move(s), home ? Action(FitRegion{}) : ZoomBy{grown}, scene, viewport);
}

}  // namespace viewer
