#include "app/view/view_history.h"

#include <utility>

namespace viewer {

namespace {

constexpr double longest_pause = 0.7;  // seconds in a movement that goes on

bool is_explored(const ViewState& s) {
    return s.presenting() == nullptr && !s.asking();
}

bool moves_by_itself(const ViewState& s) {
    return s.timeline.playing || s.comparison.swinging;
}

/// Done by the window or by the pointer that passes, or to take the view into a lesson as it is.
bool is_passive(const Action& action) {
    return is<FollowSize, MoveLens, HoldOther, AddStep, TakeView, ShowComposition>(action);
}

/// What goes on though nothing is held: another turn of the wheel, another press of the key.
bool may_pause(const Action& action) {
    return is<PanBy, ZoomAbout, ZoomBy, StepDay, NudgeComparison, ResizeLens>(action);
}

}  // namespace

Composition shown_again(Composition shown, const Composition& now) {
    shown.theme = now.theme;
    shown.language = now.language;
    Comparison& c = shown.comparison;
    c.lens_x = now.comparison.lens_x;
    c.lens_y = now.comparison.lens_y;
    c.swing = now.comparison.swing;
    c.only_b = c.swinging = false;
    return shown;
}

bool same_view(const Composition& one, const Composition& other) {
    Composition a = shown_again(one, other);
    const Composition b = shown_again(other, other);
    a.comparison.active = b.comparison.active;  // which side is to be set is no part of the view
    a.last_paper = b.last_paper;
    return a == b;
}

ViewHistory::Movement ViewHistory::movement_of(const Action& action) {
    if (is<PanBy, ZoomAbout, ZoomBy>(action)) return Movement::look;
    if (is<SetDate, StepDay>(action)) return Movement::day;
    if (is<StepEvent>(action)) return Movement::event;
    if (is<SetFade, MoveSeam, NudgeComparison>(action)) return Movement::compare;
    if (is<ResizeLens>(action)) return Movement::lens;
    if (is<Tick, TogglePlay, ToggleSwing>(action)) return Movement::play;
    return Movement::none;
}

bool ViewHistory::goes_on(const Action& action, Moment now) const {
    const Movement movement = movement_of(action);
    if (movement == Movement::play) return play_kept_;
    if (movement == Movement::none || movement != movement_) return false;
    const bool held = now.hold != 0 && now.hold == last_.hold;
    return held || (may_pause(action) && now.seconds - last_.seconds < longest_pause);
}

void ViewHistory::remember(const ViewState& before, const Viewport& viewport) {
    done_.push_back({static_cast<const Composition&>(before), viewport});
    if (done_.size() > most) done_.erase(done_.begin());
    undone_.clear();
}

void ViewHistory::note(const ViewState& before, const Action& action, const ViewState& after,
                       const Viewport& viewport, Moment now) {
    if (is<DataReplaced>(action)) return clear();
    const bool of_lesson = std::holds_alternative<LessonAction>(action);
    if (of_lesson) in_lesson_ = true;
    if (!moves_by_itself(before)) play_kept_ = false;
    if (is<ShowComposition>(action)) movement_ = Movement::none;
    if (!is_explored(before) || !is_explored(after) || is_passive(action)) return;
    if (same_view(before, after)) return;
    if (!of_lesson) in_lesson_ = false;
    const bool plays = movement_of(action) == Movement::play;
    if (!goes_on(action, now)) remember(before, viewport);
    if (plays) {
        play_kept_ = true;
    } else {
        movement_ = movement_of(action);
        last_ = now;
    }
}

std::optional<Action> ViewHistory::take(Views& from, Views& to, const ViewState& now,
                                        const Viewport& viewport) {
    while (!from.empty() && same_view(from.back().shown, now)) from.pop_back();
    if (from.empty()) return std::nullopt;
    ShowComposition back = std::move(from.back());
    from.pop_back();
    to.push_back({static_cast<const Composition&>(now), viewport});
    return Action{std::move(back)};
}

std::optional<Action> ViewHistory::undo(const ViewState& now, const Viewport& viewport) {
    if (!is_explored(now)) return std::nullopt;
    if (now.panels.lessons && in_lesson_) {
        return now.editing->done.empty() ? std::nullopt : std::optional<Action>(UndoLesson{});
    }
    return take(done_, undone_, now, viewport);
}

std::optional<Action> ViewHistory::redo(const ViewState& now, const Viewport& viewport) {
    if (!is_explored(now)) return std::nullopt;
    if (now.panels.lessons && in_lesson_) {
        return now.editing->undone.empty() ? std::nullopt : std::optional<Action>(RedoLesson{});
    }
    return take(undone_, done_, now, viewport);
}

}  // namespace viewer
