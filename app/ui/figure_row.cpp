#include "app/ui/figure_row.h"

#include <algorithm>

#include <imgui.h>

namespace viewer {

namespace {

/// The text, or as many of its words as there is room for and three dots.
std::string fitted(std::string text, float room) {
    if (ImGui::CalcTextSize(text.c_str()).x <= room) return text;
    while (!text.empty() && ImGui::CalcTextSize((text + " ...").c_str()).x > room) {
        const auto space = text.find_last_of(' ');
        text.erase(space == std::string::npos ? 0 : space);
    }
    return text + " ...";
}

}  // namespace

bool figure_row(const UiFrame& frame, const std::string& id, const RowText& said,
                const std::string& figure, bool marked) {
    ImGui::PushID(id.c_str());
    ImGui::PushFont(frame.fonts.small);
    const float figure_width = ImGui::CalcTextSize(figure.c_str()).x;
    const float left = ImGui::GetCursorPosX();
    const float whole = ImGui::GetContentRegionAvail().x;
    const bool clicked = ImGui::Selectable("##row", marked);
    frame.note_control(id);
    float before = said.indent;
    if (!said.day.empty()) {
        ImGui::SameLine(left + before);
        ImGui::TextUnformatted(said.day.c_str());
        before += std::max(frame.pt(82), ImGui::CalcTextSize(said.day.c_str()).x + frame.pt(6));
    }
    ImGui::SameLine(left + before);
    ImGui::TextUnformatted(fitted(said.text, whole - before - figure_width - frame.pt(10)).c_str());
    ImGui::SameLine(left + whole - figure_width);
    ImGui::TextUnformatted(figure.c_str());
    ImGui::PopFont();
    ImGui::PopID();
    return clicked;
}

}  // namespace viewer
