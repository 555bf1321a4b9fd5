// Draws the shipped atlas without a window, for tests that look at pixels.
#pragma once

#include "app/render/headless.h"
#include "app/render/map_renderer.h"
#include "app/view/action.h"

namespace viewer_tests {

/// One context and renderer for all tests of the program.
class Drawing {
  public:
    static Drawing& get();
    /// The map without labels unless they are given.
    viewer::Image draw(const viewer::ViewState&, const viewer::Viewport&,
                       const viewer::LabelLayout& = {});
    /// As in the window: with what the last call has drawn.
    viewer::Image draw_panned(const viewer::ViewState&, const viewer::Viewport&,
                              const viewer::LabelLayout& = {}, double now = 0);
    void set_fade(double seconds) { renderer_->set_fade(seconds); }
    [[nodiscard]] std::size_t bytes_uploaded() const { return renderer_->bytes_uploaded(); }

  private:
    Drawing();
    std::optional<viewer::HeadlessContext> context_;
    std::optional<viewer::MapRenderer> renderer_;
};

viewer::Colour pixel(const viewer::Image&, viewer::ScreenPoint);

}  // namespace viewer_tests
