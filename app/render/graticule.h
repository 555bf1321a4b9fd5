/// \file
/// Meridians and parallels as lines on the plane.
#pragma once

#include "geodata/mesh/mesh.h"
#include "geodata/plane/projection.h"

namespace viewer {

/// Lines every `step` degrees over a box wider than the atlas, sampled every half degree, or every
/// quarter step where that is more, so that parallels bow. Feature 0 throughout.
geodata::LineMesh graticule(const geodata::Projection&, geodata::MapPoint origin, double step);

}  // namespace viewer
