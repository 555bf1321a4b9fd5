#include "tests/app/render/headless_drawing.h"

#include "app/text/font.h"
#include "tests/app/shipped_scene.h"
#include "tests/support/catch.h"

namespace viewer_tests {

using namespace viewer;

Drawing& Drawing::get() {
    static Drawing drawing;
    return drawing;
}

Drawing::Drawing() {
    auto context = HeadlessContext::make();
    if (!context) FAIL(context.error().sentence());
    context_.emplace(std::move(context).value());
    const auto fonts = FontAtlas::load(label_characters(shipped_scene()));
    if (!fonts) FAIL(fonts.error().sentence());
    auto renderer = MapRenderer::make(shipped_scene(), fonts.value());
    if (!renderer) FAIL(renderer.error().sentence());
    renderer_.emplace(std::move(renderer).value());
}

Image Drawing::draw(const ViewState& state, const Viewport& viewport, const LabelLayout& labels) {
    const OffscreenTarget target(viewport.width, viewport.height);
    renderer_->draw(shipped_scene(), view_of(state, SideName::a), viewport, labels);
    return target.read();
}

Image Drawing::draw_panned(const ViewState& state, const Viewport& viewport,
                           const LabelLayout& labels, double now) {
    const OffscreenTarget target(viewport.width, viewport.height);
    renderer_->draw_panned(shipped_scene(), view_of(state, SideName::a), viewport, labels, now);
    return target.read();
}

Colour pixel(const Image& image, ScreenPoint at) {
    const auto x = static_cast<std::size_t>(at.x), y = static_cast<std::size_t>(at.y);
    const std::uint8_t* p = &image.rgba[(y * static_cast<std::size_t>(image.width) + x) * 4];
    return {p[0], p[1], p[2]};
}

}  // namespace viewer_tests
