#include "app/render/cross_fade.h"

#include <epoxy/gl.h>

namespace viewer {

unsigned CrossFade::begin(int width, int height, double now) {
    if (width != width_ || height != height_) {
        width_ = width;
        height_ = height;
        nothing_ = make_vertex_array();
        picture_ = make_texture();
        glBindTexture(GL_TEXTURE_2D, picture_.name());
        glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA8, width, height, 0, GL_RGBA, GL_UNSIGNED_BYTE,
                     nullptr);
        glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_NEAREST);
        glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_NEAREST);
        GLuint name = 0;
        glGenFramebuffers(1, &name);
        target_ = GlFramebuffer(name);
        glBindFramebuffer(GL_FRAMEBUFFER, target_.name());
        glFramebufferTexture2D(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_TEXTURE_2D,
                               picture_.name(), 0);
    }
    begun_ = now;
    return target_.name();
}

void CrossFade::draw(const GlProgram& program, double now) {
    if (!begun_) return;
    const double passed = (now - *begun_) / length_;
    if (passed >= 1 || passed < 0) {
        begun_.reset();
        return;
    }
    glUseProgram(program.name());
    glUniform1i(glGetUniformLocation(program.name(), "before"), 0);
    glUniform1f(glGetUniformLocation(program.name(), "strength"),
                static_cast<float>(1 - passed * passed * (3 - 2 * passed)));
    glActiveTexture(GL_TEXTURE0);
    glBindTexture(GL_TEXTURE_2D, picture_.name());
    glBindVertexArray(nothing_.name());
    glDrawArrays(GL_TRIANGLES, 0, 3);
    glBindVertexArray(0);
}

}  // namespace viewer
