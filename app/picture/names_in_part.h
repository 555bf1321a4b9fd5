/// \file
/// The names on a map of which a picture shows a part: one side of a swipe's line, what lies in a
/// lens or round it. None is cut by line or rim; what is named on both sides is named on each.
#pragma once

#include <vector>

#include "app/labels/other_spots.h"
#include "app/picture/map_picture.h"

namespace viewer {

/// The part of the pane's map that is its own, in pixels of that map; all of it where the picture
/// shows no other map in its place.
SeenPart seen_part(const MapPicture&, const MapPane&, const Viewport& window);

/// Where its names may stand: so far from line and rim that nothing of their halos is cut.
SeenPart part_of_names(const SeenPart&, const Viewport& window);

/// Where the other spots of names are looked for: within the part of names wherever the line comes
/// to stand between two strides, so that a line that is dragged seldom asks for them anew.
SeenPart part_of_search(const SeenPart& of_names, const Viewport& window);

/// Other spots for the names that do not stand whole in the part of the search, and on none that
/// the line does not meet between two strides.
SpotsWanted spots_wanted(const LabelLayout&, const SeenPart& of_names, const Viewport& window);

/// Those names that stand in the part, which keep their places, and for others their other spots.
/// Of a town without one the dot is left, on the side where it lies; where the line goes through
/// it, each side has its part of it.
LabelLayout names_in_part(const LabelLayout&, const std::vector<OtherSpot>&, const SeenPart&,
                          const Viewport& window);

/// Adds one label, its letters or its dot or both; nothing where none of them is asked for.
void take_label(LabelLayout& into, const LabelLayout& from, const PlacedLabel&, bool letters,
                bool dot);

}  // namespace viewer
