// What an audience reads while a lesson is presented: the card of the step, or a blank screen.
#include <string>

#include <imgui.h>

#include "app/ui/lesson_card.h"
#include "app/ui/widgets.h"

namespace viewer {

namespace {

void draw_blank(const UiFrame& frame, Blank blank) {
    const ImVec2 size = ImGui::GetIO().DisplaySize;
    const bool black = blank == Blank::black;
    ImGui::GetForegroundDrawList()->AddRectFilled(
        ImVec2(0, 0), size, black ? IM_COL32(0, 0, 0, 255) : IM_COL32(255, 255, 255, 255));
    frame.boxes.push_back({black ? "black" : "white", {0, 0}, {size.x, size.y}, false});
}

void draw_card(const UiFrame& frame, const LessonCard& card, ImVec2 min) {
    ImDrawList* list = ImGui::GetForegroundDrawList();
    const ImVec2 max(min.x + card.width, min.y + card.height);
    const auto from_corner = [&](ImVec2 p) { return ImVec2(min.x + p.x, min.y + p.y); };
    list->AddRectFilled(min, max, packed(frame.look.panel_background), frame.pt(6));
    list->AddRect(min, max, packed(frame.look.panel_text, 0.25F), frame.pt(6));
    frame.boxes.push_back({"lesson", {min.x, min.y}, {max.x, max.y}, false, 0, 0, true});
    for (const auto& [from, to] : card.rules) {
        list->AddLine(from_corner(from), from_corner(to), packed(frame.look.panel_text, 0.25F),
                      frame.pt(1));
    }
    for (const LessonCard::Swatch& swatch : card.swatches) {
        paint_swatch(frame, list, from_corner(swatch.min), from_corner(swatch.max), swatch.unit,
                     swatch.entry);
    }
    for (const LessonCard::Text& text : card.texts) {
        const ImVec2 at = from_corner(text.at);
        draw_set_text(list, text.font, text.set, at, packed(text.ink));
        frame.boxes.push_back({text.name,
                               {at.x, at.y},
                               {at.x + text.set.width, at.y + text.set.height},
                               false,
                               0,
                               text.size});
    }
}

}  // namespace

std::optional<CardRoom> draw_presentation(const UiFrame& frame) {
    const Presentation& p = frame.view.state.presentation;
    if (!p.on || frame.view.state.ask.kind == AskKind::guess) return std::nullopt;
    const std::vector<LessonStep>& steps = frame.view.state.lesson.steps;
    if (p.step >= steps.size()) return std::nullopt;
    if (p.blank != Blank::none) {
        draw_blank(frame, p.blank);
        return std::nullopt;
    }
    const LessonStep& step = steps[p.step];
    const LessonCard card = lesson_card(frame, step);
    const LessonCard shown = p.sources ? sources_card(frame, step, card) : card;
    const auto window_height = static_cast<float>(frame.view.viewport.height);
    draw_card(frame, shown, ImVec2(shown.edge, window_height - shown.edge - shown.height));
    return room_of(card, frame.view.viewport);
}

}  // namespace viewer
