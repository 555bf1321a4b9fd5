/// \file
/// Coordinate reference systems of foreign files, brought to WGS 84.
#pragma once

#include <memory>
#include <string>

#include <ogrsf_frmts.h>

#include "geodata/result.h"

namespace geodata {

struct TransformationDeleter {
    void operator()(OGRCoordinateTransformation* t) const {
        OGRCoordinateTransformation::DestroyCT(t);
    }
};

/// How a layer's coordinates become longitude and latitude; null when they already are.
using ToWgs84 = std::unique_ptr<OGRCoordinateTransformation, TransformationDeleter>;

/// A layer without CRS is taken as WGS 84 when its extent can be degrees (with a warning), and
/// refused otherwise. `has_crs_file`: a .prj is there, so a missing CRS was one not understood.
Result<ToWgs84> to_wgs84(OGRLayer&, const std::string& where, bool has_crs_file);

}  // namespace geodata
