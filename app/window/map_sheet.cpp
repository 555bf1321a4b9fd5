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
    const LaidSheet laid =
        laid_sheet({scene, state, viewport, theme(state.theme), ui.value().text()}, sheet);
    const Picture& picture = laid.picture;
    const PixelBox& place = picture.map;
    auto page = std::make_unique<OffscreenTarget>(picture.page.width, picture.page.height);
    {
        const OffscreenTarget map(place.width, place.height);
        drawing.draw_once(scene, picture.maps, laid.map_viewport());
        page->take(map, place.x, picture.page.height - place.y - place.height);
    }
    for (const PictureInset& inset : picture.insets) {
        const PixelBox& at = inset.place;
        const OffscreenTarget map(at.width, at.height);
        drawing.draw_once(scene, inset.maps, viewport_of(at, picture.page));
        page->take(map, at.x, picture.page.height - at.y - at.height);
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
