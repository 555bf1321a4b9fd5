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
    if (icon_button(frame, "tools/closer", Icon::plus, tr("Closer"), "+", 28)) {
        actions.emplace_back(ZoomBy{1.5});
    }
    ImGui::SameLine(0, space);
    if (icon_button(frame, "tools/farther", Icon::minus, tr("Farther"), "-", 28)) {
        actions.emplace_back(ZoomBy{1 / 1.5});
    }
    ImGui::SameLine(0, space);
    if (icon_button(frame, "tools/whole", Icon::whole, tr("The whole region"), "Home", 28)) {
        actions.emplace_back(FitRegion{});
    }
    const auto open = [&](const char* name, const char* text, const char* says, const char* key,
                          const Action& action) {
        ImGui::SameLine(0, space);
        if (text_button(frame, name, text)) actions.push_back(action);
        tip(frame, says, key);
    };
    open("tools/search", tr("Search"), tr("Find a town, a state or land"), "/", ToggleSearch{});
    open("tools/numbers", tr("Numbers"), tr("Areas, people, and the list of changes"), "N",
         ToggleNumbers{});
    if (!frame.atlas().documents.empty()) {
        open("tools/papers", tr("Papers"), tr("Treaties and protocols, clause by clause"), "R",
             TogglePapers{});
    }
    open("tools/lessons", tr("Lessons"), tr("Choose, change and save lessons"), "Ctrl+L",
         ToggleLessons{});
    open("tools/about", tr("About"), tr("What the map shows, and its sources"), "", ToggleAbout{});
    open("tools/keys", tr("Keys"), tr("All keys, and what the mouse does"), "F1", ToggleKeys{});
    ImGui::PopStyleVar();
    ImGui::PopStyleColor();
    return panel.height();
}

}  // namespace viewer
