/// \file
/// Where the map and the legend of a sheet lie: the legend in the margin where that costs the map
/// little, else on empty ground (ground.h), else there the signs and in the margin below whose land
/// is whose, else in the margin after all. None is left out for want of room but where a page has
/// none at all.
///
/// A sheet of the whole region shows Edition::plate_frame whole, and the land round it only as far
/// as the page's shape makes it: a lying page has a margin beside the map instead of more map.
#pragma once

#include "app/picture/sheet.h"
#include "app/picture/sheet_key.h"

namespace viewer {

/// Blank paper round the map, pixels.
struct SheetMargins {
    int side = 0, head = 0, foot = 0;
};

struct SheetPlan {
    ViewState state;
    Viewport page;
    PixelBox map;
    PicturePart key;           ///< where it lies on the page
    double land = 0;           ///< the share of that card that lies on land, 0..1
    PicturePart holders = {};  ///< of a legend in two parts the second one, in the margin
    PixelBox spare = {};       ///< blank margin, for insets; may be empty
    bool on_map = false;       ///< it lies over the map, in a card
};

/// Points, round what stands in the legend's card.
inline constexpr double key_aside = 16, key_above = 12;

SheetPlan sheet_plan(const PictureContext&, const Sheet&, const SheetMargins&);

/// The views of a sheet's maps: changes are keyed by receiver, degrees stand outside
/// (sheet_frame.h), and no hand holds a loupe.
MapPicture sheet_maps(const ViewState&, const Viewport& map);

}  // namespace viewer
