/// \file
/// Fronts of campaigns: which there are on a day, and on which side of them a place lies.
#pragma once

#include <cstdint>
#include <vector>

#include "geodata/model/atlas.h"

namespace geodata {

using FrontIndex = std::uint32_t;

/// Of every campaign that goes on on the day those that are the newest, by index; none outside
/// campaigns, or before the first.
std::vector<FrontIndex> fronts_on(const Atlas&, Date);

struct FrontSide {
    double km = 0;      ///< from the nearest of its lines; distances as on a plane, good to 1 %
    bool left = false;  ///< of it, seen along it
};
/// A front with a line.
FrontSide side_of_front(const Front&, LonLat);

}  // namespace geodata
