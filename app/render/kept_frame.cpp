#include "app/render/kept_frame.h"

#include <utility>

#include <epoxy/gl.h>

namespace viewer {

namespace {

/// GL counts rows upwards.
void copy(GlName from, GlName to, const PixelBox& box, int height) {
    const int right = box.x + box.width;
    const int bottom = height - box.y - box.height, top = height - box.y;
    glBindFramebuffer(GL_READ_FRAMEBUFFER, from);
    glBindFramebuffer(GL_DRAW_FRAMEBUFFER, to);
    glDisable(GL_SCISSOR_TEST);
    glBlitFramebuffer(box.x, bottom, right, top, box.x, bottom, right, top, GL_COLOR_BUFFER_BIT,
                      GL_NEAREST);
}

}  // namespace

void KeptFrame::make_room(const Viewport& viewport) {
    if (width_ == viewport.width && height_ == viewport.height) return;
    width_ = viewport.width;
    height_ = viewport.height;
    kept_ = false;
    for (Canvas* canvas : {&maps_, &frame_}) {
        canvas->picture = make_picture_texture(width_, height_);
        canvas->target = make_framebuffer(canvas->picture);
    }
}

void KeptFrame::draw(const Viewport& viewport, const PixelBox& changed, const DrawsMaps& draw_maps,
                     const DrawsRest& draw_rest) {
    GLint bound = 0;
    glGetIntegerv(GL_DRAW_FRAMEBUFFER_BINDING, &bound);
    make_room(viewport);
    const PixelBox whole{0, 0, width_, height_};
    const bool all = !std::exchange(kept_, false);
    if (all) {
        glBindFramebuffer(GL_FRAMEBUFFER, maps_.target.name());
        draw_maps();
    }
    const PixelBox& part = all ? whole : changed;
    copy(maps_.target.name(), frame_.target.name(), part, height_);
    glBindFramebuffer(GL_FRAMEBUFFER, frame_.target.name());
    draw_rest(part);
    copy(frame_.target.name(), static_cast<GlName>(bound), whole, height_);
    glBindFramebuffer(GL_FRAMEBUFFER, static_cast<GlName>(bound));
    kept_ = true;
}

}  // namespace viewer
