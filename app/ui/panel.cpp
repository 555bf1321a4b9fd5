#include "app/ui/panel.h"

#include <algorithm>
#include <cmath>

#include <imgui.h>

#include "app/ui/paint.h"

namespace viewer {

void UiFrame::note_control(const std::string& name) const {
    const ImVec2 min = ImGui::GetItemRectMin(), max = ImGui::GetItemRectMax();
    const float end = ImGui::GetWindowPos().x + ImGui::GetWindowSize().x;
    boxes.push_back({name, {min.x, min.y}, {max.x, max.y}, false, std::max(0.0F, max.x - end)});
    drafts.focus.note(name);
}

void UiFrame::show(const std::vector<PicturePart>& parts) const {
    paint(fonts, text, look, parts, boxes);
}

void UiFrame::note_room(float wanted, float given) const {
    if (!boxes.empty()) boxes.back().cut = std::max<double>(boxes.back().cut, wanted - given);
}

namespace {

/// A soft shadow, so that the card lies on the map and not in it.
void shadow_below(const UiFrame& frame, ImVec2 at, ImVec2 size) {
    ImDrawList* list = ImGui::GetBackgroundDrawList();
    for (int ring = 1; ring <= 4; ++ring) {
        const float r = frame.pt(1.5 * ring);
        list->AddRectFilled(ImVec2(at.x - r, at.y - r + frame.pt(2)),
                            ImVec2(at.x + size.x + r, at.y + size.y + r + frame.pt(2)),
                            IM_COL32(0, 0, 0, 9), frame.pt(6) + r);
    }
}

}  // namespace

Panel::Panel(const UiFrame& frame, const char* name, const PanelPlace& place, bool takes_focus)
    : frame_(frame), name_(name) {
    const auto f = [](double v) { return static_cast<float>(v); };
    ImGui::SetNextWindowPos(ImVec2(f(place.anchor.x), f(place.anchor.y)), ImGuiCond_Always,
                            ImVec2(f(place.corner.x), f(place.corner.y)));
    const float most_width = place.width > 0 ? f(place.width) : 1e5F;
    ImGui::SetNextWindowSizeConstraints(ImVec2(f(place.width), 0),
                                        ImVec2(most_width, f(place.most_height)));
    ImGuiWindowFlags flags =
        ImGuiWindowFlags_NoTitleBar | ImGuiWindowFlags_NoResize | ImGuiWindowFlags_NoMove |
        ImGuiWindowFlags_NoCollapse | ImGuiWindowFlags_NoSavedSettings |
        ImGuiWindowFlags_AlwaysAutoResize |
        (frame.drafts.focus.on() ? ImGuiWindowFlags_NoNavFocus : ImGuiWindowFlags_NoNav);
    if (!takes_focus) flags |= ImGuiWindowFlags_NoFocusOnAppearing;
    // Whole pixels, as ImGui's sizes of windows are: else the content is a fraction of one higher
    // than its window, which then gets a bar to scroll by it.
    const ImVec2 padding = ImGui::GetStyle().WindowPadding;
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding,
                        ImVec2(std::floor(padding.x), std::floor(padding.y)));
    ImGui::Begin(name, nullptr, flags);
    ImGui::PopStyleVar();
    frame.drafts.focus.begin_stop(name);
    shadow_below(frame, ImGui::GetWindowPos(), ImGui::GetWindowSize());
    // Without this, wrapped text would widen an automatic window instead of wrapping.
    ImGui::PushTextWrapPos(0);
}

Panel::~Panel() {
    ImGui::PopTextWrapPos();
    const ImVec2 at = ImGui::GetWindowPos(), size = ImGui::GetWindowSize();
    frame_.boxes.push_back({name_, {at.x, at.y}, {at.x + size.x, at.y + size.y}, true});
    frame_.boxes.back().scrolls = ImGui::GetScrollMaxY() > 0;
    ImGui::End();
}

double Panel::height() const {
    return ImGui::GetWindowSize().y;
}

}  // namespace viewer
