/// \file
/// A scale bar that is right in the middle of the view.
#pragma once

#include "app/picture/picture_context.h"
#include "geodata/plane/projection.h"

namespace viewer {

/// Metres on the ground a pixel covers, west to east, in the middle of the view. The plane's own
/// metres will not do: an equal-area plane stretches one way where it shrinks the other.
double ground_metres_per_pixel(const geodata::Projection&, const Camera&, const Viewport&);

/// The largest 1, 2 or 5 times a power of ten that is not above `most`.
double round_length(double most);

/// From the upper left corner; `longest`: points.
PicturePart scale_bar(const PictureContext&, double longest = 230);

}  // namespace viewer
