#include "app/render/small_picture.h"

#include <utility>

#include <epoxy/gl.h>

namespace viewer {

namespace {

/// Seen in a size that is not quite its own while a window is drawn larger; and a frame's alpha is
/// what blending left there.
GlTexture make_shown_texture(SmallSize size) {
    GlTexture picture = make_picture_texture(size.width, size.height);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_SWIZZLE_A, GL_ONE);
    return picture;
}

}  // namespace

void SmallPicture::make_room(SmallSize from, SmallSize to) {
    if (from_ == from && size() == to) return;
    from_ = from;
    canvases_.clear();
    for (const SmallSize& step : ways_down(from, to)) {
        Canvas canvas{make_shown_texture(step), {}, step};
        canvas.target = make_framebuffer(canvas.picture);
        canvases_.push_back(std::move(canvas));
    }
}

void SmallPicture::take(int width, int height, SmallSize small) {
    GLint bound = 0;
    glGetIntegerv(GL_DRAW_FRAMEBUFFER_BINDING, &bound);
    make_room({width, height}, small);
    glDisable(GL_SCISSOR_TEST);
    auto from = static_cast<GlName>(bound);
    SmallSize have{width, height};
    for (const Canvas& canvas : canvases_) {
        glBindFramebuffer(GL_READ_FRAMEBUFFER, from);
        glBindFramebuffer(GL_DRAW_FRAMEBUFFER, canvas.target.name());
        glBlitFramebuffer(0, 0, have.width, have.height, 0, 0, canvas.size.width,
                          canvas.size.height, GL_COLOR_BUFFER_BIT, GL_LINEAR);
        from = canvas.target.name();
        have = canvas.size;
    }
    glBindFramebuffer(GL_FRAMEBUFFER, static_cast<GlName>(bound));
}

SmallPixels SmallPicture::read() const {
    SmallPixels pixels{size(), {}};
    if (canvases_.empty()) return pixels;
    const auto [width, height] = pixels.size;
    pixels.rgba.resize(static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 4);
    GLint bound = 0;
    glGetIntegerv(GL_DRAW_FRAMEBUFFER_BINDING, &bound);
    glBindFramebuffer(GL_FRAMEBUFFER, canvases_.back().target.name());
    glPixelStorei(GL_PACK_ALIGNMENT, 1);
    glReadPixels(0, 0, width, height, GL_RGBA, GL_UNSIGNED_BYTE, pixels.rgba.data());
    glBindFramebuffer(GL_FRAMEBUFFER, static_cast<GlName>(bound));
    return pixels;
}

void SmallPicture::put(const SmallPixels& pixels) {
    if (pixels.rgba.empty()) return;
    const SmallSize wanted = pixels.size;
    if (size() != wanted) {
        canvases_.clear();
        canvases_.push_back({make_shown_texture(wanted), {}, wanted});
    }
    glActiveTexture(GL_TEXTURE0);
    glBindTexture(GL_TEXTURE_2D, canvases_.back().picture.name());
    glTexSubImage2D(GL_TEXTURE_2D, 0, 0, 0, wanted.width, wanted.height, GL_RGBA, GL_UNSIGNED_BYTE,
                    pixels.rgba.data());
}

SmallSize SmallPicture::size() const {
    return canvases_.empty() ? SmallSize() : canvases_.back().size;
}

GlName SmallPicture::texture() const {
    return canvases_.empty() ? 0 : canvases_.back().picture.name();
}

}  // namespace viewer
