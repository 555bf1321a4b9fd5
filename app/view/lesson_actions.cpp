#include "app/view/lesson_actions.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <utility>

#include "app/view/highlights.h"
#include "app/view/step_view.h"
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

/// Whether the same is drawn, wherever one looks.
bool same_content(const ViewState& a, const ViewState& b, const Viewport& viewport) {
    if (a.comparison.on != b.comparison.on || a.comparison.mode != b.comparison.mode) return false;
    const std::vector<Pane> panes_a = panes_of(a, viewport), panes_b = panes_of(b, viewport);
    if (panes_a.size() != panes_b.size()) return false;
    for (std::size_t i = 0; i < panes_a.size(); ++i) {
        MapView one = view_of_pane(a, panes_a, i), other = view_of_pane(b, panes_b, i);
        one.camera = other.camera;
        if (!(one == other)) return false;
    }
    return true;
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

const std::vector<LessonStep>& LessonActions::steps() const {
    return s.lesson.steps;
}

/// The step's own view, in what its card leaves free.
void LessonActions::look(const LessonStep& shown) const {
    Presentation& p = s.presentation;
    p.own_look = look_of(s, shown, scene, viewport, p.card);
    take_look(s, *p.own_look);
}

void LessonActions::show(std::size_t step, bool may_glide) const {
    if (steps().empty()) return;
    if (s.ask.kind == AskKind::guess) s = apply(std::move(s), StopAsking{}, scene, viewport);
    const ViewState before = s;
    s.glide.reset();
    Presentation& p = s.presentation;
    p.step = std::min(step, steps().size() - 1);
    p.number.clear();
    p.blank = Blank::none;
    p.ended = false;
    p.sources = false;
    if (p.step != before.presentation.step) {
        p.strokes.clear();
        s.ask.revealed.clear();
    }
    const LessonStep& shown = steps()[p.step];
    s.marked = shown.highlights;
    show_content(s, shown, scene);
    look(shown);
    if (s.ask.kind == AskKind::reveal) cover_again();
    const Camera to = s.camera;
    const bool cuts = beside_each_other(s.comparison) || beside_each_other(before.comparison) ||
                      before.glide.has_value();
    if (!s.motion || !may_glide || cuts || same_view(before.camera, to)) return;
    s.camera = before.camera;
    s.glide = Glide{before.camera, to, same_content(before, s, viewport) ? 0 : -content_seconds,
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
    look(steps()[s.presentation.step]);  // one map has more room than maps beside each other
}

/// Moves the camera, and line and lens unless someone has moved them by hand; nothing else.
void LessonActions::fit_step() const {
    const Comparison hand = s.comparison;
    const StepLook before = s.presentation.own_look.value_or(StepLook());
    s.glide.reset();
    look(steps()[s.presentation.step]);
    leave_in_hand(hand, before);
}

/// A line or a lens that is not where the step had it stays where it was put.
void LessonActions::leave_in_hand(const Comparison& hand, const StepLook& before) const {
    Comparison& c = s.comparison;
    if (hand.seam != before.seam) c.seam = hand.seam;
    if (hand.lens_x != before.lens_x || hand.lens_y != before.lens_y) {
        c.lens_x = hand.lens_x;
        c.lens_y = hand.lens_y;
    }
    if (hand.lens_radius != before.lens_radius) c.lens_radius = hand.lens_radius;
}

/// A camera that is on its way goes on to where there is room now.
void LessonActions::operator()(const ReserveCard& a) const {
    Presentation& p = s.presentation;
    if (!p.on || p.card == a.room) return;
    for (auto* kept : {&s.frozen, &s.before_asking}) {
        for (ViewState& one : *kept) one = apply(std::move(one), a, scene, viewport);
    }
    p.card = a.room;
    if (s.ask.kind == AskKind::guess || p.step >= steps().size()) return;
    const bool own = shows_own_view();
    const Camera camera = s.camera;
    std::optional<Glide> glide = s.glide;
    fit_step();
    if (!own) {
        s.camera = camera;
        s.glide = glide;
    } else if (glide) {
        glide->to = s.camera;
        s.camera = camera_at(*glide);
        s.glide = glide;
    }
}

bool LessonActions::shows_own_view() const {
    const Presentation& p = s.presentation;
    return p.on && s.ask.kind != AskKind::guess && p.step < steps().size() && p.own_look &&
           (s.camera == p.own_look->camera || (s.glide && s.glide->to == p.own_look->camera));
}

void LessonActions::operator()(const SetLesson& a) const {
    s.lesson = a.lesson;
    s.editing = LessonEditing();
    for (const std::string& name : unknown_highlights(a.lesson, scene.atlas)) {
        s = apply(std::move(s), ShowMessage{name}, scene, viewport);
    }
    if (const auto told = view_beyond_map(a.lesson, scene)) {
        s = apply(std::move(s), ShowMessage{*told}, scene, viewport);
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

void LessonActions::operator()(const StartAtFirstStep&) const {
    if (s.presentation.on) return;
    s.presentation.step = 0;
    (*this)(StartPresentation{});
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
    Presentation& p = s.presentation;
    if (p.blank != Blank::none) {  // the first key brings the picture back
        p.blank = Blank::none;
        return;
    }
    const bool behind_last = a.direction > 0 && p.step + 1 >= steps().size();
    if (p.ended || behind_last) {
        p.ended = behind_last;
        return;
    }
    if (a.direction < 0 && p.step == 0) return;
    show(a.direction < 0 ? p.step - 1 : p.step + 1);
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
