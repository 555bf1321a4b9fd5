#include "app/view/lesson_actions.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <utility>

#include "app/view/highlights.h"
#include "app/view/window_size.h"

namespace viewer {

namespace {

constexpr double content_seconds = 0.25;  // what is shown fades first
constexpr double shortest_glide = 0.35, longest_glide = 0.9;
static_assert(content_seconds + longest_glide <= 1.2);

/// Longer for a longer way, measured in widths of the window and in doublings of the scale.
double glide_seconds(const Camera& from, const Camera& to, const Viewport& viewport) {
    const double scale = std::max(from.metres_per_pixel, to.metres_per_pixel);
    const double widths = std::hypot(to.centre.x - from.centre.x, to.centre.y - from.centre.y) /
                          (scale * viewport.width);
    const double doublings = std::abs(std::log2(to.metres_per_pixel / from.metres_per_pixel));
    return std::clamp(0.3 + 0.5 * widths + 0.25 * doublings, shortest_glide, longest_glide);
}

bool same_view(const Camera& a, const Camera& b) {
    return std::abs(a.metres_per_pixel / b.metres_per_pixel - 1) < 1e-3 &&
           std::hypot(a.centre.x - b.centre.x, a.centre.y - b.centre.y) < 2 * b.metres_per_pixel;
}

/// What a step changes besides the camera.
bool same_content(const ViewState& a, const ViewState& b) {
    return a.date == b.date && a.paper == b.paper && a.layers == b.layers &&
           a.comparison.on == b.comparison.on && a.comparison.mode == b.comparison.mode &&
           a.comparison.b == b.comparison.b;
}

Action view_action(const LessonStep& step) {
    return step.box ? Action(LookAt{*step.box}) : Action(FitRegion{});
}

Layers layers_named(const std::vector<std::string>& names) {
    Layers layers{false, false, false, false, false, false, false};
    for (const NamedLayer& layer : named_layers) {
        layers.*(layer.which) = std::find(names.begin(), names.end(), layer.name) != names.end();
    }
    return layers;
}

}  // namespace

Camera camera_at(const Glide& glide) {
    const double t = std::clamp(glide.passed / glide.lasts, 0.0, 1.0);
    const double eased = t * t * (3 - 2 * t);
    const Camera &from = glide.from, &to = glide.to;
    const double ratio = to.metres_per_pixel / from.metres_per_pixel;
    Camera now;
    now.metres_per_pixel = from.metres_per_pixel * std::pow(ratio, eased);
    // The centre moves as the scale does: about one fixed point of the map, without a swerve.
    const double share =
        std::abs(ratio - 1) < 1e-3 ? eased : (std::pow(ratio, eased) - 1) / (ratio - 1);
    now.centre = {from.centre.x + share * (to.centre.x - from.centre.x),
                  from.centre.y + share * (to.centre.y - from.centre.y)};
    return now;
}

Actions actions_of(const LessonStep& step) {
    Actions actions = {LeaveComparison{}, ClosePick{}, SetDate{step.date}, SetPaper{step.paper}};
    if (step.compare || step.compare_paper || step.mode == CompareMode::promise ||
        step.mode == CompareMode::several) {
        const auto other_paper = step.compare_paper ? step.compare_paper->paper : step.paper;
        const geodata::Date other = step.compare.value_or(step.date);
        actions.emplace_back(SetCompareMode{step.mode});
        actions.emplace_back(SetSide{SideName::a, {step.date, step.paper, true}});
        actions.emplace_back(SetSide{SideName::b, {other, other_paper, true}});
    }
    if (step.paper) {  // the whole of it, whatever is switched off on the map
        for (const geodata::Territory territory : geodata::all_territories) {
            actions.emplace_back(SetTerritory{territory, true});
        }
    }
    if (!step.dates.empty()) actions.emplace_back(SetKeyDates{step.dates});
    if (!step.layers.empty()) actions.emplace_back(SetLayers{layers_named(step.layers)});
    actions.push_back(view_action(step));
    return actions;
}

const std::vector<LessonStep>& LessonActions::steps() const {
    return s.lesson.steps;
}

/// The step's own view: its box in the middle of what the card leaves free, as far as the map
/// reaches. Maps beside each other end where the card begins.
void LessonActions::look(const LessonStep& shown) const {
    Presentation& p = s.presentation;
    const Viewport map = pane_viewport(s, viewport);
    Viewport rest = map;
    if (p.on && !beside_each_other(s.comparison)) {
        rest.width = std::max(1, static_cast<int>(map.width * (1 - p.card.left)));
        rest.height = std::max(1, static_cast<int>(map.height * (1 - p.card.bottom)));
    }
    Camera camera = fit(shown.box ? scene.projection.extent_of(*shown.box) : scene.home, rest);
    camera.metres_per_pixel = clamp(camera, map, scene.bounds).metres_per_pixel;
    camera = pan_by(camera, (map.width - rest.width) / 2.0, (rest.height - map.height) / 2.0);
    s.camera = clamp(camera, map, scene.bounds);
    p.own_view = s.camera;
}

/// A card at the left leaves the middle of the rest to the swipe's line.
double LessonActions::seam_of_step() const {
    return (1 + s.presentation.card.left) / 2;
}

void LessonActions::show(std::size_t step, bool may_glide) const {
    if (steps().empty()) return;
    if (s.ask.kind == AskKind::guess) s = apply(std::move(s), StopAsking{}, scene, viewport);
    const ViewState before = s;
    s.glide.reset();
    if (!s.presenter) s.frozen.clear();
    Presentation& p = s.presentation;
    p.step = std::min(step, steps().size() - 1);
    p.number.clear();
    p.blank = Blank::none;
    p.sources = false;
    if (p.step != before.presentation.step) {
        p.strokes.clear();
        s.ask.revealed.clear();
    }
    const LessonStep& shown = steps()[p.step];
    // Layers are the user's own again where a step names none.
    if (!s.before_presentation.empty()) s.layers = s.before_presentation.front().layers;
    s.marked = shown.highlights;
    for (const Action& action : actions_of(shown)) {
        s = apply(std::move(s), action, scene, viewport);
    }
    s.comparison.seam = seam_of_step();
    s.comparison.fade = 0.5;
    look(shown);
    if (s.ask.kind == AskKind::reveal) cover_again();
    const Camera to = s.camera;
    const bool cuts = beside_each_other(s.comparison) || beside_each_other(before.comparison) ||
                      before.glide.has_value();
    if (!s.motion || !may_glide || cuts || same_view(before.camera, to)) return;
    s.camera = before.camera;
    s.glide = Glide{before.camera, to, same_content(before, s) ? 0 : -content_seconds,
                    glide_seconds(before.camera, to, viewport)};
}

/// The class is still asked: the new step's land is covered, and its end shows what the step does.
void LessonActions::cover_again() const {
    ViewState uncovered = s;
    uncovered.ask = Ask();
    uncovered.before_asking.clear();
    s.before_asking = {std::move(uncovered)};
    s.layers.states = false;
    s.comparison.on = false;
}

/// Only the camera moves: a black screen stays black, a picture that is held is held on.
void LessonActions::fit_step() const {
    auto held = std::exchange(s.frozen, {});
    s.glide.reset();
    look(steps()[s.presentation.step]);
    s.frozen = std::move(held);
}

/// A camera that is on its way goes on to where there is room now.
void LessonActions::operator()(const ReserveCard& a) const {
    Presentation& p = s.presentation;
    if (!p.on || p.card == a.room) return;
    for (ViewState& held : s.frozen) held = apply(std::move(held), a, scene, viewport);
    const bool own = shows_own_view(), own_seam = s.comparison.seam == seam_of_step();
    p.card = a.room;
    if (own_seam) s.comparison.seam = seam_of_step();
    if (!own) return;
    std::optional<Glide> glide = s.glide;
    fit_step();
    if (!glide) return;
    glide->to = s.camera;
    s.camera = camera_at(*glide);
    s.glide = glide;
}

bool LessonActions::shows_own_view() const {
    const Presentation& p = s.presentation;
    return p.on && s.ask.kind != AskKind::guess && p.step < steps().size() && p.own_view &&
           (s.camera == *p.own_view || (s.glide && s.glide->to == *p.own_view));
}

void LessonActions::operator()(const SetLesson& a) const {
    s.lesson = a.lesson;
    s.editing = LessonEditing();
    for (const std::string& name : unknown_highlights(a.lesson, scene.atlas)) {
        s = apply(std::move(s), ShowMessage{name}, scene, viewport);
    }
    if (!s.presentation.on) s.presentation.step = 0;
    if (s.presentation.on && steps().empty()) (*this)(LeavePresentation{});
}

void LessonActions::operator()(const ReturnToStep&) const {
    if (s.presentation.on) show(s.presentation.step);
}

void LessonActions::operator()(const StartPresentation&) const {
    if (s.presentation.on || steps().empty()) return;
    if (s.ask.kind != AskKind::none) s = apply(std::move(s), StopAsking{}, scene, viewport);
    s.before_presentation = {s};
    s.presentation.on = true;
    s.full_screen = true;
    s.timeline.playing = false;
    s.panels = Panels();
    s.presentation.tool = PresentTool::none;
    show(s.presentation.step, false);
}

void LessonActions::operator()(const LeavePresentation&) const {
    if (!s.presentation.on || s.before_presentation.empty()) return;
    ViewState shown = std::move(s);
    s = ViewState(shown.before_presentation.front());
    s.presentation.step = shown.presentation.step;  // where it goes on
    s.presenter = shown.presenter;
    // Lessons, messages and loading are no part of the view: what happened meanwhile holds.
    s.lesson = std::move(shown.lesson);
    s.editing = std::move(shown.editing);
    s.lessons = std::move(shown.lessons);
    s.kept = std::move(shown.kept);
    s.messages = std::move(shown.messages);
    s.loading = std::move(shown.loading);
}

void LessonActions::operator()(const StepLesson& a) const {
    if (!s.presentation.on) return;
    if (s.presentation.blank != Blank::none) {  // the first key brings the picture back
        s.presentation.blank = Blank::none;
        return;
    }
    if (a.direction < 0 && s.presentation.step == 0) return;
    if (a.direction > 0 && s.presentation.step + 1 >= steps().size()) return;
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
    if (number.empty()) return (*this)(StepLesson{1});  // as the programs for slides have it
    std::size_t step = 0;
    std::from_chars(number.data(), number.data() + number.size(), step);
    if (step == 0 || step > steps().size()) return;
    show(step - 1);
}

void LessonActions::operator()(const ToggleBlank& a) const {
    Blank& blank = s.presentation.blank;
    if (s.presentation.on) blank = blank == a.blank ? Blank::none : a.blank;
}

}  // namespace viewer
