/// \file
/// The course of an arc: its steps resolved to a line on the ground.
#pragma once

#include "geodata/compiler/recipe.h"
#include "geodata/compiler/sources.h"

namespace geodata::compiler {

/// Kilometres between two points, good to some per mille at this size of map: equirectangular.
double km_between(LonLat, LonLat);

/// The nearest point of a line set: where, how far, and on which line and segment.
struct Nearest {
    LonLat at;
    double km = 1e9;
    std::size_t line = 0, segment = 0;
};
Nearest nearest_on(const Line<LonLat>&, LonLat);
Nearest nearest_on(const Lines&, LonLat);

/// The way along a network of lines between the points of it nearest to `from` and `to` (Dijkstra
/// on its vertices); without either, from end to end of the longest piece. Gaps in the network
/// below `bridge_km` are crossed. Empty when there is no way.
Line<LonLat> way_along(const Lines& network, const std::optional<LonLat>& from,
                       const std::optional<LonLat>& to, double bridge_km);

/// A smooth curve through the points, with a corner about every `step_km`: passes through every
/// one, makes no loops.
Line<LonLat> curve_through(const Line<LonLat>& points, double step_km);

/// Steps to a line; complains of names that the sources lack (with near misses) and of ways that
/// do not exist.
Line<LonLat> course_of(const ArcRecipe&, const Sources&, Complaints&);

}  // namespace geodata::compiler
