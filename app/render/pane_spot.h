/// \file
/// Where one map goes in a framebuffer that several share.
#pragma once

#include "app/style/theme.h"
#include "app/view/camera.h"

namespace viewer {

/// Pixels of the framebuffer, origin bottom left, y up, as GL counts.
struct PaneSpot {
    int x = 0, y = 0;  ///< the picture's lower left corner
    int clip_x = 0, clip_y = 0, clip_width = 0, clip_height = 0;  ///< what may be touched
};

inline PaneSpot whole_spot(const Viewport& viewport) {
    return {0, 0, 0, 0, viewport.width, viewport.height};
}

/// A round window; centre in framebuffer pixels, y up.
struct LensLook {
    float x = 0, y = 0, radius = 0;
    float rim = 3;  ///< pixels
    Colour rim_colour;
};

}  // namespace viewer
