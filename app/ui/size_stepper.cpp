// A size that goes up and down in steps: minus, how large it is, plus.
#include <imgui.h>

#include "app/ui/widgets.h"
#include "app/words/words.h"

namespace viewer {

std::optional<int> size_stepper(const UiFrame& frame, const std::string& name, int percent) {
    constexpr double button = 24;
    std::optional<int> direction;
    if (icon_button(frame, name + "/smaller", Icon::minus, tr("Smaller"), mark_in("key", "Ctrl -"),
                    button)) {
        direction = -1;
    }
    ImGui::SameLine(0, frame.pt(2));
    const ImVec2 room(frame.pt(56), frame.pt(button));
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const std::string text = std::to_string(percent) + "\u00A0%";
    const ImVec2 size = ImGui::CalcTextSize(text.c_str());
    if (press_area((name + "/usual").c_str(), room.x, room.y)) direction = 0;
    frame.note_control(name + "/usual");
    frame.note_room(size.x, room.x);
    tip(frame, tr("The usual size"), mark_in("key", "Ctrl 0"));
    ImGui::GetWindowDrawList()->AddText(
        ImVec2(at.x + (room.x - size.x) / 2, at.y + (room.y - size.y) / 2),
        packed(frame.look.panel_text), text.c_str());
    ImGui::SameLine(0, frame.pt(2));
    if (icon_button(frame, name + "/larger", Icon::plus, tr("Larger"), mark_in("key", "Ctrl +"),
                    button)) {
        direction = 1;
    }
    return direction;
}

}  // namespace viewer
