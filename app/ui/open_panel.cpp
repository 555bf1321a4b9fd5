// Asks for the path of a file to show.
#include <imgui.h>
#include <imgui_stdlib.h>

#include "app/platform/folders.h"
#include "app/ui/panel.h"
#include "app/ui/widgets.h"
#include "app/words/words.h"

namespace viewer {

namespace {

/// "~/map.shp" as shells write it; quotes that a file manager put around a path are dropped.
std::filesystem::path meant_path(std::string text) {
    while (!text.empty() && (text.back() == ' ' || text.back() == '\n')) text.pop_back();
    if (text.size() > 1 && (text.front() == '\'' || text.front() == '"') &&
        text.back() == text.front()) {
        text = text.substr(1, text.size() - 2);
    }
    const auto home = home_folder();
    if (home && text.starts_with("~/")) text.replace(0, 1, home->string());
    return text;
}

}  // namespace

void draw_open(const UiFrame& frame, Actions& actions) {
    const Panel panel(frame, "open", frame.places.finder, true);
    if (close_button(frame, "open/close")) actions.emplace_back(ToggleOpen{});
    text_in(frame.fonts.name, tr("Open a file"));
    if (ImGui::IsWindowAppearing()) ImGui::SetKeyboardFocusHere();
    ImGui::SetNextItemWidth(-1);
    const bool entered =
        ImGui::InputTextWithHint("##path", tr("Path of an atlas folder or a boundary file"),
                                 &frame.drafts.path, ImGuiInputTextFlags_EnterReturnsTrue);
    frame.note_control("open/path");
    muted(frame, tr("Shapefile, GeoPackage, GeoJSON, TopoJSON. Or drop the file on the window."));
    if ((text_button(frame, "open/go", tr("Open")) || entered) && !frame.drafts.path.empty()) {
        actions.emplace_back(OpenFile{meant_path(frame.drafts.path)});
    }
}

}  // namespace viewer
