/// \file
/// Which map shows which day and paper: cards on the map, the grip of the swipe's line, and the
/// pointer's place in the other maps.
#pragma once

#include <optional>
#include <vector>

#include "app/picture/picture_context.h"

namespace viewer {

/// What panels leave of the window's upper edge, pixels.
struct UpperEdge {
    double left = 0;         ///< where the panel at the left ends
    double right = 0;        ///< where those at the right begin
    double below_right = 0;  ///< where they end
};

/// `edge`: absent where no panel stands.
std::vector<PicturePart> caption_parts(const PictureContext&, const std::optional<UpperEdge>& edge);
/// Where the pointer would be in the other maps that lie beside its own.
std::vector<PicturePart> shared_pointer(const PictureContext&, ScreenPoint pointer);

}  // namespace viewer
