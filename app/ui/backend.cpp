#include "app/ui/backend.h"

#include <cfloat>

#include <backends/imgui_impl_glfw.h>
#include <backends/imgui_impl_opengl3.h>
#include <imgui.h>

namespace viewer {

namespace {

constexpr float no_time = 1e-6F;  // seconds; Dear ImGui wants some

}  // namespace

bool Backend::start(BackendKind kind, void* glfw_window) {
    kind_ = kind;
    if (kind == BackendKind::none) {  // nothing is drawn, however much it is
        ImGui::GetIO().BackendFlags |= ImGuiBackendFlags_RendererHasVtxOffset;
        return true;
    }
    if (kind == BackendKind::window) {
        ImGui_ImplGlfw_InitForOpenGL(static_cast<GLFWwindow*>(glfw_window), true);
    }
    renderer_ = ImGui_ImplOpenGL3_Init("#version 330 core");
    return renderer_;
}

void Backend::stop() {
    if (renderer_) ImGui_ImplOpenGL3_Shutdown();
    if (kind_ == BackendKind::window) ImGui_ImplGlfw_Shutdown();
}

void Backend::new_frame(const Viewport& viewport, ScreenPoint pointer, LayoutPass pass) {
    ImGuiIO& io = ImGui::GetIO();
    if (renderer_) ImGui_ImplOpenGL3_NewFrame();
    if (pass == LayoutPass::again) {
        // A button that went down and up since the last frame would come up here, where nobody
        // hears it.
        io.DeltaTime = no_time;
    } else if (kind_ == BackendKind::window) {
        ImGui_ImplGlfw_NewFrame();
    } else {
        io.DeltaTime = 1.0F / 60;
    }
    // The GLFW backend speaks of window coordinates; panels are laid out in pixels.
    io.DisplaySize =
        ImVec2(static_cast<float>(viewport.width), static_cast<float>(viewport.height));
    io.DisplayFramebufferScale = ImVec2(1, 1);
    const bool outside = pointer.x < 0 || pointer.y < 0;
    io.MousePos = outside ? ImVec2(-FLT_MAX, -FLT_MAX)
                          : ImVec2(static_cast<float>(pointer.x), static_cast<float>(pointer.y));
}

void Backend::paint() {
    if (renderer_) ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
}

void Backend::forget_font_texture() {
    if (!renderer_) return;
    // Not all device objects: 1.86 takes the buffers of new ones to be as large as the old.
    ImGui_ImplOpenGL3_DestroyFontsTexture();
    ImGui_ImplOpenGL3_CreateFontsTexture();
}

}  // namespace viewer
