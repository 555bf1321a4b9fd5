#include "app/ui/ui.h"

#include <imgui.h>
#include <backends/imgui_impl_glfw.h>
#include <backends/imgui_impl_opengl3.h>

#include "app/ui/look.h"

namespace viewer {

struct Ui::Parts {
    ImGuiContext* context = nullptr;
    bool with_window = false;
    double scale = 1;
    ThemeName theme = ThemeName::atlas;
    Fonts fonts;

    ~Parts() {
        if (context == nullptr) return;
        ImGui::SetCurrentContext(context);
        if (ImGui::GetIO().BackendRendererUserData != nullptr) ImGui_ImplOpenGL3_Shutdown();
        if (with_window) ImGui_ImplGlfw_Shutdown();
        ImGui::DestroyContext(context);
    }
};

geodata::Result<Ui> Ui::make(double scale, void* glfw_window) {
    auto parts = std::make_unique<Parts>();
    IMGUI_CHECKVERSION();
    parts->context = ImGui::CreateContext();
    ImGui::GetIO().IniFilename = nullptr;
    ImGui::GetIO().LogFilename = nullptr;
    parts->with_window = glfw_window != nullptr;
    if (parts->with_window) {
        ImGui_ImplGlfw_InitForOpenGL(static_cast<GLFWwindow*>(glfw_window), true);
    }
    ImGui_ImplOpenGL3_Init("#version 330 core");
    Ui ui(std::move(parts));
    ui.set_scale(scale);
    return ui;
}

Ui::Ui(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
Ui::~Ui() = default;
Ui::Ui(Ui&&) noexcept = default;
Ui& Ui::operator=(Ui&&) noexcept = default;

void Ui::set_scale(double scale) {
    parts_->scale = scale;
    parts_->fonts = load_fonts(scale);
    apply_look(theme(parts_->theme), scale);
    ImGui_ImplOpenGL3_DestroyFontsTexture();
}

Actions Ui::layout(const UiContext& context) {
    if (context.state.theme != parts_->theme) {
        parts_->theme = context.state.theme;
        apply_look(theme(parts_->theme), parts_->scale);
    }
    ImGui_ImplOpenGL3_NewFrame();
    if (parts_->with_window) {
        ImGui_ImplGlfw_NewFrame();
    } else {
        ImGui::GetIO().DisplaySize = ImVec2(static_cast<float>(context.viewport.width),
                                            static_cast<float>(context.viewport.height));
        ImGui::GetIO().DeltaTime = 1.0F / 60;
    }
    ImGui::NewFrame();
    const PanelFonts current(parts_->fonts);
    Actions actions;
    if (context.state.panels.visible) {
        draw_side_panel(context, actions);
        draw_legend(context, actions);
        draw_identify_panel(context, actions);
        draw_scale_bar(context, actions);
    }
    draw_hover_name(context, actions);
    if (context.state.panels.search) draw_search(context, actions);
    if (context.state.panels.about) draw_about(context, actions);
    if (context.state.panels.keys) draw_keys(context, actions);
    draw_messages(context, actions);
    ImGui::Render();
    return actions;
}

void Ui::draw() { ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData()); }

bool Ui::wants_mouse() const { return ImGui::GetIO().WantCaptureMouse; }
bool Ui::wants_keyboard() const { return ImGui::GetIO().WantTextInput; }

}  // namespace viewer
