/// \file
/// Where the viewer looks from. Plain data and free functions; no window, no GL.
#pragma once

#include "geodata/coordinates.h"

namespace viewer {

using geodata::MapExtent;
using geodata::MapPoint;

/// Position in the framebuffer, pixels; origin top left, y down.
struct ScreenPoint {
    double x = 0;
    double y = 0;
    bool operator==(const ScreenPoint&) const = default;
};

/// A rectangle of the framebuffer, pixels, origin top left.
struct PixelBox {
    int x = 0, y = 0, width = 0, height = 0;
    bool operator==(const PixelBox&) const = default;
    [[nodiscard]] bool empty() const { return width <= 0 || height <= 0; }
    [[nodiscard]] bool contains(ScreenPoint p) const {
        return p.x >= x && p.y >= y && p.x < x + width && p.y < y + height;
    }
};

/// What a step's card takes of the window, shares of its width and height: all that lies left of
/// the one, or below the other.
struct CardRoom {
    double left = 0, bottom = 0;
    bool operator==(const CardRoom&) const = default;
};

/// What lies along the edges of a map, pixels.
struct Edges {
    int left = 0, top = 0, right = 0, bottom = 0;
    bool operator==(const Edges&) const = default;
};

/// What stands over the map takes of the window: it is laid out before the map looks for its place.
struct Insets {
    int left = 0, bottom = 0;  ///< pixels that panels take from maps beside each other
    CardRoom card;             ///< of the step that is told
    Edges over = {};  ///< panels over a map that is explored; of maps beside each other: top
    bool operator==(const Insets&) const = default;
};

/// The framebuffer drawn into. `scale` is pixels per point (1 on ordinary displays, 2 on HiDPI;
/// times the interface scale): all widths and text sizes are given in points.
struct Viewport {
    int width = 1;
    int height = 1;
    double scale = 1;
    Insets insets = {};  ///< of a whole window; none in a pane's or a picture's
    bool operator==(const Viewport&) const = default;
};

inline ScreenPoint middle_of(const Viewport& viewport) {
    return {viewport.width / 2.0, viewport.height / 2.0};
}

/// Of what is drawn into a box of the window as if there were nothing else: a pane's map.
Viewport viewport_of(const PixelBox&, const Viewport& window);

struct Camera {
    MapPoint centre;  ///< in the middle of the viewport
    double metres_per_pixel = 1000;
    bool operator==(const Camera&) const = default;
};

ScreenPoint to_screen(const Camera&, const Viewport&, MapPoint);
MapPoint to_map(const Camera&, const Viewport&, ScreenPoint);
/// The part of the map plane on view.
MapExtent visible_extent(const Camera&, const Viewport&);

/// The closest camera that shows the whole extent, `margin` pixels free all round.
Camera fit(const MapExtent&, const Viewport&, double margin = 0);
/// factor > 1 zooms in; the map point under `pivot` stays where it is. Clamped to the limits.
Camera zoom_about(const Camera&, const Viewport&, ScreenPoint pivot, double factor);
/// The map follows the pointer by (dx, dy) pixels.
Camera pan_by(const Camera&, double dx, double dy);
/// Moved by at most half a pixel, as maps are drawn: steps from one such camera to another of the
/// same scale are whole pixels.
Camera on_whole_pixels(const Camera&, const Viewport&);
/// Keeps the centre inside `bounds` and the scale within what the data is good for.
Camera clamp(const Camera&, const Viewport&, const MapExtent& bounds);

inline constexpr double finest_metres_per_pixel = 20;

}  // namespace viewer
