/// \file
/// The search for spots on a land that its name fits on (state_slots.cpp).
#pragma once

#include <numbers>
#include <vector>

#include "app/labels/anchors.h"
#include "app/labels/name_lines.h"

namespace viewer {

/// Radians: no name is lettered steeper.
inline constexpr double steepest_name = 35 * std::numbers::pi / 180;

/// Finds centre, area and slots of the name on the land that the raster gives to its holder.
/// `blocks`: [n - 1] = the name in n lines. `spots`: tried along a side of a square as large.
void find_slots(const HolderRaster&, const std::vector<LabelBlock>& blocks, int spots, StateName&);

/// The region's land on a raster of its own: of holder 0 there, of none elsewhere.
HolderRaster rasterise_region(const Scene&, const geodata::Region&);
/// What find_slots is to try on such a raster.
inline constexpr int spots_of_region = 8;

}  // namespace viewer
