/// \file
/// Owners of GL objects: unique, movable, freed in gl_handles.cpp and nowhere else. The context
/// they were made in must be current when they go.
#pragma once

#include <string>
#include <utility>

#include "geodata/result.h"

namespace viewer {

using GlName = unsigned;
using GlDelete = void (*)(GlName);

template <GlDelete Delete>
class GlHandle {
  public:
    GlHandle() = default;
    explicit GlHandle(GlName name) : name_(name) {}
    ~GlHandle() { reset(); }
    GlHandle(GlHandle&& other) noexcept : name_(std::exchange(other.name_, 0)) {}
    GlHandle& operator=(GlHandle&& other) noexcept {
        if (this != &other) {
            reset();
            name_ = std::exchange(other.name_, 0);
        }
        return *this;
    }
    GlHandle(const GlHandle&) = delete;
    GlHandle& operator=(const GlHandle&) = delete;
    [[nodiscard]] GlName name() const { return name_; }

  private:
    void reset() {
        if (name_ != 0) Delete(name_);
    }
    GlName name_ = 0;
};

void delete_buffer(GlName);
void delete_vertex_array(GlName);
void delete_texture(GlName);
void delete_program(GlName);
void delete_framebuffer(GlName);
void delete_renderbuffer(GlName);

using GlBuffer = GlHandle<delete_buffer>;
using GlVertexArray = GlHandle<delete_vertex_array>;
using GlTexture = GlHandle<delete_texture>;
using GlProgram = GlHandle<delete_program>;
using GlFramebuffer = GlHandle<delete_framebuffer>;
using GlRenderbuffer = GlHandle<delete_renderbuffer>;

GlBuffer make_buffer();
GlVertexArray make_vertex_array();
GlTexture make_texture();
/// RGBA8, read texel by texel.
GlTexture make_picture_texture(int width, int height);
/// That draws into the texture; bound when it returns.
GlFramebuffer make_framebuffer(const GlTexture&);

/// Compiles and links; the error carries the driver's log and the shader's name.
geodata::Result<GlProgram> make_program(const std::string& name, const char* vertex_text,
                                        const char* fragment_text);

/// A table of RGBA8 texels that shaders fetch from by feature; update() sends only what the
/// caller gives and returns the bytes sent.
class StyleTable {
  public:
    StyleTable();
    std::size_t update(const void* bytes, std::size_t size);
    void bind(int unit) const;

  private:
    GlBuffer buffer_;
    GlTexture texture_;
    std::size_t capacity_ = 0;
};

}  // namespace viewer
