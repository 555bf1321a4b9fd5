#include "app/ui/tips.h"

#include <algorithm>
#include <array>

#include <imgui.h>
#include <imgui_internal.h>

namespace viewer {

namespace {

PictureBox box_at(PicturePoint at, float width, float height) {
    return {at, {at.x + width, at.y + height}};
}

PictureBox box_of_window(const ImGuiWindow& window) {
    return box_at({window.Pos.x, window.Pos.y}, window.Size.x, window.Size.y);
}

/// Unless the control is the legend's own.
std::optional<PictureBox> legend_beside(const UiFrame& frame, const PictureBox& control) {
    for (const UiBox& box : frame.boxes) {
        if (box.name != "legend") continue;
        const PictureBox legend{to_point(box.min), to_point(box.max)};
        if (!legend.meets(control)) return legend;
    }
    return std::nullopt;
}

}  // namespace

PicturePoint tip_place(float width, float height, const PictureBox& control,
                       const PictureBox& panel, const PictureBox& window, float gap,
                       const std::optional<PictureBox>& legend) {
    const auto within_x = [&](float x) {
        return std::max(window.min.x, std::min(x, window.max.x - width));
    };
    const auto within_y = [&](float y) {
        return std::max(window.min.y, std::min(y, window.max.y - height));
    };
    const PicturePoint right{panel.max.x + gap, within_y(control.min.y)};
    const PicturePoint left{panel.min.x - gap - width, within_y(control.min.y)};
    const PicturePoint above{within_x(control.min.x), panel.min.y - gap - height};
    const PicturePoint below{within_x(control.min.x), panel.max.y + gap};
    const bool wide = panel.width() > panel.height();
    const std::array places =
        wide ? std::array{above, left, right, below} : std::array{right, left, above, below};
    const auto fits = [&](PicturePoint at) {
        return at.x >= window.min.x && at.y >= window.min.y && at.x + width <= window.max.x &&
               at.y + height <= window.max.y;
    };
    const auto hides_legend = [&](PicturePoint at) {
        return legend && box_at(at, width, height).meets(*legend);
    };
    for (PicturePoint at : places) {
        if (!fits(at)) continue;
        if (!hides_legend(at)) return at;
        at.x = legend->min.x - gap - width;
        if (fits(at) && !box_at(at, width, height).meets(panel)) return at;
    }
    for (const PicturePoint at : places) {
        if (fits(at)) return at;
    }
    return {within_x(control.min.x), within_y(control.max.y + gap)};
}

void begin_tips(Drafts& drafts, ScreenPoint pointer) {
    drafts.tip_in.reset();
    if (pointer == drafts.rests_at) return;
    drafts.rests_at = pointer;
    drafts.rests_since = ImGui::GetTime();
}

bool tip_is_due(const UiFrame& frame, bool pointed_at) {
    if (!pointed_at) return false;
    const double left = tip_delay - (ImGui::GetTime() - frame.drafts.rests_since);
    if (left <= 0 || frame.drafts.focus.on()) return true;
    frame.drafts.tip_in = left;
    return false;
}

void place_tip(const UiFrame& frame, float width, float height) {
    const ImVec2 window = ImGui::GetIO().DisplaySize;
    const ImVec2 min = ImGui::GetItemRectMin(), max = ImGui::GetItemRectMax();
    const PictureBox control{{min.x, min.y}, {max.x, max.y}};
    const PicturePoint at =
        tip_place(width, height, control, box_of_window(*ImGui::GetCurrentWindow()->RootWindow),
                  {{0, 0}, {window.x, window.y}}, frame.pt(6), legend_beside(frame, control));
    ImGui::SetNextWindowPos(ImVec2(at.x, at.y));
    UiBox box;
    box.name = "tip";
    box.min = {at.x, at.y};
    box.max = {at.x + width, at.y + height};
    // Before the control's own, which stays the one noted last.
    frame.boxes.insert(frame.boxes.empty() ? frame.boxes.end() : frame.boxes.end() - 1, box);
}

void show_tip(const UiFrame& frame, const std::string& words) {
    if (words.empty() || !tip_is_due(frame, ImGui::IsItemHovered())) return;
    const ImVec2 padding = ImGui::GetStyle().WindowPadding;
    const float room = std::min(frame.pt(340), ImGui::GetIO().DisplaySize.x / 2);
    const ImVec2 text = ImGui::CalcTextSize(words.c_str(), nullptr, false, room);
    place_tip(frame, text.x + 2 * padding.x, text.y + 2 * padding.y);
    ImGui::BeginTooltip();
    ImGui::PushTextWrapPos(padding.x + room);
    ImGui::TextUnformatted(words.c_str());
    ImGui::PopTextWrapPos();
    ImGui::EndTooltip();
}

}  // namespace viewer
