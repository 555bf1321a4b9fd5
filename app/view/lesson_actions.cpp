#include "app/view/lesson_actions.h"

#include <algorithm>
#include <utility>

#include "app/view/highlights.h"
#include "app/view/lesson_bounds.h"
#include "app/view/panel_actions.h"
#include "app/view/papers.h"
#include "app/view/present_actions.h"
#include "app/view/read_actions.h"
#include "app/view/reduce.h"
#include "app/view/step_view.h"

namespace viewer {

namespace {

using Kind = LessonChange::Kind;

std::ptrdiff_t offset(std::size_t at) {
    return static_cast<std::ptrdiff_t>(at);
}

struct LessonActions {
    ViewState& s;
    const Scene& scene;
    const Viewport& viewport;

    void operator()(const SetLesson& a) const { set_lesson(a.lesson); }
    void operator()(const ToggleLessons&) const;
    void operator()(const ShowLessons& a) const { s.lessons = a.lessons; }
    void operator()(const NewLesson&) const;
    void operator()(const ChooseStep&) const;
    void operator()(const AddStep&) const;
    void operator()(const TakeView&) const;
    void operator()(const MoveStep&) const;
    void operator()(const RemoveStep&) const;
    void operator()(const DuplicateStep&) const;
    void operator()(const SetShortLesson& a) const {
        if (s.presenting() == nullptr) s.short_lesson = a.wanted;  // a class is told one of them
    }
    void operator()(const EditStep&) const;
    void operator()(const EditHeading&) const;
    void operator()(const UndoLesson&) const;
    void operator()(const RedoLesson&) const;
    void operator()(const LessonSaved&) const;
    void operator()(const TranslateLesson& a) const {
        s.lesson = a.lesson;
        light_told_clause(s, scene.atlas);
    }
    void operator()(const ShowKept& a) const { s.kept = a.kept; }
    void operator()(const AnswerKept&) const;
    void operator()(const BringBackLesson&) const;

