/// \file
/// A change of date, paper, layer or theme: the picture before fades over the one after.
#pragma once

#include <optional>

#include "app/render/gl_handles.h"
#include "app/render/pane_spot.h"

namespace viewer {

class CrossFade {
  public:
    /// Seconds; 0 (as at first): changes are shown at once.
    void set_length(double seconds) { length_ = seconds; }
    [[nodiscard]] bool wanted() const { return length_ > 0; }
    /// Binds a framebuffer of the given size for the picture before the change.
    unsigned begin(int width, int height, double now);
    void cancel() { begun_.reset(); }
    [[nodiscard]] bool running() const { return begun_.has_value(); }
    /// Draws what is left of the picture before over its spot; ends by itself.
    void draw(const GlProgram&, const PaneSpot&, double now);

  private:
    GlTexture picture_;
    GlFramebuffer target_;
    GlVertexArray nothing_;
    int width_ = 0, height_ = 0;
    double length_ = 0;
    std::optional<double> begun_;
};

}  // namespace viewer
