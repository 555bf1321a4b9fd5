#include "app/window/map_sheet.h"

namespace viewer {

geodata::Result<std::unique_ptr<OffscreenTarget>> draw_page(MapDrawing& drawing, const Scene& scene,
                                                            const ViewState& state,
                                                            const Sheet& sheet) {
    // An interface of its own: the window's keeps its panels.
    auto ui = Ui::make(sheet.page.scale, nullptr);
    if (!ui) return ui.error();
    use_language(state.language);
    const Viewport viewport = sheet.map_viewport();
    const Picture picture =
        sheet_picture({scene, state, viewport, theme(state.theme), ui.value().text()}, sheet);
    auto page = std::make_unique<OffscreenTarget>(sheet.page.width, sheet.page.height);
    {
        const OffscreenTarget map(sheet.map.width, sheet.map.height);
        drawing.draw_once(scene, picture.maps, viewport);
        page->take(map, sheet.map.x, sheet.page.height - sheet.map.y - sheet.map.height);
    }
    page->bind();
    ui.value().layout_picture(picture);
    ui.value().draw();
    return page;
}

geodata::Result<Image> draw_sheet(MapDrawing& drawing, const Scene& scene, const ViewState& state,
                                  const Sheet& sheet) {
    const auto page = draw_page(drawing, scene, state, sheet);
    if (!page) return page.error();
    return page.value()->read();
}

}  // namespace viewer
