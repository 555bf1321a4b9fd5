/// \file
/// A picture kept apart that is then laid over the frame: mixed by a share, or seen in a lens.
#pragma once

#include "app/render/gl_handles.h"
#include "app/render/pane_spot.h"

namespace viewer {

class OverPicture {
  public:
    /// Drawing goes into the picture from here on.
    void begin(int width, int height);
    /// Goes back to the framebuffer that was bound before and lays the picture over it.
    void mix(const GlProgram& fade, float share);
    void show_in_lens(const GlProgram& lens, const LensLook&);

  private:
    void lay_over(const GlProgram&);

    GlTexture picture_;
    GlFramebuffer target_;
    GlVertexArray nothing_;
    int width_ = 0, height_ = 0;
    int before_ = 0;  ///< framebuffer to go back to
};

}  // namespace viewer
