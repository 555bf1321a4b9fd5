#include "app/view/compare_actions.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "app/view/papers.h"
#include "app/view/reduce.h"

namespace viewer {

namespace {

using geodata::Date;

/// A comparison begins with what is on view as the side before; when that is late already, the
/// side before is the day of the pact.
void begin_comparison(Composition& s, const Scene& scene) {
    Comparison& c = s.comparison;
    if (c.on) return;
    c.b.date = kept(scene, c.b.date);
    for (Date& date : c.dates) date = kept(scene, date);
    c.on = true;
    c.held = false;
    c.editing_b = true;
    c.a_holders = true;
    if (s.date >= c.b.date) {
        c.b = {s.date, s.paper, true};
        s.date = kept(scene, geodata::opening_day(scene.atlas));
        if (s.date >= c.b.date) s.date = scene.atlas.days.first;
    }
    c.b.paper = s.paper;
}

}  // namespace

Date kept(const Scene& scene, Date date) {
    return scene.atlas.days.nearest(date);
}

Date event_beside(const Scene& scene, Date date, int direction) {
    Date best = date;
    for (const geodata::Event& event : scene.atlas.events) {
        if (!scene.atlas.days.contains(event.date)) continue;
        if (direction > 0 && event.date > date) return event.date;
        if (direction < 0 && event.date < date) best = event.date;
    }
    return best;
}

void set_active_date(Composition& s, const Scene& scene, Date date) {
    Comparison& c = s.comparison;
    if (c.on && c.mode == CompareMode::several && c.editing_date < c.dates.size()) {
        c.dates[c.editing_date] = kept(scene, date);
    } else if (c.on && (c.editing_b || c.mode == CompareMode::promise)) {
        c.b.date = kept(scene, date);
    } else {
        s.date = kept(scene, date);
    }
}

void set_active_paper(Composition& s, std::optional<geodata::Paper> paper) {
    Comparison& c = s.comparison;
    const bool of_b = c.on && c.editing_b && c.mode != CompareMode::several;
    (of_b ? c.b.paper : s.paper) = paper;
    if (paper) s.last_paper = *paper;
    // Without holders and without a paper a side would show nothing.
    if (!paper) (of_b ? c.b.holders : c.a_holders) = true;
}

namespace {

struct CompareActions {
    ViewState& s;
    const Scene& scene;
    const Viewport& viewport;

    void operator()(const ToggleComparison&) const;
    void operator()(const NextCompareMode&) const;
    void operator()(const SetCompareMode&) const;
    void operator()(const SetSide&) const;
    void operator()(const ChooseSide&) const;
    void operator()(const SetKeyDates&) const;
    void operator()(const ChooseDate&) const;
    void operator()(const SwapSides&) const;
    void operator()(const SetFade&) const;
    void operator()(const ToggleSwing&) const;
    void operator()(const MoveSeam&) const;
    void operator()(const TurnSeam&) const;
    void operator()(const MoveLens&) const;
    void operator()(const ResizeLens&) const;
    void operator()(const NudgeComparison&) const;
    void operator()(const HoldOther&) const;
};

void CompareActions::operator()(const ToggleComparison&) const {
    if (s.comparison.on) {
        s.comparison.on = s.comparison.swinging = s.comparison.held = false;
    } else {
        begin_comparison(s, scene);
    }
}

void CompareActions::operator()(const NextCompareMode& a) const {
    if (!s.comparison.on) return begin_comparison(s, scene);
    constexpr int count = static_cast<int>(all_compare_modes.size());
    const int now = static_cast<int>(s.comparison.mode);
    (*this)(SetCompareMode{all_compare_modes[static_cast<std::size_t>(
        (now + (a.direction < 0 ? count - 1 : 1)) % count)]});
}

void CompareActions::operator()(const SetCompareMode& a) const {
    begin_comparison(s, scene);
    s.comparison.mode = a.mode;
    s.comparison.held = false;
    if (a.mode != CompareMode::fade) s.comparison.swinging = false;
}

void CompareActions::operator()(const SetSide& a) const {
    Side side = a.side;
    side.date = kept(scene, side.date);
    if (side.paper && !has_layer(scene, *side.paper)) side.paper.reset();
    if (!side.paper) side.holders = true;
    if (a.which == SideName::b) {
        s.comparison.b = side;
        return;
    }
    s.date = side.date;
    s.paper = side.paper;
    s.comparison.a_holders = side.holders;
}

void CompareActions::operator()(const ChooseSide& a) const {
    s.comparison.editing_b = a.which == SideName::b;
}

void CompareActions::operator()(const SetKeyDates& a) const {
    if (a.dates.empty() || a.dates.size() > most_key_dates) return;
    s.comparison.dates.clear();
    for (const Date date : a.dates) s.comparison.dates.push_back(kept(scene, date));
    s.comparison.editing_date = 0;
}

void CompareActions::operator()(const ChooseDate& a) const {
    if (a.index < s.comparison.dates.size()) s.comparison.editing_date = a.index;
}

void CompareActions::operator()(const SwapSides&) const {
    Comparison& c = s.comparison;
    const Side a{s.date, s.paper, c.a_holders};
    const Side b = c.b;
    s.date = b.date;
    s.paper = b.paper;
    c.a_holders = b.holders;
    c.b = a;
}

void CompareActions::operator()(const SetFade& a) const {
    s.comparison.fade = std::clamp(a.share, 0.0, 1.0);
    s.comparison.swinging = false;
}

void CompareActions::operator()(const ToggleSwing&) const {
    Comparison& c = s.comparison;
    if (!c.on || c.mode != CompareMode::fade) (*this)(SetCompareMode{CompareMode::fade});
    c.swinging = !c.swinging;
    // It goes on from where the slider stands.
    c.swing = std::acos(1 - 2 * c.fade) / (2 * std::numbers::pi) * swing_seconds;
}

void CompareActions::operator()(const MoveSeam& a) const {
    Comparison& c = s.comparison;
    const double share = c.seam_across ? a.to.y / viewport.height : a.to.x / viewport.width;
    c.seam = std::clamp(share, 0.0, 1.0);
}

void CompareActions::operator()(const TurnSeam&) const {
    s.comparison.seam_across = !s.comparison.seam_across;
}

void CompareActions::operator()(const MoveLens& a) const {
    s.comparison.lens_x = std::clamp(a.to.x / viewport.width, 0.0, 1.0);
    s.comparison.lens_y = std::clamp(a.to.y / viewport.height, 0.0, 1.0);
}

void CompareActions::operator()(const ResizeLens& a) const {
    s.comparison.lens_radius =
        std::clamp(s.comparison.lens_radius * a.factor, smallest_lens, largest_lens);
}

void CompareActions::operator()(const NudgeComparison& a) const {
    Comparison& c = s.comparison;
    constexpr double step = 0.04;
    if (!c.on) return;
    if (c.mode == CompareMode::fade) (*this)(SetFade{c.fade + a.direction * step});
    if (c.mode == CompareMode::swipe) c.seam = std::clamp(c.seam + a.direction * step, 0.0, 1.0);
    if (c.mode == CompareMode::lens) (*this)(ResizeLens{a.direction > 0 ? 1.15 : 1 / 1.15});
}

void CompareActions::operator()(const HoldOther& a) const {
    s.comparison.held = a.held && s.comparison.on;
}

}  // namespace

void reduce(ViewState& state, const CompareAction& action, const Scene& scene,
            const Viewport& viewport) {
    std::visit(CompareActions{state, scene, viewport}, action);
}

}  // namespace viewer
