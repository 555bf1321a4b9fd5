// The strip of days, and what moves by itself while time passes.
#include <algorithm>
#include <cmath>
#include <numbers>

#include "app/view/compare_actions.h"
#include "app/view/present_actions.h"
#include "app/view/reduce.h"

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

  private:
    void play(double seconds) const;
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

void TimelineActions::play(double seconds) const {
    Timeline& t = s.timeline;
    const Date now = active_side(s).date;
    if (t.speed == PlaySpeed::by_event) {
        t.passed += seconds / seconds_an_event;
        if (t.passed < 1) return;
        t.passed = 0;
        const Date next = event_beside(scene, now, 1);
        if (next == now) t.playing = false;
        set_active_date(s, scene, next);
        return;
    }
    t.passed += seconds * days_a_second(t.speed);
    const double whole = std::floor(t.passed);
    t.passed -= whole;
    set_active_date(s, scene, now + days(static_cast<int>(whole)));
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
