#include "app/render/headless.h"

#include <algorithm>
#include <array>

#include <dlfcn.h>
#include <epoxy/egl.h>
#include <epoxy/gl.h>

#include "app/render/gl_handles.h"
#include "app/view/graphics_advice.h"

namespace viewer {

struct HeadlessContext::Handles {
    EGLDisplay display = EGL_NO_DISPLAY;
    EGLContext context = EGL_NO_CONTEXT;
    ~Handles() {
        if (display == EGL_NO_DISPLAY) return;
        eglMakeCurrent(display, EGL_NO_SURFACE, EGL_NO_SURFACE, EGL_NO_CONTEXT);
        if (context != EGL_NO_CONTEXT) eglDestroyContext(display, context);
        eglTerminate(display);
    }
};

namespace {

geodata::Error no_context(const std::string& what) {
    return {{what, "headless drawing (EGL)", graphics_advice()}};
}

/// libepoxy ends the program where it is asked for a function that no library has: what it needs
/// is looked for before.
bool can_be_loaded(const char* library) {
    void* handle = dlopen(library, RTLD_LAZY | RTLD_LOCAL);
    if (handle == nullptr) return false;
    dlclose(handle);
    return true;
}

EGLDisplay surfaceless_display() {
    // Not there where no vendor's driver is installed.
    if (!epoxy_has_egl_extension(EGL_NO_DISPLAY, "EGL_EXT_platform_base")) return EGL_NO_DISPLAY;
    return eglGetPlatformDisplayEXT(EGL_PLATFORM_SURFACELESS_MESA, EGL_DEFAULT_DISPLAY, nullptr);
}

/// Mesa's surfaceless platform needs no device and no display; other drivers' default display
/// is the second choice.
EGLDisplay open_display() {
    for (const bool surfaceless : {true, false}) {
        const EGLDisplay display =
            surfaceless ? surfaceless_display() : eglGetDisplay(EGL_DEFAULT_DISPLAY);
        if (display != EGL_NO_DISPLAY && eglInitialize(display, nullptr, nullptr) == EGL_TRUE) {
            return display;
        }
    }
    return EGL_NO_DISPLAY;
}

}  // namespace

geodata::Result<HeadlessContext> HeadlessContext::make() {
    if (!epoxy_has_egl()) return no_context("there is no EGL library on this machine");
    if (!can_be_loaded("libGL.so.1") && !can_be_loaded("libOpenGL.so.0")) {
        return no_context("there is no OpenGL library on this machine");
    }
    auto handles = std::make_unique<Handles>();
    handles->display = open_display();
    if (handles->display == EGL_NO_DISPLAY) return no_context("no EGL display can be opened");
    if (eglBindAPI(EGL_OPENGL_API) != EGL_TRUE) return no_context("EGL offers no desktop OpenGL");
    const std::array config_wanted = {EGL_RENDERABLE_TYPE, EGL_OPENGL_BIT, EGL_NONE};
    EGLConfig config = nullptr;
    EGLint found = 0;
    eglChooseConfig(handles->display, config_wanted.data(), &config, 1, &found);
    const std::array wanted = {EGL_CONTEXT_MAJOR_VERSION,
                               3,
                               EGL_CONTEXT_MINOR_VERSION,
                               3,
                               EGL_CONTEXT_OPENGL_PROFILE_MASK,
                               EGL_CONTEXT_OPENGL_CORE_PROFILE_BIT,
                               EGL_NONE};
    handles->context = eglCreateContext(handles->display, found > 0 ? config : nullptr,
                                        EGL_NO_CONTEXT, wanted.data());
    if (handles->context == EGL_NO_CONTEXT) {
        return no_context("the driver offers no OpenGL 3.3 core context");
    }
    if (eglMakeCurrent(handles->display, EGL_NO_SURFACE, EGL_NO_SURFACE, handles->context) !=
        EGL_TRUE) {
        return no_context("the OpenGL context cannot be used without a surface");
    }
    return HeadlessContext(std::move(handles));
}

HeadlessContext::HeadlessContext(std::unique_ptr<Handles> handles) : handles_(std::move(handles)) {}
HeadlessContext::~HeadlessContext() = default;
HeadlessContext::HeadlessContext(HeadlessContext&&) noexcept = default;
HeadlessContext& HeadlessContext::operator=(HeadlessContext&&) noexcept = default;

namespace {

/// `rows` rows from GL row `bottom` up, which come out top to bottom.
void read_pixels(int bottom, int width, int rows, std::span<std::uint8_t> rgba) {
    glPixelStorei(GL_PACK_ALIGNMENT, 1);
    glReadPixels(0, bottom, width, rows, GL_RGBA, GL_UNSIGNED_BYTE, rgba.data());
    const std::ptrdiff_t row = std::ptrdiff_t{4} * width;
    for (int y = 0; y < rows / 2; ++y) {
        std::swap_ranges(rgba.begin() + row * y, rgba.begin() + row * (y + 1),
                         rgba.begin() + row * (rows - 1 - y));
    }
}

}  // namespace

struct OffscreenTarget::Objects {
    GlFramebuffer framebuffer;
    GlRenderbuffer colour;
};

OffscreenTarget::OffscreenTarget(int width, int height)
    : width_(width), height_(height), objects_(std::make_unique<Objects>()) {
    GlName name = 0;
    glGenFramebuffers(1, &name);
    objects_->framebuffer = GlFramebuffer(name);
    glGenRenderbuffers(1, &name);
    objects_->colour = GlRenderbuffer(name);
    glBindRenderbuffer(GL_RENDERBUFFER, objects_->colour.name());
    glRenderbufferStorage(GL_RENDERBUFFER, GL_RGBA8, width, height);
    glBindFramebuffer(GL_FRAMEBUFFER, objects_->framebuffer.name());
    glFramebufferRenderbuffer(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_RENDERBUFFER,
                              objects_->colour.name());
    glViewport(0, 0, width, height);
}

void OffscreenTarget::bind() const {
    glBindFramebuffer(GL_FRAMEBUFFER, objects_->framebuffer.name());
    glViewport(0, 0, width_, height_);
}

OffscreenTarget::~OffscreenTarget() {
    glBindFramebuffer(GL_FRAMEBUFFER, 0);
}

Image OffscreenTarget::read() const {
    glBindFramebuffer(GL_FRAMEBUFFER, objects_->framebuffer.name());
    return read_framebuffer(width_, height_);
}

void OffscreenTarget::read_rows(int top, std::span<std::uint8_t> rgba) const {
    glBindFramebuffer(GL_FRAMEBUFFER, objects_->framebuffer.name());
    const auto rows = static_cast<int>(rgba.size() / 4) / width_;
    read_pixels(height_ - top - rows, width_, rows, rgba);
}

void OffscreenTarget::take(const OffscreenTarget& other, int x, int y) const {
    glBindFramebuffer(GL_READ_FRAMEBUFFER, other.objects_->framebuffer.name());
    glBindFramebuffer(GL_DRAW_FRAMEBUFFER, objects_->framebuffer.name());
    glDisable(GL_SCISSOR_TEST);
    glBlitFramebuffer(0, 0, other.width_, other.height_, x, y, x + other.width_, y + other.height_,
                      GL_COLOR_BUFFER_BIT, GL_NEAREST);
    glBindFramebuffer(GL_FRAMEBUFFER, objects_->framebuffer.name());
    glViewport(0, 0, width_, height_);
}

void finish_drawing() {
    glFinish();
}

Image read_framebuffer(int width, int height) {
    Image image{width, height, {}};
    image.rgba.resize(static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 4);
    read_pixels(0, width, height, image.rgba);
    return image;
}

}  // namespace viewer
