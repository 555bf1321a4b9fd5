#include "app/view/camera.h"

#include <algorithm>
#include <cmath>

namespace viewer {

Viewport viewport_of(const PixelBox& box, const Viewport& window) {
    return {box.width, box.height, window.scale};
}

ScreenPoint to_screen(const Camera& camera, const Viewport& viewport, MapPoint p) {
    return {viewport.width / 2.0 + (p.x - camera.centre.x) / camera.metres_per_pixel,
            viewport.height / 2.0 - (p.y - camera.centre.y) / camera.metres_per_pixel};
}

MapPoint to_map(const Camera& camera, const Viewport& viewport, ScreenPoint p) {
    return {camera.centre.x + (p.x - viewport.width / 2.0) * camera.metres_per_pixel,
            camera.centre.y - (p.y - viewport.height / 2.0) * camera.metres_per_pixel};
}

MapExtent visible_extent(const Camera& camera, const Viewport& viewport) {
    const double half_width = viewport.width / 2.0 * camera.metres_per_pixel;
    const double half_height = viewport.height / 2.0 * camera.metres_per_pixel;
    return {camera.centre.x - half_width, camera.centre.y - half_height,
            camera.centre.x + half_width, camera.centre.y + half_height};
}

Camera fit(const MapExtent& extent, const Viewport& viewport, double margin) {
    const double width = std::max(1.0, viewport.width - 2 * margin);
    const double height = std::max(1.0, viewport.height - 2 * margin);
    return {extent.centre(), std::max(extent.width() / width, extent.height() / height)};
}

Camera zoom_about(const Camera& camera, const Viewport& viewport, ScreenPoint pivot,
                  double factor) {
    const MapPoint fixed = to_map(camera, viewport, pivot);
    Camera zoomed = camera;
    zoomed.metres_per_pixel = std::max(camera.metres_per_pixel / factor, finest_metres_per_pixel);
    zoomed.centre.x = fixed.x - (pivot.x - viewport.width / 2.0) * zoomed.metres_per_pixel;
    zoomed.centre.y = fixed.y + (pivot.y - viewport.height / 2.0) * zoomed.metres_per_pixel;
    return zoomed;
}

Camera pan_by(const Camera& camera, double dx, double dy) {
    Camera moved = camera;
    moved.centre.x -= dx * camera.metres_per_pixel;
    moved.centre.y += dy * camera.metres_per_pixel;
    return moved;
}

Camera on_whole_pixels(const Camera& camera, const Viewport& viewport) {
    const double scale = camera.metres_per_pixel;
    const auto snapped = [scale](double at, int side) {
        return (std::round(at / scale - side / 2.0) + side / 2.0) * scale;
    };
    return {{snapped(camera.centre.x, viewport.width), snapped(camera.centre.y, viewport.height)},
            scale};
}

Camera clamp(const Camera& camera, const Viewport& viewport, const MapExtent& bounds) {
    Camera kept = camera;
    const double coarsest =
        std::min(bounds.width() / viewport.width, bounds.height() / viewport.height);
    kept.metres_per_pixel =
        std::max(std::min(camera.metres_per_pixel, coarsest), finest_metres_per_pixel);
    const double half_width = viewport.width / 2.0 * kept.metres_per_pixel;
    const double half_height = viewport.height / 2.0 * kept.metres_per_pixel;
    const auto within = [](double value, double low, double high) {
        return low > high ? (low + high) / 2 : std::clamp(value, low, high);
    };
    kept.centre.x = within(kept.centre.x, bounds.min_x + half_width, bounds.max_x - half_width);
    kept.centre.y = within(kept.centre.y, bounds.min_y + half_height, bounds.max_y - half_height);
    return kept;
}

}  // namespace viewer
