/// \file
/// What is measured on the maps: geodesics from corner to corner, on every map alike, and how long
/// they are; a ring where the pointer's end snapped to a town or a line.
#pragma once

#include <string>
#include <vector>

#include "app/picture/picture_context.h"

namespace viewer {

/// Empty while nothing is measured.
std::vector<PicturePart> measure_parts(const PictureContext&);

/// "0.8 km", "518 km", "1,204 km".
std::string km_words(double km);

}  // namespace viewer
