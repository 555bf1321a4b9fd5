// Asking the class: the question with its choices, or the answer of the piece of land that was
// clicked. Lettered for the back row, as a lesson is.
#include <optional>
#include <string>

#include <imgui.h>

#include "app/ui/paint.h"
#include "app/ui/panel.h"
#include "app/ui/widgets.h"
#include "app/view/ask_words.h"
#include "app/words/atlas_words.h"
#include "app/words/day_words.h"
#include "app/words/words.h"

namespace viewer {

namespace {

// Shares of the window's height.
constexpr double body = 0.034, small = 0.03, on_button = 0.0265;
constexpr double beside_each_other_from = 1.5;  // width to height, where two buttons have room

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

void answer(const UiFrame& frame, const std::string& words, const std::string& source) {
    line(frame, body, words, frame.look.panel_text);
    if (!source.empty()) line(frame, small, source, frame.look.panel_muted);
}

/// Over the button that was drawn there: as many lines as it needs.
bool choice_button(const UiFrame& frame, std::size_t number, const std::string& text,
                   bool shown_right) {
    constexpr WordStyle style = WordStyle::lesson_text;
    const auto size = static_cast<float>(body * frame.view.viewport.height);
    const ImVec2 padding = ImGui::GetStyle().FramePadding;
    const float room = ImGui::GetContentRegionAvail().x - 2 * padding.x;
    const SetText set = set_text(frame.text, style, size, room, text);
    const Colour ink = shown_right ? frame.look.panel_background : frame.look.panel_text;
    // Never in the accent's red, which marks what is wrong.
    const auto ground =
        shown_right ? std::optional(colour_of(frame.look.panel_text)) : std::nullopt;
    for (const ImGuiCol each : {ImGuiCol_Button, ImGuiCol_ButtonHovered, ImGuiCol_ButtonActive}) {
        if (ground) ImGui::PushStyleColor(each, *ground);
    }
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const std::string name = "ask/choice " + std::to_string(number);
    const bool clicked =
        ImGui::Button(("##" + name).c_str(), ImVec2(-1, set.height + 2 * padding.y));
    frame.note_control(name);
    if (ground) ImGui::PopStyleColor(3);
    paint({ImGui::GetWindowDrawList(), frame.fonts, frame.text, frame.look}, set, style,
          ImVec2(at.x + padding.x, at.y + padding.y), ink);
    return clicked;
}

void draw_choices(const UiFrame& frame, const Ask& ask, Actions& actions) {
    const Question& question = ask.questions[ask.at];
    for (std::size_t i = 0; i < question.choices.size(); ++i) {
        std::string text = static_cast<char>('A' + i) + std::string("   ") +
                           choice_words(frame.atlas(), question.choices[i]);
        const bool shown_right = !ask.open() && i == question.right;
        if (shown_right) text += std::string("   ") + tr("(right)");
        if (ask.chosen == i && i != question.right) text += std::string("   ") + tr("(not so)");
        if (choice_button(frame, i + 1, text, shown_right)) {
            actions.emplace_back(AnswerQuestion{i});
        }
    }
}

/// What the questions are of, and what else they could be of.
void draw_set(const UiFrame& frame, Actions& actions) {
    if (button(frame, "ask/theme", tr("Other theme  T"))) actions.emplace_back(NextAskTheme{});
    const Viewport& viewport = frame.view.viewport;
    if (viewport.width > viewport.height * beside_each_other_from) ImGui::SameLine();
    if (button(frame, "ask/level", tr("Other level  L"))) actions.emplace_back(NextAskLevel{});
}

/// The step at hand asks the class these questions from now on.
void draw_keep(const UiFrame& frame, const Ask& ask, Actions& actions) {
    const ViewState& state = frame.view.state;
    const std::vector<LessonStep>& steps = state.lesson->steps;
    if (state.presenting() != nullptr || state.step >= steps.size()) return;
    if (steps[state.step].ask == ask.set) {
        line(frame, small, filled(tr("Kept in step {1}."), {std::to_string(state.step + 1)}),
             frame.look.panel_muted);
        return;
    }
    const std::string words = filled(tr("Keep them in step {1}"), {std::to_string(state.step + 1)});
    if (!button(frame, "ask/keep", words)) return;
    LessonStep step = steps[state.step];
    step.ask = ask.set;
    actions.emplace_back(EditStep{state.step, step, "ask"});
}

void draw_end(const UiFrame& frame, const Ask& ask, Actions& actions) {
    const std::string score =
        filled(tr_n("{1} of {2} was right. Nothing of it is kept.",
                    "{1} of {2} were right. Nothing of it is kept.", ask.right),
               {std::to_string(ask.right), std::to_string(ask.questions.size())});
    line(frame, body, ask.given == 0 ? tr("The questions end here.") : score,
         frame.look.panel_text);
    line(frame, small, set_words(ask.set), frame.look.panel_muted);
    if (button(frame, "ask/more", tr("Ten more"))) {
        actions.emplace_back(StartGuess{ask.set.seed + 1, ask.set.theme, ask.set.level});
    }
    draw_set(frame, actions);
    draw_keep(frame, ask, actions);
    if (button(frame, "ask/stop", tr("Back to the map"))) actions.emplace_back(StopAsking{});
}

void draw_question(const UiFrame& frame, const Ask& ask, Actions& actions) {
    if (ask.ended()) return draw_end(frame, ask, actions);
    const geodata::Atlas& atlas = frame.atlas();
    const Question& question = ask.questions[ask.at];
    line(frame, small,
         std::to_string(ask.at + 1) + " / " + std::to_string(ask.questions.size()) + "   " +
             set_words(ask.set),
         frame.look.panel_muted);
    line(frame, body, question_words(atlas, question), frame.look.panel_text);
    draw_choices(frame, ask, actions);
    if (ask.open()) {
        if (ask.at == 0) draw_set(frame, actions);
        return;
    }
    answer(frame, answer_words(atlas, question), answer_source(atlas, question));
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
        if (tenure != nullptr && tenure->holder != geodata::no_holder) {
            answer(frame, tenure_words(frame.atlas(), *tenure), tenure->source);
        }
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
