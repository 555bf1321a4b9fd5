/// \file
/// Lines as the noding and the chains of its edges know them: points on one grid, and for GEOS.
#pragma once

#include <cmath>
#include <utility>

#include "geodata/coordinates.h"
#include "geodata/topology/geos_internal.h"

namespace geodata::compiler {

inline constexpr double key_grid = 1e-6;  // degrees

/// Equal for points that are written alike.
using GridKey = std::pair<long, long>;
inline GridKey key_of(LonLat p) {
    return {std::lround(p.lon / key_grid), std::lround(p.lat / key_grid)};
}

/// The caller's to destroy, or to give to a collection.
GEOSGeometry* line_geometry(const Geos&, const Line<LonLat>&);

}  // namespace geodata::compiler
