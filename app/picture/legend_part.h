/// \file
/// The legend of what is on view, and the scale below it.
#pragma once

#include "app/picture/picture_context.h"

namespace viewer {

/// From the upper left corner; its box is what it takes. `width`: of the room for it, pixels.
/// Entries that would go beyond `most_height` are left out; the scale is not.
PicturePart legend_part(const PictureContext&, float width, float most_height = 1e9F);

}  // namespace viewer
