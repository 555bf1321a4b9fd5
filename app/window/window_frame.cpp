#include "app/window/window_frame.h"

#include <utility>

namespace viewer {

bool WindowFrame::draw(const Scene& scene, const MapPicture& maps, const Viewport& viewport,
                       double now, MapDrawing& drawing, Ui& ui) {
    const auto draw_maps = [&] { drawing.draw(scene, maps, viewport, now); };
    if (std::exchange(lost_, false) || !drawing.shows(maps, viewport)) {
        kept_.forget();
        draw_maps();
        ui.draw();
        return true;
    }
    const PixelBox changed = ui.changed();
    if (changed.empty()) return false;
    kept_.draw(viewport, changed, draw_maps, [&](const PixelBox& part) { ui.draw_within(part); });
    return true;
}

}  // namespace viewer
