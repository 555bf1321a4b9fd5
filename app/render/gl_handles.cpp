#include "app/render/gl_handles.h"

#include <array>

#include <epoxy/gl.h>

namespace viewer {

void delete_buffer(GlName name) {
    glDeleteBuffers(1, &name);
}
void delete_vertex_array(GlName name) {
    glDeleteVertexArrays(1, &name);
}
void delete_texture(GlName name) {
    glDeleteTextures(1, &name);
}
void delete_program(GlName name) {
    glDeleteProgram(name);
}
void delete_framebuffer(GlName name) {
    glDeleteFramebuffers(1, &name);
}
void delete_renderbuffer(GlName name) {
    glDeleteRenderbuffers(1, &name);
}

GlBuffer make_buffer() {
    GlName name = 0;
    glGenBuffers(1, &name);
    return GlBuffer(name);
}

GlVertexArray make_vertex_array() {
    GlName name = 0;
    glGenVertexArrays(1, &name);
    return GlVertexArray(name);
}

GlTexture make_texture() {
    GlName name = 0;
    glGenTextures(1, &name);
    return GlTexture(name);
}

GlTexture make_picture_texture(int width, int height) {
    GlTexture picture = make_texture();
    glBindTexture(GL_TEXTURE_2D, picture.name());
    glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA8, width, height, 0, GL_RGBA, GL_UNSIGNED_BYTE, nullptr);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_NEAREST);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_NEAREST);
    return picture;
}

GlFramebuffer make_framebuffer(const GlTexture& picture) {
    GlName name = 0;
    glGenFramebuffers(1, &name);
    GlFramebuffer target(name);
    glBindFramebuffer(GL_FRAMEBUFFER, target.name());
    glFramebufferTexture2D(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_TEXTURE_2D, picture.name(), 0);
    return target;
}

namespace {

geodata::Error refused(const std::string& name, const std::string& log) {
    return {{"the graphics driver does not take a shader: " + log, "shaders/" + name,
             "update the driver, or use software GL with LIBGL_ALWAYS_SOFTWARE=1"}};
}

}  // namespace

geodata::Result<GlProgram> make_program(const std::string& name, const char* vertex_text,
                                        const char* fragment_text) {
    GlProgram program(glCreateProgram());
    std::array<char, 1024> log{};
    const std::array stages = {std::pair{GL_VERTEX_SHADER, vertex_text},
                               std::pair{GL_FRAGMENT_SHADER, fragment_text}};
    for (const auto& [kind, text] : stages) {
        const GLuint shader = glCreateShader(static_cast<GLenum>(kind));
        glShaderSource(shader, 1, &text, nullptr);
        glCompileShader(shader);
        GLint good = 0;
        glGetShaderiv(shader, GL_COMPILE_STATUS, &good);
        if (good == 0) glGetShaderInfoLog(shader, log.size(), nullptr, log.data());
        glAttachShader(program.name(), shader);
        glDeleteShader(shader);  // goes with the program
        if (good == 0) return refused(name, log.data());
    }
    glLinkProgram(program.name());
    GLint linked = 0;
    glGetProgramiv(program.name(), GL_LINK_STATUS, &linked);
    if (linked == 0) {
        glGetProgramInfoLog(program.name(), log.size(), nullptr, log.data());
        return refused(name, log.data());
    }
    return program;
}

StyleTable::StyleTable() : buffer_(make_buffer()), texture_(make_texture()) {}

std::size_t StyleTable::update(const void* bytes, std::size_t size) {
    glBindBuffer(GL_TEXTURE_BUFFER, buffer_.name());
    if (size > capacity_) {
        glBufferData(GL_TEXTURE_BUFFER, static_cast<GLsizeiptr>(size), bytes, GL_DYNAMIC_DRAW);
        capacity_ = size;
        glBindTexture(GL_TEXTURE_BUFFER, texture_.name());
        glTexBuffer(GL_TEXTURE_BUFFER, GL_RGBA8, buffer_.name());
    } else {
        glBufferSubData(GL_TEXTURE_BUFFER, 0, static_cast<GLsizeiptr>(size), bytes);
    }
    return size;
}

void StyleTable::bind(int unit) const {
    glActiveTexture(GL_TEXTURE0 + static_cast<GLenum>(unit));
    glBindTexture(GL_TEXTURE_BUFFER, texture_.name());
}

}  // namespace viewer
