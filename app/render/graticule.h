/// \file
/// Meridians and parallels as lines on the plane.
#pragma once

#include "geodata/mesh/mesh.h"
#include "geodata/plane/projection.h"

namespace viewer {

/// Lines every `step` degrees over the whole atlas, sampled every half degree so that parallels
/// bow as they should. Feature 0 throughout.
geodata::LineMesh graticule(const geodata::Projection&, geodata::MapPoint origin, double step);

}  // namespace viewer
