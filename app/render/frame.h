/// \file
/// What every layer needs to know of the frame being drawn.
#pragma once

#include <array>

#include "app/style/theme.h"
#include "app/view/camera.h"
#include "geodata/coordinates.h"

namespace viewer {

struct Frame {
    const Viewport& viewport;
    const Theme& look;
    std::array<float, 4> view;    ///< clip = position * xy + zw
    std::array<float, 2> anchor;  ///< mesh origin on the screen, pixels, y up
    double metres_per_pixel;
    MapExtent visible;  ///< relative to the mesh origin, metres
};

/// Half of it reaches into a neighbouring part of the picture.
inline constexpr double widest_line_points = 16;

Frame frame_of(const Camera&, const Viewport&, const Theme&, geodata::MapPoint origin);

/// The part of a frame that starts at pixel (x, y), y up, where GL's window coordinates are off
/// by (window_dx, window_dy): what lies elsewhere may be left out.
Frame part_of(const Frame&, int x, int y, int width, int height, int window_dx, int window_dy);

/// A stretch of indices or segments that lies in `extent` and belongs to one feature.
struct Chunk {
    std::uint32_t feature = 0;
    std::uint32_t first = 0;
    std::uint32_t count = 0;
    MapExtent extent;  ///< relative to the mesh origin
};

}  // namespace viewer