  private:
    [[nodiscard]] bool at_hand() const { return s.step < s.lesson->steps.size(); }
    void set_lesson(const Lesson&) const;
    void see_as_kept(const LessonStep&) const;
    void remember(LessonChange) const;
    /// The step, without what follows it in the file and could not be read: that stays.
    [[nodiscard]] LessonStep take_out(Lesson&, std::size_t at) const;
    /// Does the opposite of a change; what is returned does it again.
    [[nodiscard]] LessonChange reverse(LessonChange) const;
    using Changes = std::vector<LessonChange> LessonEditing::*;
    /// The last of the one list, done the other way, becomes the last of the other.
    void reverse_last(Changes from, Changes to) const;
};

void LessonActions::set_lesson(const Lesson& lesson) const {
    s.lesson = lesson;
    s.editing = LessonEditing();
    for (const std::string& name : unknown_highlights(lesson, scene)) tell(s, name);
    if (const auto told = view_beyond_map(lesson, scene)) tell(s, *told);
    if (const auto told = day_beyond_map(lesson, scene)) tell(s, *told);
    for (const std::string& told : papers_beyond_map(lesson, scene)) tell(s, told);
    for (const std::string& told : documents_beyond_map(lesson, scene)) tell(s, told);
    if (s.presenting() == nullptr) s.step = 0;
    light_told_clause(s, scene.atlas);
    if (lesson.steps.empty()) leave_presentation(s);
}

void LessonActions::remember(LessonChange change) const {
    LessonEditing& e = s.editing.edit();
    e.unsaved = true;
    e.undone.clear();
    const bool goes_on = !e.done.empty() && !change.what.empty() &&
                         e.done.back().kind == change.kind && e.done.back().at == change.at &&
                         e.done.back().what == change.what;
    if (goes_on) return;  // the older text is what is wanted back
    e.done.push_back(std::move(change));
    if (e.done.size() > most_undone) e.done.erase(e.done.begin());
}

void LessonActions::operator()(const ToggleLessons&) const {
    if (s.presenting() != nullptr) return;
    s.panels.lessons = !s.panels.lessons;
    // They have the same place; a clause that is lit can become a step's.
    s.panels.numbers = s.panels.papers = false;
    s.reading.pointed.reset();
}

void LessonActions::operator()(const NewLesson& a) const {
    Lesson lesson;
    lesson.title = a.title;
    lesson.language = std::string(to_id(s.language));
    s.lesson = std::move(lesson);
    s.step = 0;
    s.editing = LessonEditing();
    s.panels.lessons = true;
}

void LessonActions::operator()(const ChooseStep& a) const {
    if (a.step >= s.lesson->steps.size() || s.presenting() != nullptr) return;
    s.step = a.step;
    const LessonStep& step = s.lesson->steps[a.step];
    show_content(s, step, scene);
    take_look(s, look_of(s, step, scene, viewport, CardRoom()));
}

/// What is seen is what the step keeps, to the last digit.
void LessonActions::see_as_kept(const LessonStep& step) const {
    Comparison& c = s.comparison;
    const StepLook look = look_of(s, step, scene, viewport, CardRoom());
    s.stop_glide();
    s.camera = look.camera;
    if (c.mode == CompareMode::fade) c.fade = step.fade;
    if (c.on && c.mode == CompareMode::swipe) c.seam = look.seam;
    if (step.lens) {
        c.lens_x = look.lens_x;
        c.lens_y = look.lens_y;
        c.lens_radius = look.lens_radius;
    }
}

void LessonActions::operator()(const AddStep& a) const {
    if (s.lesson->steps.size() >= most_steps) return;
    auto& steps = s.lesson.edit().steps;
    LessonStep step = step_of_view(s, scene, viewport);
    step.headline = a.headline;
    const std::size_t at = steps.empty() ? 0 : std::min(s.step + 1, steps.size());
    see_as_kept(step);
    steps.insert(steps.begin() + offset(at), std::move(step));
    s.step = at;
    remember({Kind::added, at, 0, {}, {}, {}, {}});
}

void LessonActions::operator()(const TakeView&) const {
    if (!at_hand()) return;
    LessonStep& step = s.lesson.edit().steps[s.step];
    LessonStep before = step;
    step = step_of_view(s, scene, viewport, std::move(step));
    see_as_kept(step);
    remember({Kind::changed, s.step, 0, std::move(before), {}, {}, {}});
}

void LessonActions::operator()(const MoveStep& a) const {
    const std::size_t from = s.step;
    const bool possible = a.direction < 0 ? from > 0 : from + 1 < s.lesson->steps.size();
    if (!at_hand() || !possible) return;
    const std::size_t to = a.direction < 0 ? from - 1 : from + 1;
    auto& steps = s.lesson.edit().steps;
    std::swap(steps[from], steps[to]);
    s.step = to;
    remember({Kind::moved, from, to, {}, {}, {}, {}});
}

LessonStep LessonActions::take_out(Lesson& lesson, std::size_t at) const {
    auto& steps = lesson.steps;
    LessonStep gone = std::move(steps[at]);
    steps.erase(steps.begin() + offset(at));
    // What could not be read behind it is not what was meant to go.
    std::string& before = at > 0 ? steps[at - 1].unread : lesson.unread;
    before += std::exchange(gone.unread, {});
    if (at > 0 && at >= steps.size()) s.step = at - 1;
    return gone;
}

void LessonActions::operator()(const RemoveStep&) const {
    if (!at_hand()) return;
    const std::size_t at = s.step;
    LessonStep gone = take_out(s.lesson.edit(), at);
    remember({Kind::removed, at, 0, std::move(gone), {}, {}, {}});
}

/// With its comments and unknown keys; what could not be read behind it stays behind the first.
void LessonActions::operator()(const DuplicateStep&) const {
    if (!at_hand() || s.lesson->steps.size() >= most_steps) return;
    auto& steps = s.lesson.edit().steps;
    LessonStep step = steps[s.step];
    step.unread.clear();
    step.from = std::string::npos;
    const std::size_t at = ++s.step;
    steps.insert(steps.begin() + offset(at), std::move(step));
    remember({Kind::added, at, 0, {}, {}, {}, {}});
}

void LessonActions::operator()(const EditStep& a) const {
    if (a.at >= s.lesson->steps.size()) return;
    LessonStep changed = within_bounds(a.step);
    if (s.lesson->steps[a.at] == changed) return;
    LessonStep before = std::exchange(s.lesson.edit().steps[a.at], std::move(changed));
    remember({Kind::changed, a.at, 0, std::move(before), {}, {}, a.what});
}

void LessonActions::operator()(const EditHeading& a) const {
    const std::string title = within_letters(a.title, longest_line);
    const std::string author = within_letters(a.author, longest_line);
    if (s.lesson->title == title && s.lesson->author == author) return;
    Lesson& lesson = s.lesson.edit();
    const std::string what = lesson.title == title ? "author" : "title";
    LessonChange change{Kind::heading, 0, 0, {}, lesson.title, lesson.author, what};
    lesson.title = title;
    lesson.author = author;
    remember(std::move(change));
}

LessonChange LessonActions::reverse(LessonChange change) const {
    Lesson& lesson = s.lesson.edit();
    auto& steps = lesson.steps;
    const auto place = steps.begin() + offset(change.at);
    s.step = change.at;
    switch (change.kind) {
        case Kind::added:
            change.step = take_out(lesson, change.at);
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
            std::swap(lesson.title, change.title);
            std::swap(lesson.author, change.author);
            break;
    }
    return change;
}

void LessonActions::reverse_last(Changes from, Changes to) const {
    if (((*s.editing).*from).empty() || s.presenting() != nullptr) return;
    LessonEditing& e = s.editing.edit();
    LessonChange change = std::move((e.*from).back());
    (e.*from).pop_back();
    (e.*to).push_back(reverse(std::move(change)));
    e.unsaved = true;
}

void LessonActions::operator()(const UndoLesson&) const {
    reverse_last(&LessonEditing::done, &LessonEditing::undone);
}

void LessonActions::operator()(const RedoLesson&) const {
    reverse_last(&LessonEditing::undone, &LessonEditing::done);
}

void LessonActions::operator()(const LessonSaved& a) const {
    s.lesson = a.lesson;
    s.editing.edit().unsaved = false;
}

void LessonActions::operator()(const AnswerKept&) const {
    if (s.kept->empty()) return;
    auto& kept = s.kept.edit();
    kept.erase(kept.begin());
}

void LessonActions::operator()(const BringBackLesson& a) const {
    set_lesson(a.lesson);
    s.editing.edit().unsaved = true;
    if (s.presenting() != nullptr) return;
    s.panels.lessons = true;
    s.panels.numbers = false;
    close_papers(s);
}

}  // namespace

bool asks_about_kept(const ViewState& state) {
    const Panels& panels = state.panels;
    return !state.kept->empty() && state.presenting() == nullptr && !state.asking() &&
           !panels.search && !panels.open && !panels.about && !panels.keys;
}

void reduce(ViewState& state, const LessonAction& action, const Scene& scene,
            const Viewport& viewport) {
    std::visit(LessonActions{state, scene, viewport}, action);
}

}  // namespace viewer
