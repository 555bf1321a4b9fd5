#include "app/view/glide.h"

#include <algorithm>
#include <cmath>

namespace viewer {

namespace {

constexpr double shortest_glide = 0.35, longest_glide = 0.9;
static_assert(content_seconds + longest_glide <= 1.2);

}  // namespace

double glide_seconds(const Camera& from, const Camera& to, const Viewport& viewport) {
    const double scale = std::max(from.metres_per_pixel, to.metres_per_pixel);
    const double widths = std::hypot(to.centre.x - from.centre.x, to.centre.y - from.centre.y) /
                          (scale * viewport.width);
    const double doublings = std::abs(std::log2(to.metres_per_pixel / from.metres_per_pixel));
    return std::clamp(0.3 + 0.5 * widths + 0.25 * doublings, shortest_glide, longest_glide);
}

bool same_camera(const Camera& a, const Camera& b) {
    return std::abs(a.metres_per_pixel / b.metres_per_pixel - 1) < 1e-3 &&
           std::hypot(a.centre.x - b.centre.x, a.centre.y - b.centre.y) < 2 * b.metres_per_pixel;
}

Camera camera_at(const Glide& glide) {
    const double t = std::clamp(glide.passed / glide.lasts, 0.0, 1.0);
    const double eased = t * t * (3 - 2 * t);
    const Camera &from = glide.from, &to = glide.to;
    const double ratio = to.metres_per_pixel / from.metres_per_pixel;
    Camera now;
    now.metres_per_pixel = from.metres_per_pixel * std::pow(ratio, eased);
    // The centre moves as the scale does: about one fixed point of the map, without a swerve.
    const double share =
        std::abs(ratio - 1) < 1e-3 ? eased : (std::pow(ratio, eased) - 1) / (ratio - 1);
    now.centre = {from.centre.x + share * (to.centre.x - from.centre.x),
                  from.centre.y + share * (to.centre.y - from.centre.y)};
    return now;
}

}  // namespace viewer
