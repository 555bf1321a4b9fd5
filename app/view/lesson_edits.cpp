#include "app/view/lesson_edits.h"

#include <algorithm>
#include <utility>

#include "app/view/lesson_bounds.h"
#include "app/view/step_view.h"

namespace viewer {

namespace {

using Kind = LessonChange::Kind;

std::ptrdiff_t offset(std::size_t at) {
    return static_cast<std::ptrdiff_t>(at);
}

}  // namespace

bool asks_about_kept(const ViewState& state) {
    const Panels& panels = state.panels;
    return !state.kept.empty() && !state.presentation.on && state.ask.kind == AskKind::none &&
           !panels.search && !panels.open && !panels.about && !panels.keys;
}

void LessonEditActions::remember(LessonChange change) const {
    LessonEditing& e = s.editing;
    e.unsaved = true;
    e.undone.clear();
    const bool goes_on = !e.done.empty() && !change.what.empty() &&
                         e.done.back().kind == change.kind && e.done.back().at == change.at &&
                         e.done.back().what == change.what;
    if (goes_on) return;  // the older text is what is wanted back
    e.done.push_back(std::move(change));
    if (e.done.size() > most_undone) e.done.erase(e.done.begin());
}

void LessonEditActions::operator()(const ToggleLessons&) const {
    if (s.presentation.on) return;
    s.panels.lessons = !s.panels.lessons;
    s.panels.numbers = false;  // they have the same place
}

void LessonEditActions::operator()(const NewLesson& a) const {
    s.lesson = Lesson();
    s.lesson.title = a.title;
    s.lesson.language = std::string(to_id(s.language));
    s.presentation.step = 0;
    s.editing = LessonEditing();
    s.panels.lessons = true;
}

void LessonEditActions::operator()(const ChooseStep& a) const {
    if (a.step >= s.lesson.steps.size() || s.presentation.on) return;
    s.presentation.step = a.step;
    const LessonStep& step = s.lesson.steps[a.step];
    show_content(s, step, scene);
    s.glide.reset();
    take_look(s, look_of(s, step, scene, viewport, CardRoom()));
}

/// What is seen is what the step keeps, to the last digit.
void LessonEditActions::see_as_kept(const LessonStep& step) const {
    Comparison& c = s.comparison;
    const StepLook look = look_of(s, step, scene, viewport, CardRoom());
    s.glide.reset();
    s.camera = look.camera;
    if (c.mode == CompareMode::fade) c.fade = step.fade;
    if (c.on && c.mode == CompareMode::swipe) c.seam = look.seam;
    if (step.lens) {
        c.lens_x = look.lens_x;
        c.lens_y = look.lens_y;
        c.lens_radius = look.lens_radius;
    }
}

void LessonEditActions::operator()(const AddStep& a) const {
    auto& steps = s.lesson.steps;
    if (steps.size() >= most_steps) return;
    LessonStep step = step_of_view(s, scene, viewport);
    step.headline = a.headline;
    const std::size_t at = steps.empty() ? 0 : std::min(s.presentation.step + 1, steps.size());
    see_as_kept(step);
    steps.insert(steps.begin() + offset(at), std::move(step));
    s.presentation.step = at;
    remember({Kind::added, at, 0, {}, {}, {}, {}});
}

void LessonEditActions::operator()(const TakeView&) const {
    if (!at_hand()) return;
    LessonStep& step = s.lesson.steps[s.presentation.step];
    LessonStep before = step;
    step = step_of_view(s, scene, viewport, std::move(step));
    see_as_kept(step);
    remember({Kind::changed, s.presentation.step, 0, std::move(before), {}, {}, {}});
}

void LessonEditActions::operator()(const MoveStep& a) const {
    const std::size_t from = s.presentation.step;
    const bool possible = a.direction < 0 ? from > 0 : from + 1 < s.lesson.steps.size();
    if (!at_hand() || !possible) return;
    const std::size_t to = a.direction < 0 ? from - 1 : from + 1;
    std::swap(s.lesson.steps[from], s.lesson.steps[to]);
    s.presentation.step = to;
    remember({Kind::moved, from, to, {}, {}, {}, {}});
}

LessonStep LessonEditActions::take_out(std::size_t at) const {
    auto& steps = s.lesson.steps;
    LessonStep gone = std::move(steps[at]);
    steps.erase(steps.begin() + offset(at));
    // What could not be read behind it is not what was meant to go.
    std::string& before = at > 0 ? steps[at - 1].unread : s.lesson.unread;
    before += std::exchange(gone.unread, {});
    if (at > 0 && at >= steps.size()) s.presentation.step = at - 1;
    return gone;
}

void LessonEditActions::operator()(const RemoveStep&) const {
    if (!at_hand()) return;
    const std::size_t at = s.presentation.step;
    LessonStep gone = take_out(at);
    remember({Kind::removed, at, 0, std::move(gone), {}, {}, {}});
}

void LessonEditActions::operator()(const EditStep& a) const {
    if (a.at >= s.lesson.steps.size()) return;
    LessonStep changed = within_bounds(a.step);
    if (s.lesson.steps[a.at] == changed) return;
    LessonStep before = std::exchange(s.lesson.steps[a.at], std::move(changed));
    remember({Kind::changed, a.at, 0, std::move(before), {}, {}, a.what});
}

void LessonEditActions::operator()(const EditHeading& a) const {
    Lesson& lesson = s.lesson;
    const std::string title = within_letters(a.title, longest_line);
    const std::string author = within_letters(a.author, longest_line);
    if (lesson.title == title && lesson.author == author) return;
    const std::string what = lesson.title == title ? "author" : "title";
    LessonChange change{Kind::heading, 0, 0, {}, lesson.title, lesson.author, what};
    lesson.title = title;
    lesson.author = author;
    remember(std::move(change));
}

LessonChange LessonEditActions::reverse(LessonChange change) const {
    auto& steps = s.lesson.steps;
    const auto place = steps.begin() + offset(change.at);
    s.presentation.step = change.at;
    switch (change.kind) {
        case Kind::added:
            change.step = take_out(change.at);
            change.kind = Kind::removed;
            break;
        case Kind::removed:
            steps.insert(place, std::exchange(change.step, {}));
            change.kind = Kind::added;
            break;
        case Kind::changed:
            std::swap(*place, change.step);
            std::swap(place->unread, change.step.unread);  // it stands where it stood
            break;
        case Kind::moved:
            std::swap(*place, steps[change.to]);
            std::swap(change.at, change.to);
            break;
        case Kind::heading:
            std::swap(s.lesson.title, change.title);
            std::swap(s.lesson.author, change.author);
            break;
    }
    return change;
}

void LessonEditActions::operator()(const UndoLesson&) const {
    LessonEditing& e = s.editing;
    if (e.done.empty() || s.presentation.on) return;
    LessonChange change = std::move(e.done.back());
    e.done.pop_back();
    e.undone.push_back(reverse(std::move(change)));
    e.unsaved = true;
}

void LessonEditActions::operator()(const RedoLesson&) const {
    LessonEditing& e = s.editing;
    if (e.undone.empty() || s.presentation.on) return;
    LessonChange change = std::move(e.undone.back());
    e.undone.pop_back();
    e.done.push_back(reverse(std::move(change)));
    e.unsaved = true;
}

void LessonEditActions::operator()(const LessonSaved& a) const {
    s.lesson = a.lesson;
    s.editing.unsaved = false;
}

void LessonEditActions::operator()(const AnswerKept&) const {
    if (!s.kept.empty()) s.kept.erase(s.kept.begin());
}

void LessonEditActions::operator()(const BringBackLesson& a) const {
    s = apply(std::move(s), SetLesson{a.lesson}, scene, viewport);
    s.editing.unsaved = true;
    if (s.presentation.on) return;
    s.panels.lessons = true;
    s.panels.numbers = false;
}

}  // namespace viewer
