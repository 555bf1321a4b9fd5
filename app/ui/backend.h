/// \file
/// Dear ImGui's own backends, the one place of the interface that knows of windows and GL.
#pragma once

#include "app/ui/layout_passes.h"
#include "app/view/camera.h"

namespace viewer {

enum class BackendKind {
    none,      ///< layout only
    headless,  ///< draws with the current GL context, takes no input
    window     ///< draws, and takes input from a GLFW window
};

class Backend {
  public:
    /// False when ImGui's renderer does not take to the current GL context.
    bool start(BackendKind, void* glfw_window);
    void stop();
    /// Sizes, time and pointer for the layout that begins, all in framebuffer pixels.
    void new_frame(const Viewport&, ScreenPoint pointer, LayoutPass);
    void paint();
    /// After the fonts have changed.
    void forget_font_texture();

  private:
    BackendKind kind_ = BackendKind::none;
    bool renderer_ = false;
};

}  // namespace viewer
