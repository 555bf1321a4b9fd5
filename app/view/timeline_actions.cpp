// The strip of days, and what moves by itself while time passes.
#include <algorithm>
#include <cmath>
#include <numbers>

#include "app/view/compare_actions.h"
#include "app/view/glide.h"
#include "app/view/present_actions.h"
#include "app/view/reduce.h"
#include "app/view/told_events.h"

namespace viewer {

namespace {

using geodata::Date;
using std::chrono::days;

constexpr days shortest_view{20};
constexpr double seconds_an_event = 2.2;

double days_a_second(PlaySpeed speed) {
    switch (speed) {
        case PlaySpeed::slow: return 6;
        case PlaySpeed::middle: return 20;
        case PlaySpeed::fast: return 60;
        case PlaySpeed::by_event: break;
    }
    return 0;
}

/// The part of the span nearest to these days, neither shorter nor longer than can be shown.
void show_days(Timeline& strip, const geodata::DaySpan& span, Date first, Date until) {
    const days all = span.last - span.first;
    const days length = std::clamp(until - first, std::min(shortest_view, all), all);
    strip.from = std::clamp(first, span.first, span.last - length);
    strip.until = strip.from + length;
}

struct TimelineActions {
    ViewState& s;
    const Scene& scene;

    void operator()(const ShowDays&) const;
    void operator()(const ZoomDays&) const;
    void operator()(const TogglePlay&) const;
    void operator()(const SetPlaySpeed&) const;
    void operator()(const Tick&) const;
    void operator()(const TellEarlier& a) const {
        s.timeline.playing = false;
        tell_earlier(s, scene, a.day);
    }
    void operator()(const ToggleEventKind& a) const { s.timeline.kinds.turn(a.kind); }
    void operator()(const ToggleAllEvents&) const {
        s.timeline.all_listed = !s.timeline.all_listed;
    }

  private:
    void play(double seconds) const;
    void play_step(const Presenting&, double seconds) const;
};

void TimelineActions::operator()(const ShowDays& a) const {
    show_days(s.timeline, scene.days, a.from, a.until);
}

void TimelineActions::operator()(const ZoomDays& a) const {
    const auto scaled = [&](days part) {
        return days(static_cast<int>(std::lround(static_cast<double>(part.count()) / a.factor)));
    };
    const days before = scaled(a.pivot - s.timeline.from);
    const days after = scaled(s.timeline.until - a.pivot);
    show_days(s.timeline, scene.days, a.pivot - before, a.pivot + after);
}

void TimelineActions::operator()(const TogglePlay&) const {
    s.timeline.playing = !s.timeline.playing;
    s.timeline.passed = 0;
    // From the end it starts over.
    if (s.timeline.playing && active_side(s).date >= scene.atlas.days.last) {
        set_active_date(s, scene, scene.atlas.days.first);
    }
}

void TimelineActions::operator()(const SetPlaySpeed& a) const {
    s.timeline.speed = a.speed;
    s.timeline.passed = 0;
}

/// Its days pass once the camera rests, and while the class sees them.
void TimelineActions::play_step(const Presenting& told, double seconds) const {
    if (told.glide || told.blank != Blank::none) return;
    Timeline& t = s.timeline;
    t.passed += seconds * told.play->days_a_second;
    const double whole = std::floor(t.passed);
    t.passed -= whole;
    const Date next = active_side(s).date + days(static_cast<int>(whole));
    if (next >= kept(scene, told.play->until)) return finish_play(s, scene);
    set_active_date(s, scene, next);
}

void TimelineActions::play(double seconds) const {
    Timeline& t = s.timeline;
    const Presenting* told = s.presenting();
    if (told != nullptr && told->play) return play_step(*told, seconds);
    if (t.speed == PlaySpeed::by_event) {
        t.passed += seconds / seconds_an_event;
        if (t.passed < 1) return;
        t.passed = 0;
        t.playing = step_event(s, scene, 1);
        return;
    }
    t.passed += seconds * days_a_second(t.speed);
    const double whole = std::floor(t.passed);
    t.passed -= whole;
    set_active_date(s, scene, active_side(s).date + days(static_cast<int>(whole)));
    if (active_side(s).date >= scene.atlas.days.last) t.playing = false;
}

void TimelineActions::operator()(const Tick& a) const {
    Comparison& c = s.comparison;
    if (s.timeline.playing) play(a.seconds);
    if (Presenting* told = s.presenting(); told != nullptr && told->glide) {
        told->glide->passed += a.seconds;
        s.camera = camera_at(*told->glide);
        if (told->glide->passed >= told->glide->lasts) told->glide.reset();
    }
    if (!c.on || !c.swinging) return;
    c.swing = std::fmod(c.swing + a.seconds, swing_seconds);
    c.fade = 0.5 - 0.5 * std::cos(c.swing / swing_seconds * 2 * std::numbers::pi);
}

}  // namespace

void reduce(ViewState& state, const TimelineAction& action, const Scene& scene, const Viewport&) {
    std::visit(TimelineActions{state, scene}, action);
}

}  // namespace viewer
