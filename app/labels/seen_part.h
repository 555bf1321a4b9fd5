/// \file
/// The part of a map that is seen: where its own names may stand, and none that reaches out of it.
#pragma once

#include <limits>

#include "app/view/camera.h"

namespace viewer {

/// One side of a straight line, or what lies in or round a circle; pixels of the map.
struct SeenPart {
    enum class Round { none, inside, outside };
    static constexpr double far = std::numeric_limits<double>::infinity();

    double min_x = -far, min_y = -far, max_x = far, max_y = far;
    Round round = Round::none;
    ScreenPoint centre = {};
    double radius = 0;  ///< of the circle
    bool operator==(const SeenPart&) const = default;

    /// Whether all of this box lies in it.
    [[nodiscard]] bool holds(double left, double top, double right, double bottom) const;
    [[nodiscard]] bool holds(ScreenPoint p) const { return holds(p.x, p.y, p.x, p.y); }

    /// Drawn back from what it borders on by so much; wider where that is negative.
    [[nodiscard]] SeenPart drawn_back(double by) const;
    [[nodiscard]] SeenPart moved(double dx, double dy) const;
    /// Within each part that comes to the same by this function: it changes only when the line or
    /// the circle has moved by about a stride. `wide`: around each of them.
    [[nodiscard]] SeenPart in_strides(double stride, bool wide) const;
};

}  // namespace viewer
