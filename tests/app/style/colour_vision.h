// How eyes see colours, and how far apart two are to them.
//
// Deficiencies after Machado, Oliveira and Fernandes, "A Physiologically-based Model for Simulation
// of Color Vision Deficiency" (IEEE Trans. Vis. Comput. Graph. 15, 2009), severity 1, on linear
// sRGB. Distance is CIEDE2000 after Sharma, Wu and Dalal, "The CIEDE2000 Color-Difference Formula:
// Implementation Notes, Supplementary Test Data, and Mathematical Observations" (Color Res. Appl.
// 30, 2005), with all three weights 1.
#pragma once

#include <array>

#include "app/style/theme.h"

namespace viewer_tests {

using Triple = std::array<double, 3>;

struct Eye {
    const char* name;
    std::array<Triple, 3> matrix;
};
/// That of most, protanopia, deuteranopia, tritanopia.
extern const std::array<Eye, 4> all_eyes;

Triple linear_light(viewer::Colour);
/// L*a*b* under D65.
Triple lab_seen(viewer::Colour, const Eye&);
/// Between two colours in L*a*b*.
double ciede2000(const Triple&, const Triple&);
double ciede2000(viewer::Colour, viewer::Colour, const Eye&);
/// To the eye of the four that tells them apart least.
double least_ciede2000(viewer::Colour, viewer::Colour);

}  // namespace viewer_tests
