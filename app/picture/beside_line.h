/// \file
/// The names on both sides of a swipe's line, which cuts none of them in two.
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "app/labels/label_layout.h"

namespace viewer {

/// The line and the side of it whose map is lettered, in pixels of that map.
struct LineSide {
    double at = 0;
    bool across = false;  ///< the line lies, and `at` is a height
    bool before = true;   ///< the side is left of it, or above
};
/// `seen`: the part of the map in `box` that is on its side, both in the window.
LineSide side_of_line(const PixelBox& box, const PixelBox& seen);

/// What a name that moves has to keep to.
struct NameRoom {
    /// Whether the land there is this holder's.
    std::function<bool(std::uint32_t holder, ScreenPoint)> held;
    PixelBox frame;                 ///< the whole map
    std::vector<PixelBox> covered;  ///< what lies over it
};

/// The names of one side as they are drawn: those that the line does not meet, and those that the
/// other side has in the same place, so that their halves make one name. A state's
/// gives way to the line if it lies not far from here and has room on its own land; a town's comes
/// to stand on the other side of its dot if there is room. Any other that the line meets is left
/// out, but for its dot.
LabelLayout beside_line(const LabelLayout& names, const LabelLayout& other_side, const LineSide&,
                        const NameRoom&);

}  // namespace viewer
