#include "app/view/lesson_edits.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "app/view/lesson_actions.h"
#include "app/view/lesson_bounds.h"

namespace viewer {

namespace {

using Kind = LessonChange::Kind;

std::ptrdiff_t offset(std::size_t at) {
    return static_cast<std::ptrdiff_t>(at);
}

/// As far as a lesson needs it: hundredths of a degree are a kilometre.
double rounded(double degrees) {
    return std::round(degrees * 100) / 100;
}

/// The degrees that, looked at, give this camera again: those of the middle of each side, drawn in
/// until they fit.
geodata::LonLatBox box_of(const Camera& camera, const Viewport& pane, const Scene& scene) {
    double right = 0, down = 0;  // pixels: the box stands beside the middle where degrees bend
    const auto within = [&](double share) {
        const double x = pane.width / 2.0, y = pane.height / 2.0;
        const auto at = [&](double dx, double dy) {
            return scene.projection.inverse(
                to_map(camera, pane, {right + x + dx * share * x, down + y + dy * share * y}));
        };
        return geodata::LonLatBox{at(-1, 0).lon, at(0, 1).lat, at(1, 0).lon, at(0, -1).lat};
    };
    const auto shown = [&](double share) {
        return fit(scene.projection.extent_of(within(share)), pane);
    };
    double share = 1;
    for (int turn = 0; turn < 6; ++turn) {
        double least = 0.2, most = 1;
        for (int i = 0; i < 16; ++i) {
            share = (least + most) / 2;
            (shown(share).metres_per_pixel > camera.metres_per_pixel ? most : least) = share;
        }
        const MapPoint middle = shown(share).centre;
        right += (camera.centre.x - middle.x) / camera.metres_per_pixel;
        down -= (camera.centre.y - middle.y) / camera.metres_per_pixel;
    }
    const geodata::LonLatBox box = within(share);
    return {rounded(box.west), rounded(box.south), rounded(box.east), rounded(box.north)};
}

std::vector<std::string> names_of(const Layers& layers) {
    std::vector<std::string> names;
    for (const NamedLayer& layer : named_layers) {
        if (layers.*(layer.which)) names.emplace_back(layer.name);
    }
    return names;
}

}  // namespace

LessonStep step_of_view(const ViewState& state, const Scene& scene, const Viewport& viewport,
                        LessonStep step) {
    const MapView a = view_of(state, SideName::a);
    step.date = a.date;
    step.paper = a.paper;
    step.compare.reset();
    step.compare_paper.reset();
    step.dates.clear();
    step.mode = CompareMode::swipe;
    if (state.comparison.on) {
        const MapView b = view_of(state, SideName::b);
        step.compare = b.date;
        if (b.paper != a.paper) step.compare_paper = PaperChoice{b.paper};
        step.mode = state.comparison.mode;
        if (step.mode == CompareMode::several) step.dates = state.comparison.dates;
    }
    step.layers = state.layers == Layers() ? std::vector<std::string>() : names_of(state.layers);
    const PixelBox box = panes_of(state, viewport).front().box;
    const Viewport pane{box.width, box.height, viewport.scale};
    const Camera home = clamp(fit(scene.home, pane), pane, scene.bounds);
    const bool whole = std::abs(state.camera.metres_per_pixel / home.metres_per_pixel - 1) < 0.02;
    step.box.reset();
    if (!whole) step.box = box_of(state.camera, pane, scene);
    return step;
}

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
    for (const Action& action : actions_of(step)) {
        s = apply(std::move(s), action, scene, viewport);
    }
}

void LessonEditActions::operator()(const AddStep& a) const {
    auto& steps = s.lesson.steps;
    if (steps.size() >= most_steps) return;
    LessonStep step = step_of_view(s, scene, viewport);
    step.headline = a.headline;
    const std::size_t at = steps.empty() ? 0 : std::min(s.presentation.step + 1, steps.size());
    steps.insert(steps.begin() + offset(at), std::move(step));
    s.presentation.step = at;
    remember({Kind::added, at, 0, {}, {}, {}, {}});
}

void LessonEditActions::operator()(const TakeView&) const {
    if (!at_hand()) return;
    LessonStep& step = s.lesson.steps[s.presentation.step];
    LessonStep before = step;
    step = step_of_view(s, scene, viewport, std::move(step));
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
