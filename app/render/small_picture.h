/// \file
/// A framebuffer's picture made small, as a texture; as plain pixels it goes over to another GL
/// context. Needs the context that it was made in, as all that owns GL objects.
#pragma once

#include <cstdint>
#include <vector>

#include "app/render/gl_handles.h"
#include "app/view/class_pictures.h"

namespace viewer {

/// RGBA, 8 bits, rows upwards as GL has them.
struct SmallPixels {
    SmallSize size;
    std::vector<std::uint8_t> rgba;
};

class SmallPicture {
  public:
    /// Takes all of the framebuffer that is bound for drawing, width by height pixels, which stays
    /// bound. Of a window: before its frame is shown. The GPU is not waited for.
    void take(int width, int height, SmallSize);
    /// What take() took; waits for it.
    [[nodiscard]] SmallPixels read() const;
    /// What was read elsewhere.
    void put(const SmallPixels&);
    /// No size: there is no picture yet.
    [[nodiscard]] SmallSize size() const;
    /// Opaque, rows upwards; 0: there is none yet.
    [[nodiscard]] GlName texture() const;

  private:
    struct Canvas {
        GlTexture picture;
        GlFramebuffer target;
        SmallSize size;
    };
    void make_room(SmallSize from, SmallSize to);

    SmallSize from_;
    std::vector<Canvas> canvases_;  ///< each smaller than the one before; the last is the picture
};

}  // namespace viewer
