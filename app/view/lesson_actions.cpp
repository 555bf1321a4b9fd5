#include "app/view/lesson_actions.h"

#include <algorithm>
#include <charconv>
#include <utility>

namespace viewer {

Actions actions_of(const LessonStep& step) {
    Actions actions = {LeaveComparison{}, ClosePick{}, SetDate{step.date}, SetPaper{step.paper}};
    if (step.compare || step.mode == CompareMode::promise || step.mode == CompareMode::several) {
        const geodata::Date other = step.compare.value_or(step.date);
        actions.emplace_back(SetCompareMode{step.mode});
        actions.emplace_back(SetSide{SideName::a, {step.date, step.paper, true}});
        actions.emplace_back(SetSide{SideName::b, {other, step.paper, true}});
    }
    if (step.box) {
        actions.emplace_back(LookAt{*step.box});
    } else {
        actions.emplace_back(FitRegion{});
    }
    return actions;
}

void LessonActions::show(std::size_t step) const {
    const std::vector<LessonStep>& steps = scene.lesson.steps;
    if (steps.empty()) return;
    s.presentation.step = std::min(step, steps.size() - 1);
    s.presentation.number.clear();
    s.presentation.blank = Blank::none;
    for (const Action& action : actions_of(steps[s.presentation.step])) {
        s = apply(std::move(s), action, scene, viewport);
    }
    // The card stands at the left: what is looked at moves into the rest.
    constexpr double card = 0.17;  // half of the width that it takes
    if (beside_each_other(s.comparison)) return;
    s = apply(std::move(s), ZoomBy{0.85}, scene, viewport);
    s = apply(std::move(s), PanBy{card * viewport.width, 0}, scene, viewport);
}

void LessonActions::operator()(const StartPresentation&) const {
    if (s.presentation.on || scene.lesson.steps.empty()) return;
    s.before_presentation = {s};
    s.presentation.on = true;
    s.timeline.playing = false;
    s.panels = Panels();
    show(s.presentation.step);
}

void LessonActions::operator()(const LeavePresentation&) const {
    if (!s.presentation.on || s.before_presentation.empty()) return;
    const Presentation shown = s.presentation;
    const bool full_screen = s.full_screen;
    ViewState before = std::move(s.before_presentation.front());
    s = std::move(before);
    s.presentation.step = shown.step;  // where it goes on
    s.full_screen = full_screen;
}

void LessonActions::operator()(const StepLesson& a) const {
    if (!s.presentation.on) return;
    if (s.presentation.blank != Blank::none) {  // the first key brings the picture back
        s.presentation.blank = Blank::none;
        return;
    }
    if (a.direction < 0 && s.presentation.step == 0) return;
    if (a.direction > 0 && s.presentation.step + 1 >= scene.lesson.steps.size()) return;
    show(a.direction < 0 ? s.presentation.step - 1 : s.presentation.step + 1);
}

void LessonActions::operator()(const GoToLessonStep& a) const {
    if (s.presentation.on) show(a.step);
}

void LessonActions::operator()(const TypeStepNumber& a) const {
    std::string& number = s.presentation.number;
    if (s.presentation.on && number.size() < 3) number.push_back(a.digit);
}

void LessonActions::operator()(const EnterStepNumber&) const {
    if (!s.presentation.on) return;
    const std::string number = std::exchange(s.presentation.number, {});
    std::size_t step = 0;
    std::from_chars(number.data(), number.data() + number.size(), step);
    if (step == 0 || step > scene.lesson.steps.size()) return;
    show(step - 1);
}

void LessonActions::operator()(const ToggleBlank& a) const {
    Blank& blank = s.presentation.blank;
    if (s.presentation.on) blank = blank == a.blank ? Blank::none : a.blank;
}

}  // namespace viewer
