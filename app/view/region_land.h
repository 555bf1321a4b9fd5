/// \file
/// Where the land of a region lies, to go there and to point at it.
#pragma once

#include <optional>

#include "app/view/scene.h"

namespace viewer {

/// Land or water, by the vertices of its outer rings.
void include_outlines(geodata::MapExtent&, const Scene&,
                      const geodata::MultiPolygon<geodata::LonLat>&);

struct RegionLand {
    geodata::LonLat middle;  ///< on its land
    geodata::MapExtent extent;
    double side = 0;  ///< metres: of a square as large
};

/// By samples, to a twentieth of its width; none where no sample is land.
std::optional<RegionLand> land_of(const Scene&, const geodata::Region&);

}  // namespace viewer
