/// \file
/// The label that a place of the map belongs to: of the letters and dots as they are drawn.
#pragma once

#include <optional>

#include "app/labels/label_layout.h"

namespace viewer {

/// What a label at this place names; degrees of the graticule name nothing. `at`: pixels of the
/// layout, `scale`: pixels a point. A dot is hit from some points beside it, letters from a hair's
/// breadth; what is drawn right there comes before what is near.
std::optional<LabelSubject> label_at(const LabelLayout&, ScreenPoint at, double scale);

}  // namespace viewer
