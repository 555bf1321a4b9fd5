// The teacher's own window while a lesson is presented: notes, what the class sees, what comes
// next, clock and timer.
#include <bit>
#include <cmath>
#include <cstdint>

#include <imgui.h>

#include "app/picture/lesson_card.h"
#include "app/ui/paint.h"
#include "app/ui/widgets.h"
#include "app/view/kept_views.h"
#include "app/view/told_steps.h"
#include "app/words/day_words.h"
#include "app/words/words.h"

namespace viewer {

namespace {

/// Read from arm's length, while speaking; `size` in points.
void large(const UiFrame& frame, double size, const std::string& text, WordStyle style,
           Colour ink) {
    const float room = ImGui::GetContentRegionAvail().x - frame.pt(12);
    const SetText set = set_text(frame.text, style, frame.pt(size), room, text);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    paint({ImGui::GetWindowDrawList(), frame.fonts, frame.text, frame.look}, set, style, at, ink);
    ImGui::Dummy(ImVec2(set.width, set.height));
}

void large(const UiFrame& frame, double size, const std::string& text) {
    large(frame, size, text, size < 24 ? WordStyle::body : WordStyle::lesson_text,
          frame.look.panel_text);
}

void right_aligned(const std::string& text) {
    ImGui::SetCursorPosX(ImGui::GetWindowContentRegionMax().x -
                         ImGui::CalcTextSize(text.c_str()).x);
    ImGui::TextUnformatted(text.c_str());
}

void draw_top(const UiFrame& frame, const PresenterClock& clock, Actions& actions) {
    const ViewState& state = frame.view.state;
    ImGui::PushFont(frame.fonts.title);
    ImGui::TextUnformatted(clock.time.c_str());
    frame.note_control("presenter/clock");
    ImGui::SameLine(0, frame.pt(40));
    ImGui::TextUnformatted(clock.elapsed.c_str());
    frame.note_control("presenter/timer");
    ImGui::PopFont();
    ImGui::SameLine(0, frame.pt(14));
    ImGui::SetCursorPosY(ImGui::GetCursorPosY() + frame.pt(8));
    if (text_button(frame, "presenter/restart", tr("Start again"))) {
        actions.emplace_back(RestartTimer{});
    }
    ImGui::SameLine();
    ImGui::PushFont(frame.fonts.title);
    ImGui::SetCursorPosY(ImGui::GetCursorPosY() - frame.pt(8));
    const StepPlace place = place_of_step(state);
    right_aligned(std::to_string(place.number) + " / " + std::to_string(place.of));
    ImGui::PopFont();
    rule(frame);
}

/// What the class sees in place of the step; empty: the step.
std::string seen_instead(const ViewState& seen) {
    const Presenting* p = seen.presenting();
    if (p == nullptr) return "";
    switch (p->blank) {
        case Blank::black: return tr("The class sees a black screen.");
        case Blank::white: return tr("The class sees a white screen.");
        case Blank::none: break;
    }
    if (seen.asks(AskKind::guess)) return tr("The class sees a question.");
    if (p->ended) return tr("The class sees the end of the lesson.");
    if (seen.asks(AskKind::reveal)) return tr("The class sees covered land.");
    return "";
}

/// What the class does not see as it stands here, in so many words.
std::string remark(const ViewState& state) {
    const ViewState seen = audience_view(state);
    const std::string instead = seen_instead(seen);
    if (state.held_picture() == nullptr) return instead;
    if (!instead.empty()) return instead + " " + tr("The picture is held.");
    return filled(tr("The class goes on seeing step {1}."),
                  {std::to_string(place_of_step(seen).number)});
}

/// What the next press brings to the class while the step stays; empty: the step behind.
std::string next_press(const ViewState& state, const LessonStep& step) {
    const Presenting* told = state.presenting();
    const bool seen = state.held_picture() == nullptr && !state.asks(AskKind::guess);
    if (!seen || told == nullptr) return "";
    if (told->play) {
        return filled(tr("The next press shows the class the map of {1}."),
                      {day_words(told->play->until)});
    }
    if (told->clause) {
        return told->held_back == 0 ? "" : tr("The next press lights the next clause.");
    }
    const std::optional<std::size_t> due = column_due(step, told->held_back);
    if (!due) return "";
    const std::string& title = step.columns[*due].title;
    return title.empty() ? tr("The next press shows the class one more column.")
                         : filled(tr("The next press shows the class: {1}"), {title});
}

void draw_now(const UiFrame& frame, const LessonStep& step) {
    small_heading(frame, tr("NOW"));
    const std::string held = remark(frame.view.state);
    if (!held.empty()) text_in(frame.fonts.strong, held, frame.look.panel_accent);
    const std::string due = next_press(frame.view.state, step);
    if (!due.empty()) text_in(frame.fonts.strong, due, frame.look.panel_accent);
    large(frame, 32, step.headline, WordStyle::lesson_title, frame.look.panel_text);
    gap(frame, 2);
    large(frame, 20, step.text);
    const Presenting* told = frame.view.state.presenting();
    for (std::size_t i = 0; i < step.columns.size(); ++i) {
        const bool seen = told == nullptr || column_seen(step, i, told->held_back);
        const Colour title = seen ? frame.look.panel_accent : frame.look.panel_muted;
        const Colour words = seen ? frame.look.panel_text : frame.look.panel_muted;
        gap(frame, 3);
        large(frame, 20, step.columns[i].title, WordStyle::lesson_title, title);
        large(frame, 20, step.columns[i].text, WordStyle::body, words);
    }
    gap(frame, 4);
    for (const std::string& source : numbered_sources(step)) {
        large(frame, 15, source, WordStyle::body, frame.look.panel_muted);
    }
    gap(frame, 4);
    rule(frame);
    small_heading(frame, tr("NOTES"));
    gap(frame, 2);
    large(frame, 27, step.notes.empty() ? tr("No notes for this step.") : step.notes);
}

/// Pixel for pixel; an empty box until it is drawn, so that nothing moves.
void show_picture(const UiFrame& frame, const char* name, SmallSize size, unsigned texture) {
    if (size == SmallSize()) return;
    gap(frame, 2);
    const ImVec2 cursor = ImGui::GetCursorScreenPos();
    const ImVec2 from(std::floor(cursor.x), std::floor(cursor.y));
    const ImVec2 to(from.x + static_cast<float>(size.width),
                    from.y + static_cast<float>(size.height));
    ImGui::Dummy(ImVec2(to.x - from.x, to.y - from.y));
    frame.note_control(name);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    if (texture != 0) {
        const auto id = std::bit_cast<ImTextureID>(std::uintptr_t{texture});
        list.AddImage(id, from, to, ImVec2(0, 1), ImVec2(1, 0));
    }
    list.AddRect(from, to, packed(frame.look.panel_muted));
    gap(frame, 4);
}

void draw_next(const UiFrame& frame, const PresenterPictures& pictures) {
    const ViewState& state = frame.view.state;
    if (pictures.size != SmallSize()) small_heading(frame, tr("THE CLASS SEES"));
    show_picture(frame, "presenter/class picture", pictures.size, pictures.seen);
    small_heading(frame, tr("NEXT"));
    const std::optional<std::size_t> next = step_behind(state);
    if (!next) {
        text_in(frame.fonts.name, tr("The lesson ends here."));
        return;
    }
    show_picture(frame, "presenter/next picture", pictures.size, pictures.next);
    const LessonStep& step = state.lesson->steps[*next];
    large(frame, 24, step.headline, WordStyle::lesson_title, frame.look.panel_text);
    gap(frame, 2);
    large(frame, 18, step.text);
    for (const LessonColumn& column : step.columns) {
        large(frame, 18, column.title, WordStyle::lesson_title, frame.look.panel_accent);
        large(frame, 18, column.text);
    }
}

void draw_buttons(const UiFrame& frame, Actions& actions) {
    const ViewState& state = frame.view.state;
    const auto button = [&](const char* name, const char* words, Action action) {
        if (text_button(frame, std::string("presenter/") + name, words)) {
            actions.push_back(std::move(action));
        }
        ImGui::SameLine();
    };
    button("back", tr("Back"), StepLesson{-1});
    button("next", tr("Next"), StepLesson{1});
    ImGui::SameLine(0, frame.pt(30));
    button("black", tr("Black"), ToggleBlank{Blank::black});
    button("white", tr("White"), ToggleBlank{Blank::white});
    button("hold", tr("Hold the picture"), ToggleHold{});
    button("sources", tr("Sources"), ToggleSources{});
    ImGui::SameLine(0, frame.pt(30));
    if (const auto step = size_stepper(frame, "presenter/text size", state.class_text)) {
        actions.emplace_back(ResizeClassText{*step});
    }
    ImGui::SameLine(0, frame.pt(30));
    button("end", tr("End"), LeavePresentation{});
}

}  // namespace

void draw_presenter(const UiFrame& frame, const PresenterClock& clock,
                    const PresenterPictures& pictures, Actions& actions) {
    const ViewState& state = frame.view.state;
    const ImVec2 size = ImGui::GetIO().DisplaySize;
    ImGui::SetNextWindowPos(ImVec2(0, 0));
    ImGui::SetNextWindowSize(size);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, 0);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 0);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(frame.pt(notes_margin), frame.pt(18)));
    ImGui::Begin("presenter", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                     ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoNav);
    draw_top(frame, clock, actions);
    draw_loading(frame, actions);
    if (!state.messages.empty()) {
        draw_sentences(frame, false, actions);
        rule(frame);
    }
    if (state.step < state.lesson->steps.size()) {
        const float height = ImGui::GetContentRegionAvail().y - frame.pt(46);
        const float width = ImGui::GetContentRegionAvail().x * static_cast<float>(notes_share);
        const auto column = [&](const char* name, float wide, const auto& draw) {
            ImGui::BeginChild(name, ImVec2(wide, height), false);
            ImGui::PushTextWrapPos(ImGui::GetContentRegionAvail().x - frame.pt(12));
            draw();
            ImGui::PopTextWrapPos();
            ImGui::EndChild();
        };
        column("now", width, [&] { draw_now(frame, state.lesson->steps[state.step]); });
        ImGui::SameLine(0, frame.pt(notes_gap));
        column("next", 0, [&] { draw_next(frame, pictures); });
    }
    ImGui::SetCursorPosY(size.y - frame.pt(42));
    draw_buttons(frame, actions);
    frame.boxes.push_back({"presenter", {0, 0}, {size.x, size.y}, true});
    ImGui::End();
    ImGui::PopStyleVar(3);
}

}  // namespace viewer
