// What an audience reads while a lesson is presented: the card of the step, or a blank screen.
#include <cmath>
#include <string>

#include <imgui.h>

#include "app/ui/lesson_card.h"
#include "app/ui/set_text.h"
#include "app/ui/widgets.h"
#include "app/words/words.h"

namespace viewer {

namespace {

void draw_blank(const UiFrame& frame, Blank blank) {
    const ImVec2 size = ImGui::GetIO().DisplaySize;
    const bool black = blank == Blank::black;
    ImGui::GetForegroundDrawList()->AddRectFilled(
        ImVec2(0, 0), size, black ? IM_COL32(0, 0, 0, 255) : IM_COL32(255, 255, 255, 255));
    frame.boxes.push_back({black ? "black" : "white", {0, 0}, {size.x, size.y}, false});
}

/// Behind the last step: its title stands where the map was.
void draw_end(const UiFrame& frame) {
    const ImVec2 size = ImGui::GetIO().DisplaySize;
    ImDrawList* list = ImGui::GetForegroundDrawList();
    list->AddRectFilled(ImVec2(0, 0), size, packed(frame.look.panel_background));
    const Lesson& lesson = *frame.view.state.lesson;
    const float room = size.x * 0.8F;
    const auto height = [&](double share) { return static_cast<float>(share) * size.y; };
    float y = height(0.36);
    const auto line = [&](const char* name, ImFont* font, double share, const std::string& text,
                          Colour ink) {
        if (text.empty()) return;
        const SetText set = set_text(font, height(share), room, text);
        const ImVec2 at(std::round((size.x - set.width) / 2), std::round(y));
        draw_set_text(list, font, set, at, packed(ink));
        frame.boxes.push_back(
            {name, {at.x, at.y}, {at.x + set.width, at.y + set.height}, false, 0, height(share)});
        y += set.height + height(0.03);
    };
    line("end/title", frame.fonts.lesson_title, 0.06, lesson.title, frame.look.panel_text);
    line("end/author", frame.fonts.lesson_text, 0.033, lesson.author, frame.look.panel_text);
    line("end/words", frame.fonts.lesson_text, 0.033, tr("The lesson ends here."),
         frame.look.panel_muted);
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
    const ViewState& state = frame.view.state;
    const Presenting* p = state.presenting();
    if (p == nullptr || state.asks(AskKind::guess)) return std::nullopt;
    const std::vector<LessonStep>& steps = state.lesson->steps;
    if (state.step >= steps.size()) return std::nullopt;
    if (p->blank != Blank::none) {
        draw_blank(frame, p->blank);
        return std::nullopt;
    }
    if (p->ended) {
        draw_end(frame);
        return std::nullopt;
    }
    const LessonStep& step = steps[state.step];
    const LessonCard card = lesson_card(frame, step);
    const LessonCard shown = p->sources ? sources_card(frame, step, card) : card;
    const auto window_height = static_cast<float>(frame.view.viewport.height);
    draw_card(frame, shown, ImVec2(shown.edge, window_height - shown.edge - shown.height));
    return room_of(card, frame.view.viewport);
}

void draw_held_sign(const UiFrame& frame) {
    const Presenting* p = frame.view.state.presenting();
    if (p == nullptr || !p->held || frame.view.state.presenter) return;
    const ImVec2 size = ImGui::GetIO().DisplaySize;
    ImFont* font = frame.fonts.body;
    const SetText set =
        set_text(font, font->FontSize, size.x / 2, tr("The picture is held; H lets it go."));
    const ImVec2 padding(frame.pt(10), frame.pt(5));
    const ImVec2 max(size.x - frame.pt(12), size.y - frame.pt(12));
    const ImVec2 min(max.x - set.width - 2 * padding.x, max.y - set.height - 2 * padding.y);
    ImDrawList* list = ImGui::GetForegroundDrawList();
    list->AddRectFilled(min, max, packed(frame.look.panel_background, 0.94F), frame.pt(5));
    list->AddRect(min, max, packed(frame.look.panel_text, 0.2F), frame.pt(5));
    draw_set_text(list, font, set, ImVec2(min.x + padding.x, min.y + padding.y),
                  packed(frame.look.panel_muted));
    frame.boxes.push_back({"held", {min.x, min.y}, {max.x, max.y}, false});
}

}  // namespace viewer
