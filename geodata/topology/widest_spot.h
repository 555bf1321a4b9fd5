/// \file
/// Where a polygon has most room: the largest circle that lies in it.
#pragma once

#include <optional>

#include "geodata/coordinates.h"

namespace geodata {

/// The largest circle inside a polygon.
struct WidestSpot {
    MapPoint centre;
    double radius = 0;  ///< metres, to the nearest edge of the exterior or of a hole
};

/// Where a polygon of the map plane has most room, its holes (islands) left out. The radius is
/// short of the largest by a tenth at most, or by a thousandth of the polygon's size if it is very
/// thin. Nothing for an empty polygon, for rings that are not closed or not finite, for what is
/// smaller than a metre, and for slivers. A ring that crosses itself does no harm. Method: GEOS'
/// MaximumInscribedCircle, a quadtree search by distance to the edges (Agafonkin, "polylabel",
/// 2016; Garcia-Castellanos and Lombardo, "Poles of inaccessibility", 2007).
std::optional<WidestSpot> widest_spot(const Polygon<MapPoint>&);

}  // namespace geodata
