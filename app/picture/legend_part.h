/// \file
/// The legend of what is on view, and the scale below it.
#pragma once

#include "app/picture/picture_context.h"

namespace viewer {

/// From the upper left corner; its box is what it takes. `width`: of the room for it, pixels.
PicturePart legend_part(const PictureContext&, float width);

}  // namespace viewer
