#include "app/window/map_sheet.h"

#include <tuple>

namespace viewer {

geodata::Result<Image> draw_sheet(MapDrawing& drawing, const Scene& scene, const ViewState& state,
                                  const Sheet& sheet) {
    // An interface of its own: the window's keeps its panels.
    auto ui = Ui::make(sheet.page.scale, nullptr);
    if (!ui) return ui.error();
    const OffscreenTarget map(sheet.map.width, sheet.map.height);
    drawing.draw_once(scene, state, sheet.map_viewport());
    const OffscreenTarget page(sheet.page.width, sheet.page.height);
    page.take(map, sheet.map.x, sheet.page.height - sheet.map.y - sheet.map.height);
    const Viewport viewport = sheet.map_viewport();
    // ImGui knows the size of its windows only after a first layout.
    for (int pass = 0; pass < 3; ++pass) {
        ui.value().layout_sheet({scene, state, viewport, {-1, -1}}, sheet);
    }
    ui.value().draw();
    return page.read();
}

}  // namespace viewer
