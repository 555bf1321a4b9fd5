#include "app/render/edge_field.h"

#include <algorithm>
#include <array>

#include <epoxy/gl.h>

namespace viewer {

void EdgeField::fit_to(long width, long height, bool shades_only) {
    if (width <= width_ && height <= height_ && (shades_only || !shades_only_)) return;
    // Parts of one frame are wide and low, and narrow and high: one texture for them all.
    if (std::max(width, width_) * std::max(height, height_) <= most_pixels) {
        width = std::max(width, width_);
        height = std::max(height, height_);
    }
    width_ = width;
    height_ = height;
    shades_only_ = shades_only;
    gathered_ = make_texture();
    glBindTexture(GL_TEXTURE_2D, gathered_.name());
    glTexImage2D(GL_TEXTURE_2D, 0, shades_only ? GL_R8 : GL_RGBA8, static_cast<GLsizei>(width),
                 static_cast<GLsizei>(height), 0, GL_RGBA, GL_UNSIGNED_BYTE, nullptr);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_NEAREST);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_NEAREST);
    GLint read_from = 0;
    glGetIntegerv(GL_READ_FRAMEBUFFER_BINDING, &read_from);
    target_ = make_framebuffer(gathered_);
    glBindFramebuffer(GL_READ_FRAMEBUFFER, static_cast<GLuint>(read_from));
}

void EdgeField::begin(bool shades_only) {
    glGetIntegerv(GL_DRAW_FRAMEBUFFER_BINDING, &before_);
    glGetIntegerv(GL_VIEWPORT, view_.data());
    part_ = view_;
    if (glIsEnabled(GL_SCISSOR_TEST) == GL_TRUE) glGetIntegerv(GL_SCISSOR_BOX, part_.data());
    fit_to(part_[2], part_[3], shades_only);
    glBindFramebuffer(GL_DRAW_FRAMEBUFFER, target_.name());
    glViewport(view_[0] - part_[0], view_[1] - part_[1], view_[2], view_[3]);
    glScissor(0, 0, part_[2], part_[3]);
    glClearColor(0, 0, 0, 0);
    glClear(GL_COLOR_BUFFER_BIT);
    glBlendEquation(GL_MAX);
}

void EdgeField::add(Of kind, const Frame& frame, const GlProgram& nearness, const LineLayer& lines,
                    const StyleTable& table, const LinePass& pass,
                    const std::function<int(std::uint32_t)>& rank) const {
    const auto only = [&](Of which) -> GLboolean { return kind == which ? GL_TRUE : GL_FALSE; };
    glColorMask(only(Of::shades), only(Of::ribbons), only(Of::rivers), GL_FALSE);
    lines.draw(frame, nearness, table, pass, rank);
}

void EdgeField::end() const {
    glColorMask(GL_TRUE, GL_TRUE, GL_TRUE, GL_TRUE);
    glBlendEquation(GL_FUNC_ADD);
    glBindFramebuffer(GL_DRAW_FRAMEBUFFER, static_cast<GLuint>(before_));
    glViewport(view_[0], view_[1], view_[2], view_[3]);
    glScissor(part_[0], part_[1], part_[2], part_[3]);
    glActiveTexture(GL_TEXTURE0 + unit);
    glBindTexture(GL_TEXTURE_2D, gathered_.name());
    glActiveTexture(GL_TEXTURE0);
}

}  // namespace viewer
