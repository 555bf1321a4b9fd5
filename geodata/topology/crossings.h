/// \file
/// How often the lines of polygons cross, before anyone tries to mend them.
#pragma once

#include <cstddef>

#include "geodata/coordinates.h"
#include "geodata/loading.h"

namespace geodata {

struct Crossings {
    std::size_t count = 0;
    bool all = true;  ///< false: counting ended, at the limit or because there was too much to do
};

/// Pairs of edges that have more in common than an end, counted up to `most`. The work is limited
/// in proportion to the edges too, so that the same polygon gives the same answer everywhere. For
/// LonLat and MapPoint.
template <class Point>
Crossings count_crossings(const MultiPolygon<Point>&, std::size_t most, const Loading* = nullptr);

}  // namespace geodata
