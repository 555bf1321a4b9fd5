/// \file
/// What lies on the map as it is seen while a loupe is in the hand: outside as it is, inside
/// closer, as the map is there (MapPicture::loupe).
#pragma once

#include <vector>

#include "app/picture/picture_context.h"

namespace viewer {

/// Each part, cut off at the loupe, and after it once more as the loupe shows it, named
/// "loupe/...", where anything of it is in there. Without a loupe as they are.
std::vector<PicturePart> through_loupe(const PictureContext&, std::vector<PicturePart>);

/// The loupe's rim, over what is cut off at it.
std::vector<PicturePart> loupe_rim(const PictureContext&);

/// What is covered in the loupe where this is covered outside it; empty without one.
std::vector<PixelBox> covered_in_loupe(const ViewState&, const Viewport&,
                                       const std::vector<PixelBox>&);

}  // namespace viewer
