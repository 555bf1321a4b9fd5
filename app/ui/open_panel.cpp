// Asks for the path of a file to show.
#include <imgui.h>
#include <imgui_stdlib.h>

#include "app/platform/folders.h"
#include "app/ui/panel.h"
#include "app/ui/tips.h"
#include "app/ui/widgets.h"
#include "app/words/words.h"
#include "geodata/letters.h"
#include "geodata/printable.h"

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

/// As much of the end of a path as there is room for.
std::string end_of(const std::string& text, float room) {
    const auto fits = [&](std::string_view part) {
        return ImGui::CalcTextSize(part.data(), part.data() + part.size()).x <= room;
    };
    if (fits(text)) return text;
    const std::string dots = "\u2026";
    std::string_view rest = text;
    while (!rest.empty()) {
        geodata::take_first(rest);
        std::string shown = dots + std::string(rest);
        if (fits(shown)) return shown;
    }
    return {};
}

/// Name and folder, on one line; whether it was clicked.
bool draw_recent_file(const UiFrame& frame, const std::filesystem::path& file, std::size_t row) {
    const std::string name = geodata::printable(file.filename().string());
    const float start = ImGui::GetCursorPosX();
    const float room = ImGui::GetContentRegionAvail().x - frame.pt(12);
    ImGui::PushID(static_cast<int>(row));
    const bool clicked = ImGui::Selectable("##recent");
    ImGui::PopID();
    frame.note_control("open/recent " + std::to_string(row + 1));
    show_tip(frame, geodata::printable(file.string()));
    ImGui::SameLine(start + frame.pt(6));
    const std::string shown = end_of(name, room);
    ImGui::TextUnformatted(shown.c_str());
    const float left = room - ImGui::GetItemRectSize().x - frame.pt(10);
    ImGui::PushFont(frame.fonts.small);
    const std::string folder = end_of(geodata::printable(file.parent_path().string()), left);
    if (left > frame.pt(40) && !folder.empty()) {
        ImGui::SameLine(0, frame.pt(10));
        ImGui::TextDisabled("%s", folder.c_str());
    }
    ImGui::PopFont();
    return clicked;
}

void draw_recent(const UiFrame& frame, Actions& actions) {
    const auto& files = *frame.view.state.recent;
    if (files.empty()) return;
    gap(frame, 4);
    small_heading(frame, tr("OPENED LATELY"));
    for (std::size_t i = 0; i < files.size(); ++i) {
        if (draw_recent_file(frame, files[i], i)) actions.emplace_back(OpenFile{files[i]});
    }
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
    draw_recent(frame, actions);
}

}  // namespace viewer
