#include "app/view/present_actions.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "app/view/ask_actions.h"
#include "app/view/compare_actions.h"
#include "app/view/glide.h"
#include "app/view/kept_views.h"
#include "app/view/own_look.h"
#include "app/view/reduce.h"
#include "app/view/step_view.h"
#include "app/view/told_steps.h"

namespace viewer {

namespace {

// Days that a step lets pass by can be followed, and nobody waits long for the last.
constexpr double followed_days_a_second = 4, shortest_play = 3, longest_play = 12;

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
        if (s.presenting() != nullptr) show_told(a.step);
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
    /// Counted from 0 among those that are told; the last for a larger number.
    void show_told(std::size_t number) const;
    void begin() const;
    void go_on(int direction) const;
    void begin_step(std::size_t step) const;
    void begin_play(const LessonStep&) const;
    void cover_again() const;
    void hold_columns_back() const;
    [[nodiscard]] bool ask_own() const;
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
    const std::size_t clauses = told_clauses(step, scene.atlas).size();
    s.presenting()->held_back = clauses > 0 ? clauses - 1 : waiting_columns(step);
    s.presenting()->asked = false;
    light_told_clause(s, scene.atlas);
}

/// The questions that the step at hand keeps, once.
bool PresentActions::ask_own() const {
    Presentation& p = *s.presenting();
    if (s.step >= steps().size()) return false;
    const std::optional<AskSet>& set = steps()[s.step].ask;
    if (!set || p.ended || std::exchange(p.asked, true) || s.asks(AskKind::guess)) return false;
    return ask_questions(s, scene, viewport, *set);
}

void PresentActions::show_told(std::size_t number) const {
    const std::vector<std::size_t> told = told_steps(s);
    if (!told.empty()) show(told[std::min(number, told.size() - 1)]);
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
    begin_play(shown);
    look_as(s, shown, scene, viewport);
    if (s.asks(AskKind::reveal)) cover_again();
    const Camera to = s.camera;
    const bool cuts = cut_off || were_beside || beside_each_other(s.comparison);
    if (!s.motion || !may_glide || cuts || same_camera(from, to)) return;
    s.camera = from;
    s.presenting()->glide =
        Glide{from, to, content_of(s, viewport) == before ? 0 : -content_seconds,
              glide_seconds(from, to, viewport)};
}

/// From the first day on; where nothing is to move by itself, the next press shows the last.
void PresentActions::begin_play(const LessonStep& step) const {
    std::optional<StepPlay>& play = s.presenting()->play;
    play.reset();
    if (!step.play || s.comparison.on) return;
    const auto count = static_cast<double>((step.play->last - step.play->first).count());
    const double seconds = std::clamp(count / followed_days_a_second, shortest_play, longest_play);
    play = StepPlay{step.play->last, count / seconds};
    set_active_date(s, scene, step.play->first);
    s.timeline.playing = s.motion;
    s.timeline.passed = 0;
}

/// The class is still asked: the new step's land is covered, and its end shows what the step does.
void PresentActions::cover_again() const {
    finish_play(s, scene);
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
    s.mode = Presenting{{}, before_presentation(s), {}, {}, {}};
    s.full_screen = true;
    s.timeline.playing = false;
    s.panels = Panels();
    s.messages_seen = 0;
    const std::vector<std::size_t> told = told_steps(s);
    const auto from = std::lower_bound(told.begin(), told.end(), s.step);
    show(from == told.end() ? told.back() : *from, false);
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
    if (p.play) return finish_play(s, scene);
    if (direction > 0 && p.held_back > 0) {
        if (s.asks(AskKind::guess)) stop_asking(s);  // over the step nobody would see the column
        --p.held_back;
        return light_told_clause(s, scene.atlas);
    }
    if (direction > 0 && ask_own()) return;
    const std::optional<std::size_t> beside = direction > 0 ? step_behind(s) : step_before(s);
    const bool behind_last = direction > 0 && !beside;
    if (p.ended || behind_last) {
        p.ended = behind_last;
        return;
    }
    if (!beside) return;
    show(*beside);
    if (direction >= 0) return;
    p.held_back = 0;  // the class has seen them
    p.asked = true;
    finish_play(s, scene);
    light_told_clause(s, scene.atlas);
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
    if (step == 0 || step > told_steps(s).size()) return;
    show_told(step - 1);
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

void light_told_clause(ViewState& s, const geodata::Atlas& atlas) {
    Presenting* p = s.presenting();
    if (p == nullptr) return;
    p->clause.reset();
    if (s.step >= s.lesson->steps.size()) return;
    const LessonStep& step = s.lesson->steps[s.step];
    const std::size_t clauses = told_clauses(step, atlas).size();
    if (clauses > 0) p->held_back = std::min(p->held_back, clauses - 1);
    p->clause = told_clause(step, atlas, p->held_back);
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

void finish_play(ViewState& s, const Scene& scene) {
    Presenting* p = s.presenting();
    if (p == nullptr || !p->play) return;
    set_active_date(s, scene, std::exchange(p->play, std::nullopt)->until);
    s.timeline.playing = false;
}

void reduce(ViewState& state, const PresentAction& action, const Scene& scene,
            const Viewport& viewport) {
    std::visit(PresentActions{state, scene, viewport}, action);
}

}  // namespace viewer
