/// \file
/// Triangles cut along a circle, for whatever draws marks in triangles and can clip boxes only.
#pragma once

#include <array>
#include <vector>

#include "app/picture/picture.h"

namespace viewer {

/// Of a triangle that is filled with a picture's part times a colour; what stands in it runs evenly
/// between the corners.
struct FilledCorner {
    PicturePoint at;
    PicturePoint in_picture;
    std::array<float, 4> colour{};  ///< red, green, blue, opacity; any unit
};
using FilledTriangle = std::array<FilledCorner, 3>;

/// Appends what of the triangle the cut keeps. The circle is one of 128 corners, within a quarter
/// of a pixel where its radius is 800. Cut off edge by edge (Sutherland and Hodgman, CACM 17,
/// 1974); what lies outside is kept the same way.
void cut(const RoundCut&, const FilledTriangle&, std::vector<FilledTriangle>& kept);

}  // namespace viewer
