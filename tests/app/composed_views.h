// Views put together at random, as a teacher would by hand, for what must hold of every view.
#pragma once

#include <random>
#include <vector>

#include "app/view/action.h"

namespace viewer_tests {

/// Any day, papers, territories, layers, names, way to compare and place on the map.
viewer::ViewState composed_view(std::mt19937&, const viewer::Scene&, const viewer::Viewport&);

/// All that is seen of a state: its pictures, where they lie, and how they are mixed.
struct Seen {
    std::vector<viewer::MapView> pictures;
    std::vector<viewer::PixelBox> boxes, seen;
    double fade = 0;  ///< 0 where nothing fades, and so on
    double lens_x = 0, lens_y = 0, lens_radius = 0;
    bool operator==(const Seen&) const = default;
};
Seen seen_of(const viewer::ViewState&, const viewer::Viewport&);

}  // namespace viewer_tests
