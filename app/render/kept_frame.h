/// \file
/// The maps of the window's last frame and the frame itself, so that only what has changed around
/// and over the maps is drawn anew. Needs a current GL context, as all that owns GL objects.
#pragma once

#include <functional>

#include "app/render/gl_handles.h"
#include "app/view/camera.h"

namespace viewer {

/// Draws into the bound framebuffer.
using DrawsMaps = std::function<void()>;
/// The same, within this part of it.
using DrawsRest = std::function<void(const PixelBox&)>;

class KeptFrame {
  public:
    /// The maps have changed: nothing that is kept is used again.
    void forget() { kept_ = false; }
    /// Draws the frame into the bound framebuffer, whose maps are those of the frame before.
    /// `changed`: where it differs from that, pixels, y down; the rest is taken from it. The first
    /// such frame after others is drawn whole, maps and all.
    void draw(const Viewport&, const PixelBox& changed, const DrawsMaps&, const DrawsRest&);

  private:
    struct Canvas {
        GlTexture picture;
        GlFramebuffer target;
    };
    void make_room(const Viewport&);

    bool kept_ = false;
    int width_ = 0, height_ = 0;
    Canvas maps_, frame_;
};

}  // namespace viewer
