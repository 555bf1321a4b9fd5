/// \file
/// Other spots for names whose first one is not seen whole, where a map is seen in part or another
/// map's names lie over it. The names that stand keep their places.
#pragma once

#include <cstddef>
#include <vector>

#include "app/labels/label_layout.h"
#include "app/labels/seen_part.h"

namespace viewer {

/// The map whose names they are. All of it outlives the search.
struct LetteredGround {
    const Scene& scene;
    const LetterView& view;
    const Viewport& viewport;  ///< that its names were placed for
    const FontAtlas& font;
    const LabelAnchors& anchors;
    const std::vector<PixelBox>& covered;
};

/// A name at another spot of its land, water or town.
struct OtherSpot {
    std::size_t of = 0;  ///< of LabelLayout::labels: the name that it is instead of
    LabelLayout name;    ///< one label; pixels of the map
};

struct SpotsWanted {
    std::vector<std::size_t> names;  ///< of the layout's labels, the most important first
    /// Those of the layout's labels that keep their places; one that is itself wanted makes room
    /// for its own other spot alone.
    std::vector<std::size_t> standing;
    std::vector<std::size_t> dots;         ///< of which the dots alone keep their places
    const LabelLayout* besides = nullptr;  ///< names that are in the way, too
    SeenPart within = {};                  ///< where other spots may be
};

/// At most one for each name wanted; they lie on no name that stands, nor on each other. Names of
/// rivers, lakes, degrees and days have no other spots. A function of what it is given.
std::vector<OtherSpot> other_spots(const LetteredGround&, const LabelLayout&, const SpotsWanted&);

}  // namespace viewer
