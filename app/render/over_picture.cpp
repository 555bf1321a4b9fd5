#include "app/render/over_picture.h"

#include <epoxy/gl.h>

namespace viewer {

void OverPicture::begin(int width, int height) {
    glGetIntegerv(GL_DRAW_FRAMEBUFFER_BINDING, &before_);
    if (width != width_ || height != height_) {
        width_ = width;
        height_ = height;
        nothing_ = make_vertex_array();
        picture_ = make_picture_texture(width, height);
        target_ = make_framebuffer(picture_);
    }
    glBindFramebuffer(GL_FRAMEBUFFER, target_.name());
}

void OverPicture::lay_over(const GlProgram& program) {
    glBindFramebuffer(GL_FRAMEBUFFER, static_cast<GLuint>(before_));
    glViewport(0, 0, width_, height_);
    glDisable(GL_SCISSOR_TEST);
    glUseProgram(program.name());
    glActiveTexture(GL_TEXTURE0);
    glBindTexture(GL_TEXTURE_2D, picture_.name());
    glBindVertexArray(nothing_.name());
}

void OverPicture::mix(const GlProgram& program, float share) {
    lay_over(program);
    glUniform1i(glGetUniformLocation(program.name(), "before"), 0);
    glUniform2i(glGetUniformLocation(program.name(), "corner"), 0, 0);
    glUniform1f(glGetUniformLocation(program.name(), "strength"), share);
    glDrawArrays(GL_TRIANGLES, 0, 3);
    glBindVertexArray(0);
}

void OverPicture::show_in_lens(const GlProgram& program, const LensLook& lens) {
    lay_over(program);
    const auto at = [&](const char* name) { return glGetUniformLocation(program.name(), name); };
    const auto part = [](std::uint8_t v) { return static_cast<float>(v) / 255.0F; };
    glUniform1i(at("picture"), 0);
    glUniform2f(at("centre"), lens.x, lens.y);
    glUniform1f(at("radius"), lens.radius);
    glUniform1f(at("rim"), lens.rim);
    glUniform3f(at("rim_colour"), part(lens.rim_colour.r), part(lens.rim_colour.g),
                part(lens.rim_colour.b));
    // Nothing outside the rim is touched.
    const int reach = static_cast<int>(lens.radius + lens.rim) + 2;
    glEnable(GL_SCISSOR_TEST);
    glScissor(static_cast<int>(lens.x) - reach, static_cast<int>(lens.y) - reach, 2 * reach,
              2 * reach);
    glDrawArrays(GL_TRIANGLES, 0, 3);
    glDisable(GL_SCISSOR_TEST);
    glBindVertexArray(0);
}

}  // namespace viewer
