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
    /// Whether a place on the map is on the piece; where that is known, its line ends just inside.
    std::function<bool(PicturePoint)> on_land = {};
};

/// Of the map of changes: from whom to whom each piece passed (change_marks.cpp); on a sheet, where
/// colours tell to whom, whose it was before.
std::vector<Callout> change_marks(const PictureContext&, bool by_receiver = false);
/// Of the pieces of land that a lesson's step is about (class_marks.cpp).
std::vector<Callout> land_marks(const PictureContext&);

/// Where the towns are that a step rings (class_marks.cpp).
std::vector<ScreenPoint> ringed_towns(const PictureContext&);

/// Placed in their order, clear of what is `taken`; they leave the ringed towns, and room for
/// their names, free.
std::vector<PicturePart> callout_parts(const PictureContext&, const std::vector<Callout>&,
                                       const std::vector<PictureBox>& taken);

/// Whether a card may lie there.
using Outside = std::function<bool(const PictureBox&)>;

/// Of a sheet: each beside its piece where the first of `outside` that is true somewhere near says
/// that it covers nothing; one without such a place is left out. Lines meet neither each other nor
/// what is taken, and go over as little other land of the subject as can be.
std::vector<PicturePart> callouts_outside(const PictureContext&, const std::vector<Callout>&,
                                          const std::vector<PictureBox>& taken,
                                          const std::vector<Outside>& outside);

/// All that stand on the map at this moment: of the step, and of what changed.
std::vector<PicturePart> map_callouts(const PictureContext&, const std::vector<PictureBox>& taken);

}  // namespace viewer
