// The name of the land under the pointer.
#include <algorithm>
#include <string>

#include <imgui.h>

#include "app/ui/panel.h"
#include "app/words/atlas_words.h"

namespace viewer {

namespace {

/// A panel may have opened under a pointer that rests.
bool on_a_panel(const UiFrame& frame, ScreenPoint p) {
    return std::any_of(frame.boxes.begin(), frame.boxes.end(), [&](const UiBox& box) {
        return box.is_panel && p.x >= box.min.x && p.x < box.max.x && p.y >= box.min.y &&
               p.y < box.max.y;
    });
}

}  // namespace

void draw_hover_name(const UiFrame& frame) {
    const UiContext& view = frame.view;
    if (!view.state.hovered || view.pointer.x < 0 || on_a_panel(frame, view.pointer)) return;
    const geodata::PatchIndex patch = *view.state.hovered;
    if (patch >= frame.atlas().patches.size()) return;
    // The identify panel says it already, and more.
    if (view.state.picked &&
        view.scene.locator.patch_at(*view.state.picked, frame.comparison().first().date) == patch)
        return;
    const geodata::Tenure* tenure = frame.atlas().tenure_on(patch, view.state.hovered_on);
    std::string first = land_name(frame.atlas().patches[patch]), second;
    if (tenure != nullptr && tenure->holder != geodata::no_holder) {
        const std::string holder = holder_name(frame.atlas(), tenure->holder);
        if (holder != first) second = holder;
        if (tenure->relation != geodata::Relation::sovereign) {
            second = holder + ", " + words_of(tenure->relation);
        }
    }
    ImGui::BeginTooltip();
    ImGui::PushFont(frame.fonts.strong);
    ImGui::TextUnformatted(first.c_str());
    ImGui::PopFont();
    if (!second.empty()) {
        ImGui::PushFont(frame.fonts.small);
        ImGui::TextUnformatted(second.c_str());
        ImGui::PopFont();
    }
    ImGui::EndTooltip();
}

}  // namespace viewer
