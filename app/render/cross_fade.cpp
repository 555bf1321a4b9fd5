#include "app/render/cross_fade.h"

#include <epoxy/gl.h>

namespace viewer {

unsigned CrossFade::begin(int width, int height, double now) {
    if (width != width_ || height != height_) {
        width_ = width;
        height_ = height;
        nothing_ = make_vertex_array();
        picture_ = make_picture_texture(width, height);
        target_ = make_framebuffer(picture_);
    }
    begun_ = now;
    return target_.name();
}

void CrossFade::draw(const GlProgram& program, const PaneSpot& spot, double now) {
    if (!begun_) return;
    const double passed = (now - *begun_) / length_;
    if (passed >= 1 || passed < 0) {
        begun_.reset();
        return;
    }
    glUseProgram(program.name());
    glUniform1i(glGetUniformLocation(program.name(), "before"), 0);
    glUniform2i(glGetUniformLocation(program.name(), "corner"), spot.x, spot.y);
    glUniform1f(glGetUniformLocation(program.name(), "strength"),
                static_cast<float>(1 - passed * passed * (3 - 2 * passed)));
    glActiveTexture(GL_TEXTURE0);
    glBindTexture(GL_TEXTURE_2D, picture_.name());
    glBindVertexArray(nothing_.name());
    glDrawArrays(GL_TRIANGLES, 0, 3);
    glBindVertexArray(0);
}

}  // namespace viewer
