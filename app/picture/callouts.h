/// \file
/// Cards that name pieces of land, each on its piece where that is large, else beside it with a
/// line to it. They keep clear of each other, of the pieces they do not speak of, and of all that
/// covers the map; one that finds no room is left out.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "app/picture/picture_context.h"

namespace viewer {

struct Callout {
    ScreenPoint at;  ///< in the piece, framebuffer pixels
    double across;   ///< of the piece, pixels, roughly
    std::string text;
    std::string name;                  ///< of its part: "change/...", "land/..."
    std::optional<PatchStyle> sample;  ///< of its land, where the legend tells of it too
};

/// Of the map of changes: from whom to whom each piece passed (change_marks.cpp); on a sheet, where
/// colours tell to whom, whose it was before.
std::vector<Callout> change_marks(const PictureContext&, bool by_receiver = false);
/// Of the pieces of land that a lesson's step is about (class_marks.cpp).
std::vector<Callout> land_marks(const PictureContext&);

/// Where the towns are that a step rings (class_marks.cpp).
std::vector<ScreenPoint> ringed_towns(const PictureContext&);

/// Placed in their order, clear of what is `taken`; they leave the ringed towns, and room for
/// their names, free. Each goes where `outside` says that it is, as far as there is such a place
/// near; without it anywhere.
std::vector<PicturePart> callout_parts(const PictureContext&, const std::vector<Callout>&,
                                       const std::vector<PictureBox>& taken,
                                       const std::function<bool(const PictureBox&)>& outside = {});

/// All that stand on the map at this moment: of the step, and of what changed.
std::vector<PicturePart> map_callouts(const PictureContext&, const std::vector<PictureBox>& taken);

}  // namespace viewer
