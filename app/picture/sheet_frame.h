/// \file
/// The frame of a sheet's map: paper round it, its two neat lines, and the degrees between them.
#pragma once

#include <vector>

#include "app/picture/picture_context.h"

namespace viewer {

/// Points, between the map and its outer line: as wide as degrees are.
inline constexpr double neat_gap = 24;

/// `map`: where on the page. The context's viewport is the map's. Where insets lie in the margin
/// there is no paper.
PicturePart frame_part(const PictureContext&, const Viewport& page, const PixelBox& map,
                       const std::vector<PictureInset>& insets = {});

}  // namespace viewer
