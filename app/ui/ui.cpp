#include "app/ui/ui.h"

#include <algorithm>
#include <new>
#include <utility>

#include <imgui.h>
#include <imgui_internal.h>

#include "app/text/shaped_measure.h"
#include "app/ui/all_panels.h"
#include "app/ui/backend.h"
#include "app/ui/layout_passes.h"
#include "app/ui/paint.h"
#include "app/ui/painted_before.h"
#include "app/ui/panel.h"
#include "app/ui/tips.h"
#include "app/ui/within_context.h"
#include "app/view/graphics_advice.h"

namespace viewer {

struct Ui::Parts {
    ImGuiContext* context = nullptr;
    Backend backend;
    double scale = 1;
    std::optional<ThemeName> dressed_for;
    Fonts fonts;
    std::unique_ptr<ShapedMeasure> text;
    Drafts drafts;
    PanelHeights heights;
    std::optional<CardRoom> card;  ///< of the last layout, and so are these
    Insets insets;
    std::vector<UiBox> boxes;
    PaintedBefore painted;

    Parts() = default;
    Parts(const Parts&) = delete;
    Parts& operator=(const Parts&) = delete;
    ~Parts() {
        if (context == nullptr) return;
        ImGuiContext* before = ImGui::GetCurrentContext();
        ImGui::SetCurrentContext(context);
        backend.stop();
        ImGui::DestroyContext(context);
        if (before != context) ImGui::SetCurrentContext(before);
    }
    static geodata::Result<std::unique_ptr<Parts>> make(double, BackendKind, void* glfw_window);
    void dress(ThemeName);
    Actions lay_out(const UiContext&, LayoutPass);
};

namespace {

/// Dear ImGui writes to what it is given without a look: where there is no memory this throws.
void* allocate(std::size_t bytes, void*) {
    return ::operator new(bytes);
}
void release(void* memory, void*) {
    ::operator delete(memory);
}

}  // namespace

geodata::Result<std::unique_ptr<Ui::Parts>> Ui::Parts::make(double scale, BackendKind kind,
                                                            void* glfw_window) {
    IMGUI_CHECKVERSION();
    ImGui::SetAllocatorFunctions(allocate, release);
    auto parts = std::make_unique<Parts>();
    parts->context = ImGui::CreateContext();
    const WithinContext within(parts->context);
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;  // the layout is fixed: nothing to remember between runs
    io.LogFilename = nullptr;
#if IMGUI_VERSION_NUM >= 18700
    // All input of a frame in that frame, as before 1.87. Handed on a key a frame, what was pressed
    // on the map would be typed into a field that opened meanwhile.
    io.ConfigInputTrickleEventQueue = false;
#endif
    io.ConfigInputTextCursorBlink = false;  // a blinking caret would cost frames at rest
    parts->scale = scale;
    auto fonts = load_fonts(scale);
    if (!fonts) return fonts.error();
    parts->fonts = fonts.value();
    auto text = ShapedMeasure::open(scale);
    if (!text) return text.error();
    parts->text = std::move(text).value();
    if (!parts->backend.start(kind, glfw_window)) {
        return geodata::Error{
            {"the interface cannot be drawn with this OpenGL", "Dear ImGui", graphics_advice()}};
    }
    return parts;
}

geodata::Result<Ui> Ui::make(double scale, void* glfw_window) {
    auto parts = Parts::make(
        scale, glfw_window != nullptr ? BackendKind::window : BackendKind::headless, glfw_window);
    if (!parts) return parts.error();
    return Ui(std::move(parts).value());
}

geodata::Result<Ui> Ui::make_unpainted(double scale) {
    auto parts = Parts::make(scale, BackendKind::none, nullptr);
    if (!parts) return parts.error();
    return Ui(std::move(parts).value());
}

Ui::Ui(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
Ui::~Ui() = default;
Ui::Ui(Ui&&) noexcept = default;
Ui& Ui::operator=(Ui&&) noexcept = default;

void Ui::set_scale(double scale) {
    const WithinContext within(parts_->context);
    parts_->scale = scale;
    parts_->dressed_for.reset();
    parts_->text->set_scale(scale);
    // Fonts that loaded at the start load again.
    if (const auto fonts = load_fonts(scale)) parts_->fonts = fonts.value();
    parts_->backend.forget_font_texture();
}

void Ui::Parts::dress(ThemeName name) {
    if (dressed_for == name) return;
    apply_look(theme(name), scale);
    dressed_for = name;
}

Actions Ui::Parts::lay_out(const UiContext& frame_of, LayoutPass pass) {
    backend.new_frame(frame_of.viewport, frame_of.pointer, pass);
    drafts.focus.begin_pass();
    ImGui::NewFrame();
    begin_tips(drafts, frame_of.pointer);
    boxes.clear();
    const PanelPlaces places = panel_places(frame_of.viewport, frame_of.state, heights);
    const MapView shown = active_view(frame_of.state);
    const UiFrame frame{frame_of, shown, theme(frame_of.state.theme), fonts, *text, places,
                        drafts,   boxes};
    Actions actions;
    card = draw_all_panels(frame, heights, actions);
    drafts.focus.end_pass(frame.look, scale);
    ImGui::Render();
    insets = insets_of(frame_of.viewport, frame_of.state, places, heights, card);
    return actions;
}

Actions Ui::layout(const UiContext& context, LayoutPass pass) {
    const WithinContext within(parts_->context);
    use_language(context.state.language);
    parts_->dress(context.state.theme);
    return settled(pass, [&](LayoutPass now) { return parts_->lay_out(context, now); });
}

void Ui::layout_picture(const Picture& picture) {
    const WithinContext within(parts_->context);
    const ThemeName name = picture.maps.any().theme;
    parts_->dress(name);
    parts_->backend.new_frame(picture.page, {-1, -1}, LayoutPass::first);
    ImGui::NewFrame();
    parts_->boxes.clear();
    paint(parts_->fonts, *parts_->text, theme(name), picture.parts, parts_->boxes);
    ImGui::Render();
}

const TextMeasure& Ui::text() const {
    return *parts_->text;
}

Actions Ui::layout_presenter(const UiContext& context, const PresenterClock& clock,
                             const PresenterPictures& pictures) {
    const WithinContext within(parts_->context);
    use_language(context.state.language);
    parts_->dress(context.state.theme);
    const PanelPlaces places;
    const MapView shown = active_view(context.state);
    return settled(LayoutPass::first, [&](LayoutPass pass) {
        parts_->backend.new_frame(context.viewport, context.pointer, pass);
        ImGui::NewFrame();
        begin_tips(parts_->drafts, context.pointer);
        parts_->boxes.clear();
        Actions actions;
        draw_presenter({context, shown, theme(context.state.theme), parts_->fonts, *parts_->text,
                        places, parts_->drafts, parts_->boxes},
                       clock, pictures, actions);
        ImGui::Render();
        return actions;
    });
}

void Ui::press(bool down) {
    const WithinContext within(parts_->context);
    ImGui::GetIO().MouseDown[0] = down;
}

void Ui::turn_wheel(double steps) {
    const WithinContext within(parts_->context);
    ImGui::GetIO().MouseWheel += static_cast<float>(steps);
}

void Ui::draw() {
    const WithinContext within(parts_->context);
    parts_->painted.keep(*ImGui::GetDrawData());
    parts_->backend.paint();
}

void Ui::draw_within(const PixelBox& part) {
    const WithinContext within(parts_->context);
    parts_->painted.keep(*ImGui::GetDrawData());
    clip_to(*ImGui::GetDrawData(), part);
    parts_->backend.paint();
}

PixelBox Ui::changed() const {
    const WithinContext within(parts_->context);
    return parts_->painted.differences(*ImGui::GetDrawData());
}

Insets Ui::insets() const {
    return parts_->insets;
}

const std::vector<UiBox>& Ui::boxes() const {
    return parts_->boxes;
}

std::vector<PixelBox> Ui::covered() const {
    std::vector<PixelBox> covered;
    for (const PictureBox& box : hidden_by(parts_->boxes)) covered.push_back(whole_pixels(box));
    return covered;
}

bool Ui::holds(ScreenPoint at) const {
    const WithinContext within(parts_->context);
    if (ImGui::GetCurrentContext()->OpenPopupStack.Size > 0) return true;
    return std::any_of(parts_->boxes.begin(), parts_->boxes.end(), [&](const UiBox& box) {
        return box.is_panel && at.x >= box.min.x && at.x < box.max.x && at.y >= box.min.y &&
               at.y < box.max.y;
    });
}

std::optional<double> Ui::tip_in() const {
    return parts_->drafts.tip_in;
}

bool Ui::wants_keyboard() const {
    const WithinContext within(parts_->context);
    return ImGui::GetIO().WantTextInput;
}

Focus& Ui::focus() const {
    return parts_->drafts.focus;
}

bool Ui::close_popup() {
    const WithinContext within(parts_->context);
    if (ImGui::GetCurrentContext()->OpenPopupStack.Size == 0) return false;
    ImGui::ClosePopupToLevel(0, true);
    return true;
}

}  // namespace viewer
