#include "app/view/present_actions.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <utility>

#include "app/view/ask_actions.h"
#include "app/view/kept_views.h"
#include "app/view/own_look.h"
#include "app/view/reduce.h"
#include "app/view/step_view.h"

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

/// What is drawn, wherever one looks.
struct Content {
    bool compared;
    CompareMode mode;
    std::vector<MapView> pictures;
    bool operator==(const Content&) const = default;
};

Content content_of(const ViewState& s, const Viewport& viewport) {
    Content content{s.comparison.on, s.comparison.mode, {}};
    const std::vector<Pane> panes = panes_of(s, viewport);
    for (std::size_t i = 0; i < panes.size(); ++i) {
        content.pictures.push_back(view_of_pane(s, panes, i));
        content.pictures.back().camera = Camera();
    }
    return content;
}

struct PresentActions {
    ViewState& s;
    const Scene& scene;
    const Viewport& viewport;

    void operator()(const StartPresentation&) const { begin(); }
    void operator()(const StartAtFirstStep&) const;
    void operator()(const LeavePresentation&) const { leave_presentation(s); }
    void operator()(const StepLesson& a) const {
        if (s.presenting() != nullptr) go_on(a.direction);
    }
    void operator()(const GoToLessonStep& a) const {
        if (s.presenting() != nullptr) show(a.step);
    }
    void operator()(const TypeStepNumber&) const;
    void operator()(const EnterStepNumber&) const;
    void operator()(const ToggleBlank&) const;
    void operator()(const ToggleSources&) const {
        if (Presenting* p = s.presenting()) p->sources = !p->sources;
    }
    void operator()(const SetPresenter& a) const { s.presenter = a.wanted; }
    void operator()(const ReturnToStep&) const {
        if (s.presenting() != nullptr) show(s.step);
    }
    void operator()(const SetMotion& a) const { s.motion = a.wanted; }
    void operator()(const ToggleHold&) const;

  private:
    [[nodiscard]] const std::vector<LessonStep>& steps() const { return s.lesson->steps; }
    // In a presentation, but for begin().
    void show(std::size_t step, bool may_glide = true) const;
    void begin() const;
    void go_on(int direction) const;
    void begin_step(std::size_t step) const;
    void cover_again() const;
    void hold_columns_back() const;
};

void PresentActions::begin_step(std::size_t step) const {
    Presentation& p = *s.presenting();
    const std::size_t before = std::exchange(s.step, step);
    p.number.clear();
    p.blank = Blank::none;
    p.ended = false;
    p.sources = false;
    if (s.step == before) return;
    hold_columns_back();
    p.strokes.clear();
    if (s.asking()) s.asking()->revealed.clear();
}

void PresentActions::hold_columns_back() const {
    const LessonStep& step = steps()[s.step];
    const bool in_turn = step.columns_in_turn && !step.columns.empty();
    s.presenting()->held_back = in_turn ? step.columns.size() - 1 : 0;
}

void PresentActions::show(std::size_t step, bool may_glide) const {
    if (steps().empty()) return;
    if (s.asks(AskKind::guess)) stop_asking(s);
    const Camera from = s.camera;
    const Content before = content_of(s, viewport);
    const bool cut_off = std::exchange(s.presenting()->glide, std::nullopt).has_value();
    const bool were_beside = beside_each_other(s.comparison);
    begin_step(std::min(step, steps().size() - 1));
    const LessonStep& shown = steps()[s.step];
    s.marked = shown.highlights;
    show_content(s, shown, scene);
    look_as(s, shown, scene, viewport);
    if (s.asks(AskKind::reveal)) cover_again();
    const Camera to = s.camera;
    const bool cuts = cut_off || were_beside || beside_each_other(s.comparison);
    if (!s.motion || !may_glide || cuts || same_view(from, to)) return;
    s.camera = from;
    s.presenting()->glide =
        Glide{from, to, content_of(s, viewport) == before ? 0 : -content_seconds,
              glide_seconds(from, to, viewport)};
}

/// The class is still asked: the new step's land is covered, and its end shows what the step does.
void PresentActions::cover_again() const {
    s.asking()->before = before_asking(s);
    s.layers.states = false;
    s.comparison.on = false;
    // One map has more room than maps beside each other.
    look_as(s, steps()[s.step], scene, viewport);
}

/// From the step at hand.
void PresentActions::begin() const {
    if (s.presenting() != nullptr || steps().empty()) return;
    if (s.asking()) stop_asking(s);
    s.mode = Presenting{{}, before_presentation(s), {}, {}};
    s.full_screen = true;
    s.timeline.playing = false;
    s.panels = Panels();
    s.messages_seen = 0;
    show(s.step, false);
    hold_columns_back();
}

void PresentActions::operator()(const StartAtFirstStep&) const {
    if (s.presenting() != nullptr) return;
    s.step = 0;
    begin();
}

void PresentActions::go_on(int direction) const {
    Presenting& p = *s.presenting();
    if (p.blank != Blank::none) {  // the first key brings the picture back
        p.blank = Blank::none;
        return;
    }
    if (direction > 0 && p.held_back > 0) {
        if (s.asks(AskKind::guess)) stop_asking(s);  // over the step nobody would see the column
        --p.held_back;
        return;
    }
    const bool behind_last = direction > 0 && s.step + 1 >= steps().size();
    if (p.ended || behind_last) {
        p.ended = behind_last;
        return;
    }
    if (direction < 0 && s.step == 0) return;
    show(direction < 0 ? s.step - 1 : s.step + 1);
    if (direction < 0) p.held_back = 0;  // the class has seen them
}

void PresentActions::operator()(const TypeStepNumber& a) const {
    Presenting* p = s.presenting();
    if (p != nullptr && p->number.size() < 3) p->number.push_back(a.digit);
}

void PresentActions::operator()(const EnterStepNumber&) const {
    Presenting* p = s.presenting();
    if (p == nullptr) return;
    const std::string number = std::exchange(p->number, {});
    if (number.empty()) return go_on(1);  // as the programs for slides have it
    std::size_t step = 0;
    std::from_chars(number.data(), number.data() + number.size(), step);
    if (step == 0 || step > steps().size()) return;
    show(step - 1);
}

void PresentActions::operator()(const ToggleBlank& a) const {
    Presenting* p = s.presenting();
    if (p != nullptr) p->blank = p->blank == a.blank ? Blank::none : a.blank;
}

void PresentActions::operator()(const ToggleHold&) const {
    Presenting* p = s.presenting();
    if (p == nullptr) return;
    if (p->held_picture) {
        p->held_picture.reset();
    } else {
        p->held_picture = picture_to_hold(s);
    }
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

void leave_presentation(ViewState& s) {
    if (s.presenting() == nullptr) return;
    const Mode presenting = std::exchange(s.mode, Exploring{});
    BeforePresentation before = std::get<Presenting>(presenting).before;
    static_cast<Composition&>(s) = std::move(before.shown);
    s.timeline = before.timeline;
    s.picked = before.picked;
    s.panels = before.panels;
    s.full_screen = before.full_screen;
}

void reduce(ViewState& state, const PresentAction& action, const Scene& scene,
            const Viewport& viewport) {
    std::visit(PresentActions{state, scene, viewport}, action);
}

}  // namespace viewer
