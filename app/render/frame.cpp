#include "app/render/frame.h"

namespace viewer {

Frame frame_of(const Camera& camera, const Viewport& viewport, const Theme& look,
               geodata::MapPoint origin) {
    const double mpp = camera.metres_per_pixel;
    const double sx = 2 / (viewport.width * mpp);
    const double sy = 2 / (viewport.height * mpp);
    MapExtent visible = visible_extent(camera, viewport);
    visible.min_x -= origin.x;
    visible.max_x -= origin.x;
    visible.min_y -= origin.y;
    visible.max_y -= origin.y;
    const double dx = origin.x - camera.centre.x;
    const double dy = origin.y - camera.centre.y;
    return {viewport,
            look,
            {static_cast<float>(sx), static_cast<float>(sy), static_cast<float>(dx * sx),
             static_cast<float>(dy * sy)},
            {static_cast<float>(viewport.width / 2.0 + dx / mpp),
             static_cast<float>(viewport.height / 2.0 + dy / mpp)},
            mpp,
            visible};
}

Frame part_of(const Frame& whole, int x, int y, int width, int height, int window_dx,
              int window_dy) {
    Frame part = whole;
    part.anchor[0] += static_cast<float>(window_dx);
    part.anchor[1] += static_cast<float>(window_dy);
    const double edge = widest_line_points * whole.viewport.scale;
    const double mpp = whole.metres_per_pixel;
    part.visible = {whole.visible.min_x + (x - edge) * mpp, whole.visible.min_y + (y - edge) * mpp,
                    whole.visible.min_x + (x + width + edge) * mpp,
                    whole.visible.min_y + (y + height + edge) * mpp};
    return part;
}

}  // namespace viewer
