// Asking the class: the question with its choices, or the answer of the piece of land that was
// clicked. Lettered for the back row, as a lesson is.
#include <algorithm>
#include <string>

#include <imgui.h>

#include "app/ui/paint.h"
#include "app/ui/panel.h"
#include "app/ui/widgets.h"
#include "app/words/atlas_words.h"
#include "app/words/day_words.h"
#include "app/words/words.h"

namespace viewer {

namespace {

// Shares of the window's height.
constexpr double body = 0.034, small = 0.03, on_button = 0.0265;

class Lettered {
  public:
    Lettered(const UiFrame& frame, double share) {
        ImGui::PushFont(frame.fonts.lesson_text);
        ImGui::SetWindowFontScale(static_cast<float>(share * frame.view.viewport.height) /
                                  frame.fonts.lesson_text->FontSize);
    }
    ~Lettered() {
        ImGui::SetWindowFontScale(1);
        ImGui::PopFont();
    }
    Lettered(const Lettered&) = delete;
    Lettered& operator=(const Lettered&) = delete;
};

void line(const UiFrame& frame, double share, const std::string& text, Colour ink) {
    constexpr WordStyle style = WordStyle::lesson_text;
    const auto size = static_cast<float>(share * frame.view.viewport.height);
    const SetText set = set_text(frame.text, style, size, ImGui::GetContentRegionAvail().x, text);
    paint({ImGui::GetWindowDrawList(), frame.fonts, frame.text, frame.look}, set, style,
          ImGui::GetCursorScreenPos(), ink);
    ImGui::Dummy(ImVec2(set.width, set.height));
}

bool button(const UiFrame& frame, const char* name, const std::string& text) {
    const Lettered lettered(frame, on_button);
    return text_button(frame, name, text);
}

/// "Lithuania, since 28 October 1939" and the source below it.
void answer(const UiFrame& frame, const geodata::Tenure& tenure) {
    std::string words = holder_name(frame.atlas(), tenure.holder);
    if (tenure.relation != geodata::Relation::sovereign) words += ", " + words_of(tenure.relation);
    if (tenure.period.from && *tenure.period.from > frame.atlas().days.first) {
        words += ", " + filled(tr("since {1}"), {day_words(*tenure.period.from)});
    }
    line(frame, body, words + ".", frame.look.panel_text);
    if (!tenure.source.empty()) line(frame, small, tenure.source, frame.look.panel_muted);
}

void draw_choices(const UiFrame& frame, const Ask& ask, Actions& actions) {
    const Question& question = ask.questions[ask.at];
    const Lettered lettered(frame, body);
    for (std::size_t i = 0; i < question.choices.size(); ++i) {
        const std::string text =
            std::to_string(i + 1) + "   " + holder_name(frame.atlas(), question.choices[i]);
        const bool shown_right = ask.chosen && i == question.right;
        const bool wrong = ask.chosen == i && i != question.right;
        if (shown_right) {
            ImGui::PushStyleColor(ImGuiCol_Text, colour_of(frame.look.panel_background));
            // Not in the accent's red, which marks what is wrong.
            ImGui::PushStyleColor(ImGuiCol_Button, colour_of(frame.look.panel_text));
            ImGui::PushStyleColor(ImGuiCol_ButtonHovered, colour_of(frame.look.panel_text));
        }
        ImGui::PushStyleVar(ImGuiStyleVar_ButtonTextAlign, ImVec2(0, 0.5F));
        const std::string shown = wrong         ? text + "   " + tr("(not so)")
                                  : shown_right ? text + "   " + tr("(right)")
                                                : text;
        const bool clicked = ImGui::Button(shown.c_str(), ImVec2(-1, 0));
        frame.note_control("ask/choice " + std::to_string(i + 1));
        ImGui::PopStyleVar();
        if (shown_right) ImGui::PopStyleColor(3);
        if (clicked) actions.emplace_back(AnswerQuestion{i});
    }
}

void draw_question(const UiFrame& frame, const Ask& ask, Actions& actions) {
    if (ask.ended()) {
        line(frame, body,
             filled(tr_n("{1} of {2} was right. Nothing of it is kept.",
                         "{1} of {2} were right. Nothing of it is kept.", ask.right),
                    {std::to_string(ask.right), std::to_string(ask.questions.size())}),
             frame.look.panel_text);
        if (button(frame, "ask/stop", tr("Back to the map"))) actions.emplace_back(StopAsking{});
        return;
    }
    const Question& question = ask.questions[ask.at];
    const geodata::Place& place = frame.atlas().places[question.place];
    line(frame, small, std::to_string(ask.at + 1) + " / " + std::to_string(ask.questions.size()),
         frame.look.panel_muted);
    const std::string today = town_name_today(place);
    const std::string town =
        place.name == today ? place.name : filled(tr("{1} (today {2})"), {place.name, today});
    line(frame, body, filled(tr("Who held {1} on {2}?"), {town, day_words(question.date)}),
         frame.look.panel_text);
    draw_choices(frame, ask, actions);
    if (!ask.chosen) return;
    const geodata::PatchIndex patch =
        frame.view.scene.locator.patch_at(place.position, question.date);
    if (const geodata::Tenure* tenure = frame.atlas().tenure_on(patch, question.date)) {
        answer(frame, *tenure);
    }
    if (button(frame, "ask/next", tr("Next  Enter"))) actions.emplace_back(NextQuestion{});
}

void draw_revealed(const UiFrame& frame, const Ask& ask, Actions& actions) {
    if (ask.revealed.empty()) {
        line(frame, body,
             geodata::is_dated(frame.atlas()) ? filled(tr("Who held which land on {1}?"),
                                                       {day_words(frame.comparison().first().date)})
                                              : tr("Who holds which land?"),
             frame.look.panel_text);
        line(frame, small, tr("Click a piece of land, or press Enter for the next one."),
             frame.look.panel_muted);
    } else {
        const geodata::PatchIndex patch = ask.revealed.back();
        line(frame, small, land_name(frame.atlas().patches[patch]), frame.look.panel_muted);
        const geodata::Tenure* tenure =
            frame.atlas().tenure_on(patch, frame.comparison().first().date);
        if (tenure != nullptr && tenure->holder != geodata::no_holder) answer(frame, *tenure);
    }
    if (button(frame, "ask/stop", tr("Uncover all"))) actions.emplace_back(StopAsking{});
}

}  // namespace

void draw_ask(const UiFrame& frame, Actions& actions) {
    if (!frame.view.state.asking()) return;
    const Ask& ask = *frame.view.state.asking();
    const Viewport& viewport = frame.view.viewport;
    const double edge = 0.03 * viewport.height;
    // A lesson's card has the bottom.
    const bool above = ask.kind == AskKind::reveal && frame.view.state.presenting() != nullptr;
    const PanelPlace place{{edge, above ? edge : viewport.height - edge},
                           {0, above ? 0.0 : 1.0},
                           viewport.width * 0.4,
                           viewport.height - 2 * edge};
    const Panel panel(frame, "ask", place);
    if (ask.kind == AskKind::guess) {
        draw_question(frame, ask, actions);
    } else {
        draw_revealed(frame, ask, actions);
    }
}

}  // namespace viewer
