#include "app/view/told_events.h"

#include <algorithm>

#include "app/view/compare_actions.h"

namespace viewer {

namespace {

using geodata::Date;
using geodata::Event;

/// The next of the kinds shown from this day on; later than the atlas' last day is none.
const Event* event_beside(const geodata::Atlas& atlas, const EventKinds& kinds, Date day,
                          int direction) {
    const Event* before = nullptr;
    for (const Event& event : atlas.events) {
        if (!kinds[event.kind] || event.date > atlas.days.last) continue;
        if (direction > 0 && event.date > day) return &event;
        if (direction < 0 && event.date < day) before = &event;
    }
    return before;
}

}  // namespace

std::vector<const Event*> earlier_events(const geodata::Atlas& atlas) {
    std::vector<const Event*> earlier;
    for (const Event& event : atlas.events) {
        if (event.date < atlas.days.first) earlier.push_back(&event);
    }
    return earlier;
}

const Event* earlier_event(const geodata::Atlas& atlas, Date day) {
    if (day >= atlas.days.first) return nullptr;
    const auto found = std::find_if(atlas.events.begin(), atlas.events.end(),
                                    [day](const Event& event) { return event.date == day; });
    return found == atlas.events.end() ? nullptr : &*found;
}

const Event* earlier_told(const geodata::Atlas& atlas, const Timeline& timeline) {
    return timeline.earlier ? earlier_event(atlas, *timeline.earlier) : nullptr;
}

const Event* told_event(const geodata::Atlas& atlas, const Timeline& timeline, Date day) {
    if (const Event* earlier = earlier_told(atlas, timeline)) return earlier;
    const Event* latest = nullptr;
    for (const Event& event : atlas.events) {
        if (event.date <= day && timeline.kinds[event.kind]) latest = &event;
    }
    return latest;
}

void tell_earlier(ViewState& s, const Scene& scene, Date day) {
    if (earlier_event(scene.atlas, day) == nullptr) return;
    s.timeline.earlier = day;
    set_active_date(s, scene, scene.atlas.days.first);
}

bool step_event(ViewState& s, const Scene& scene, int direction) {
    const Date from = s.timeline.earlier.value_or(active_side(s).date);
    const Event* next = event_beside(scene.atlas, s.timeline.kinds, from, direction);
    if (next == nullptr) return false;
    if (next->date < scene.atlas.days.first) {
        tell_earlier(s, scene, next->date);
    } else {
        s.timeline.earlier.reset();
        set_active_date(s, scene, next->date);
    }
    return true;
}

void end_earlier(ViewState& s, const Scene& scene) {
    if (!s.timeline.earlier) return;
    const bool first_day = active_side(s).date == scene.atlas.days.first;
    if (!first_day || s.presenting() != nullptr ||
        earlier_told(scene.atlas, s.timeline) == nullptr) {
        s.timeline.earlier.reset();
    }
}

}  // namespace viewer
