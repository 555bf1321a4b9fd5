// Lessons: choosing one, its steps in their order, and what can be done with them. The step at
// hand is changed below (step_editor.cpp).
#include <algorithm>
#include <random>

#include <imgui.h>
#include <imgui_stdlib.h>

#include "app/ui/panel.h"
#include "app/ui/step_editor.h"
#include "app/ui/widgets.h"
#include "app/view/told_steps.h"
#include "app/words/words.h"

namespace viewer {

namespace {

std::string title_of(const Lesson& lesson) {
    return lesson.title.empty() ? tr("Without a title") : lesson.title;
}

std::string listed_name(const LessonFile& file) {
    const std::string title = file.title.empty() ? tr("Without a title") : file.title;
    if (file.unsaved) {
        return filled(tr("{1}: changes of {2}, not saved"), {title, when_words(*file.unsaved)});
    }
    return file.own ? filled(tr("{1} (own)"), {title}) : title;
}

/// One of the user's own; others come with the program and stay.
bool may_go(const ViewState& state) {
    return std::any_of(state.lessons->begin(), state.lessons->end(), [&](const LessonFile& file) {
        return file.own && !file.unsaved && file.file == state.lesson->file;
    });
}

/// Asked once more: what goes takes the changes that were not saved with it.
void draw_going(const UiFrame& frame, Actions& actions) {
    const ViewState& state = frame.view.state;
    text_in(frame.fonts.strong,
            filled(tr("Move \"{1}\" to the trash?"), {title_of(*state.lesson)}));
    if (text_button(frame, "lessons/trash yes", tr("To the trash"))) {
        actions.emplace_back(TrashLesson{});
        frame.drafts.trash_asked.clear();
    }
    ImGui::SameLine();
    if (text_button(frame, "lessons/trash no", tr("Keep it"))) frame.drafts.trash_asked.clear();
}

/// The lesson stays as it is; its copy has the title typed here, and a file named after it.
void draw_save_as(const UiFrame& frame, Actions& actions) {
    std::optional<std::string>& title = frame.drafts.save_as;
    ImGui::SetNextItemWidth(-1);
    const bool entered = ImGui::InputTextWithHint("##save as", tr("Title of the new lesson"),
                                                  &*title, ImGuiInputTextFlags_EnterReturnsTrue);
    frame.note_control("lessons/save as title");
    const bool named = title->find_first_not_of(' ') != std::string::npos;
    ImGui::BeginDisabled(!named);
    const bool pressed = text_button(frame, "lessons/save as yes", tr("Save under this title"));
    ImGui::EndDisabled();
    ImGui::SameLine();
    const bool left = text_button(frame, "lessons/save as no", tr("Cancel"));
    if (named && (entered || pressed)) actions.emplace_back(SaveLessonCopy{*title});
    if (left || (named && (entered || pressed))) title.reset();
}

void draw_file_tools(const UiFrame& frame, Actions& actions) {
    const ViewState& state = frame.view.state;
    const bool own = may_go(state);
    if (own && frame.drafts.trash_asked == state.lesson->file) return draw_going(frame, actions);
    if (frame.drafts.save_as) return draw_save_as(frame, actions);
    if (text_button(frame, "lessons/copy", tr("Save a copy"))) {
        actions.emplace_back(SaveLessonCopy{});
    }
    ImGui::SameLine();
    if (text_button(frame, "lessons/save as", tr("Save as ..."))) {
        frame.drafts.save_as = state.lesson->title;
    }
    ImGui::SameLine();
    ImGui::BeginDisabled(!own);
    if (text_button(frame, "lessons/trash", tr("Delete ..."))) {
        frame.drafts.trash_asked = state.lesson->file;
    }
    ImGui::EndDisabled();
}

void draw_choice(const UiFrame& frame, Actions& actions) {
    const ViewState& state = frame.view.state;
    const std::string shown = title_of(*state.lesson) + (state.editing->unsaved ? " *" : "");
    ImGui::SetNextItemWidth(-1);
    const bool open = ImGui::BeginCombo("##lesson", shown.c_str(), ImGuiComboFlags_HeightLarge);
    frame.note_control("lessons/choose");
    if (!open) return;
    for (std::size_t i = 0; i < state.lessons->size(); ++i) {
        const LessonFile& file = (*state.lessons)[i];
        const std::string text = listed_name(file);
        ImGui::PushID(static_cast<int>(i));
        if (ImGui::Selectable(text.c_str(), file.file == state.lesson->file)) {
            actions.emplace_back(OpenLesson{file.file});
        }
        frame.note_control("lessons/choice " + std::to_string(i + 1));
        ImGui::PopID();
    }
    ImGui::EndCombo();
}

void draw_heading(const UiFrame& frame, Actions& actions) {
    const Lesson& lesson = *frame.view.state.lesson;
    EditHeading wanted{lesson.title, lesson.author};
    ImGui::SetNextItemWidth(-1);
    bool changed = ImGui::InputTextWithHint("##title", tr("Title of the lesson"), &wanted.title);
    frame.note_control("lessons/title");
    ImGui::SetNextItemWidth(-1);
    changed = ImGui::InputTextWithHint("##author", tr("Author"), &wanted.author) || changed;
    frame.note_control("lessons/author");
    if (changed) actions.emplace_back(wanted);
}

/// Of a lesson that can be told in two lengths: which it is, before it is presented.
void draw_length(const UiFrame& frame, Actions& actions) {
    const ViewState& state = frame.view.state;
    if (!offers_short(*state.lesson)) return;
    const std::size_t some = told_steps(*state.lesson, true).size();
    const std::size_t all = state.lesson->steps.size();
    const auto with_numbers = [](const char* text, std::size_t steps) {
        return filled(text, {std::to_string(steps), std::to_string(minutes_of(steps))});
    };
    Choice brief{
        "lessons/short",
        with_numbers(tr_n("Short: {1} step, ~{2} min", "Short: {1} steps, ~{2} min", some), some)};
    Choice whole{
        "lessons/all",
        with_numbers(tr_n("All: {1} step, ~{2} min", "All: {1} steps, ~{2} min", all), all)};
    brief.tip = tr("Only the steps marked for the short lesson are told.");
    whole.tip = tr("All the lesson's steps are told.");
    const int clicked = segmented(frame, {brief, whole}, tells_short(state) ? 0 : 1);
    if (clicked >= 0) actions.emplace_back(SetShortLesson{clicked == 0});
}

void draw_whole(const UiFrame& frame, Actions& actions) {
    const ViewState& state = frame.view.state;
    draw_length(frame, actions);
    if (text_button(frame, "lessons/present", tr("Present"))) {
        actions.emplace_back(StartPresentation{});
    }
    ImGui::SameLine();
    if (text_button(frame, "lessons/save", tr("Save"))) actions.emplace_back(SaveLesson{});
    ImGui::SameLine();
    if (text_button(frame, "lessons/new", tr("New"))) {
        actions.emplace_back(NewLesson{tr("New lesson")});
    }
    ImGui::SameLine();
    ImGui::BeginDisabled(state.editing->done.empty());
    if (text_button(frame, "lessons/undo", tr("Undo"))) actions.emplace_back(UndoLesson{});
    ImGui::EndDisabled();
    ImGui::SameLine();
    ImGui::BeginDisabled(state.editing->undone.empty());
    if (text_button(frame, "lessons/redo", tr("Redo"))) actions.emplace_back(RedoLesson{});
    ImGui::EndDisabled();
    draw_file_tools(frame, actions);
    ImGui::AlignTextToFramePadding();
    ImGui::TextUnformatted(tr("Text in class:"));
    ImGui::SameLine();
    if (const auto step = size_stepper(frame, "lessons/text size", state.class_text)) {
        actions.emplace_back(ResizeClassText{*step});
    }
    ImGui::AlignTextToFramePadding();
    ImGui::TextUnformatted(tr("Ask the class:"));
    ImGui::SameLine();
    if (text_button(frame, "lessons/reveal", tr("Covered land  Q"))) {
        actions.emplace_back(ToggleReveal{});
    }
    ImGui::SameLine();
    if (text_button(frame, "lessons/guess", tr("Ten questions  G"))) {
        actions.emplace_back(StartGuess{std::random_device()()});
    }
}

void draw_steps(const UiFrame& frame, Actions& actions) {
    const ViewState& state = frame.view.state;
    const std::vector<LessonStep>& steps = state.lesson->steps;
    if (steps.empty()) {
        muted(frame, tr("No step yet. Bring the map to what the class shall see first, then add "
                        "the present view."));
        return;
    }
    constexpr std::size_t most_rows = 6;
    const float row = ImGui::GetTextLineHeightWithSpacing();
    const auto rows = static_cast<float>(std::min(steps.size(), most_rows));
    const std::vector<std::size_t> told = told_steps(state);
    ImGui::BeginChild("steps", ImVec2(0, rows * row + frame.pt(4)), false,
                      ImGuiWindowFlags_NavFlattened);
    for (std::size_t i = 0; i < steps.size(); ++i) {
        ImGui::PushID(static_cast<int>(i));
        const bool at_hand = i == state.step;
        const float start = ImGui::GetCursorPosX();
        if (ImGui::Selectable("##step", at_hand)) actions.emplace_back(ChooseStep{i});
        frame.note_control("lessons/step " + std::to_string(i + 1));
        if (at_hand && frame.drafts.step_listed != i) {
            ImGui::SetScrollHereY();
            frame.drafts.step_listed = i;
        }
        ImGui::SameLine(start + frame.pt(6));
        // A step that is not told has no number.
        const auto number = std::lower_bound(told.begin(), told.end(), i);
        const bool is_told = number != told.end() && *number == i;
        if (is_told) {
            ImGui::TextDisabled("%td", number - told.begin() + 1);
        } else {
            ImGui::TextDisabled("-");
        }
        ImGui::SameLine(start + frame.pt(36));
        const std::string& headline = steps[i].headline;
        const char* words = headline.empty() ? tr("Without a headline") : headline.c_str();
        if (is_told) {
            ImGui::TextUnformatted(words);
        } else {
            ImGui::TextDisabled("%s", words);
        }
        ImGui::PopID();
    }
    ImGui::EndChild();
}

void draw_step_tools(const UiFrame& frame, Actions& actions) {
    const ViewState& state = frame.view.state;
    if (text_button(frame, "lessons/add", tr("Add the present view as a step"))) {
        actions.emplace_back(AddStep{tr("New step")});
    }
    ImGui::BeginDisabled(state.lesson->steps.empty());
    ImGui::SameLine();
    if (text_button(frame, "lessons/duplicate", tr("Duplicate"))) {
        actions.emplace_back(DuplicateStep{});
    }
    if (text_button(frame, "lessons/take", tr("Take the present view"))) {
        actions.emplace_back(TakeView{});
    }
    ImGui::SameLine();
    if (text_button(frame, "lessons/up", tr("Up"))) actions.emplace_back(MoveStep{-1});
    ImGui::SameLine();
    if (text_button(frame, "lessons/down", tr("Down"))) actions.emplace_back(MoveStep{1});
    ImGui::SameLine();
    if (text_button(frame, "lessons/remove", tr("Remove"))) actions.emplace_back(RemoveStep{});
    ImGui::EndDisabled();
}

}  // namespace

void draw_lessons(const UiFrame& frame, Actions& actions) {
    const Panel panel(frame, "lessons", frame.places.numbers);
    if (close_button(frame, "lessons/close")) actions.emplace_back(ToggleLessons{});
    text_in(frame.fonts.title, tr("Lessons"));
    draw_choice(frame, actions);
    gap(frame, 2);
    draw_whole(frame, actions);
    rule(frame);
    draw_heading(frame, actions);
    gap(frame, 2);
    draw_steps(frame, actions);
    gap(frame, 2);
    draw_step_tools(frame, actions);
    const ViewState& state = frame.view.state;
    if (state.step >= state.lesson->steps.size()) return;
    rule(frame);
    draw_step_editor(frame, actions);
}

}  // namespace viewer
