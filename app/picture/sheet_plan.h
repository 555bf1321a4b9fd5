/// \file
/// Where the map and the legend of a sheet lie: the legend in the margin where that costs the map
/// little, else on empty ground (ground.h), else in the margin after all.
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
    PicturePart key;      ///< where it lies on the page
    bool on_map = false;  ///< it lies over the map, in a card
};

/// Points, round what stands in the legend's card.
inline constexpr double key_aside = 16, key_above = 12;

SheetPlan sheet_plan(const PictureContext&, const Sheet&, const SheetMargins&);

/// The views of a sheet's maps: changes are keyed by receiver, degrees stand outside
/// (sheet_frame.h), and no hand holds a loupe.
MapPicture sheet_maps(const ViewState&, const Viewport& map);

}  // namespace viewer
