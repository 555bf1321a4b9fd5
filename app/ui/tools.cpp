// Top right: zoom, the whole region, and the ways to the other panels.
#include <imgui.h>

#include "app/ui/panel.h"
#include "app/ui/widgets.h"
#include "app/words/words.h"

namespace viewer {

double draw_tools(const UiFrame& frame, Actions& actions) {
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(frame.pt(6), frame.pt(6)));
    const Panel panel(frame, "tools", frame.places.tools);
    ImGui::PopStyleVar();
    ImGui::PushStyleColor(ImGuiCol_Button, ImVec4(0, 0, 0, 0));
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, ImVec2(frame.pt(9), frame.pt(3)));
    const float space = frame.pt(2);
    if (icon_button(frame, "tools/closer", Icon::plus, tr("Closer  +"), 28)) {
        actions.emplace_back(ZoomBy{1.5});
    }
    ImGui::SameLine(0, space);
    if (icon_button(frame, "tools/farther", Icon::minus, tr("Farther  -"), 28)) {
        actions.emplace_back(ZoomBy{1 / 1.5});
    }
    ImGui::SameLine(0, space);
    if (icon_button(frame, "tools/whole", Icon::whole, tr("The whole region  Home"), 28)) {
        actions.emplace_back(FitRegion{});
    }
    ImGui::SameLine(0, space);
    if (text_button(frame, "tools/search", tr("Search"))) actions.emplace_back(ToggleSearch{});
    ImGui::SameLine(0, space);
    if (text_button(frame, "tools/numbers", tr("Numbers"))) actions.emplace_back(ToggleNumbers{});
    ImGui::SameLine(0, space);
    if (text_button(frame, "tools/lessons", tr("Lessons"))) actions.emplace_back(ToggleLessons{});
    ImGui::SameLine(0, space);
    if (text_button(frame, "tools/about", tr("About"))) actions.emplace_back(ToggleAbout{});
    ImGui::SameLine(0, space);
    if (text_button(frame, "tools/keys", tr("Keys"))) actions.emplace_back(ToggleKeys{});
    ImGui::PopStyleVar();
    ImGui::PopStyleColor();
    return panel.height();
}

}  // namespace viewer
