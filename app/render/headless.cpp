#include "app/render/headless.h"

#include <algorithm>
#include <array>

#include <epoxy/egl.h>
#include <epoxy/gl.h>

#include "app/render/gl_handles.h"

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
    return {{what, "headless drawing (EGL)",
             "install the packages libegl1 and libgl1-mesa-dri, and set LIBGL_ALWAYS_SOFTWARE=1 "
             "to draw without a graphics card"}};
}

/// Mesa's surfaceless platform needs no device and no display; other drivers' default display
/// is the second choice.
EGLDisplay open_display() {
    const std::array platforms = {EGL_PLATFORM_SURFACELESS_MESA, EGL_NONE};
    for (const EGLint platform : platforms) {
        const EGLDisplay display = platform == EGL_NONE
                                       ? eglGetDisplay(EGL_DEFAULT_DISPLAY)
                                       : eglGetPlatformDisplayEXT(static_cast<EGLenum>(platform),
                                                                  EGL_DEFAULT_DISPLAY, nullptr);
        if (display != EGL_NO_DISPLAY && eglInitialize(display, nullptr, nullptr) == EGL_TRUE) {
            return display;
        }
    }
    return EGL_NO_DISPLAY;
}

}  // namespace

geodata::Result<HeadlessContext> HeadlessContext::make() {
    if (!epoxy_has_egl()) return no_context("there is no EGL library on this machine");
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

OffscreenTarget::~OffscreenTarget() {
    glBindFramebuffer(GL_FRAMEBUFFER, 0);
}

Image OffscreenTarget::read() const {
    glBindFramebuffer(GL_FRAMEBUFFER, objects_->framebuffer.name());
    return read_framebuffer(width_, height_);
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
    const std::size_t row = static_cast<std::size_t>(width) * 4;
    std::vector<std::uint8_t> upside_down(row * static_cast<std::size_t>(height));
    image.rgba.resize(upside_down.size());
    glPixelStorei(GL_PACK_ALIGNMENT, 1);
    glReadPixels(0, 0, width, height, GL_RGBA, GL_UNSIGNED_BYTE, upside_down.data());
    for (int y = 0; y < height; ++y) {  // GL's rows run upwards
        const auto from = upside_down.begin() + static_cast<std::ptrdiff_t>(row) * (height - 1 - y);
        std::copy(from, from + static_cast<std::ptrdiff_t>(row),
                  image.rgba.begin() + static_cast<std::ptrdiff_t>(row) * y);
    }
    return image;
}

}  // namespace viewer
