// Where lines of the shipped atlas run on the screen, for tests that look at pixels beside them.
#pragma once

#include <algorithm>
#include <cmath>
#include <functional>

#include "app/style/style_tables.h"
#include "tests/app/shipped_scene.h"
#include "tests/support/mask.h"

namespace viewer_tests {

/// Points along the line, a pixel or less apart, that lie in view.
inline std::vector<viewer::ScreenPoint> points_of(const geodata::Arc& arc,
                                                  const viewer::Camera& camera,
                                                  const viewer::Viewport& viewport) {
    std::vector<viewer::ScreenPoint> points;
    const auto at = [&](geodata::LonLat p) {
        return to_screen(camera, viewport, shipped_scene().projection.forward(p));
    };
    for (std::size_t i = 1; i < arc.line.size(); ++i) {
        const viewer::ScreenPoint a = at(arc.line[i - 1]), b = at(arc.line[i]);
        const double length = std::hypot(b.x - a.x, b.y - a.y);
        if (length > 1e5) continue;
        const int steps = std::max(1, static_cast<int>(std::ceil(length)));
        for (int k = 0; k < steps; ++k) {
            const viewer::ScreenPoint p{a.x + (b.x - a.x) * k / steps,
                                        a.y + (b.y - a.y) * k / steps};
            if (p.x >= 0 && p.y >= 0 && p.x < viewport.width && p.y < viewport.height) {
                points.push_back(p);
            }
        }
    }
    return points;
}

/// What lies within so many pixels of the arcs that are asked for.
inline test::Mask around_arcs(const viewer::Camera& camera, const viewer::Viewport& viewport,
                              double reach, const std::function<bool(std::size_t)>& wanted) {
    test::Mask mask(viewport.width, viewport.height);
    // Lines beside the picture reach into it.
    const int beside = static_cast<int>(reach) + 1;
    const viewer::Viewport wide{viewport.width + 2 * beside, viewport.height + 2 * beside,
                                viewport.scale};
    const auto& arcs = shipped_scene().atlas.arcs;
    for (std::size_t a = 0; a < arcs.size(); ++a) {
        if (!wanted(a)) continue;
        for (const viewer::ScreenPoint p : points_of(arcs[a], camera, wide)) {
            mask.add_disc(p.x - beside, p.y - beside, reach);
        }
    }
    return mask;
}

}  // namespace viewer_tests
