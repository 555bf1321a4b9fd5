#include "app/view/compare_actions.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>

#include "app/view/offered.h"
#include "app/view/panel_actions.h"
#include "app/view/papers.h"
#include "app/view/reduce.h"
#include "app/words/words.h"

namespace viewer {

namespace {

using geodata::Date;

/// A comparison begins with what is on view as the side before; when that is late already, the
/// side before is the day that the data are opened on.
void begin_comparison(Comparison& c, const Scene& scene) {
    Side &a = c.first(), &b = c.last();
    a.holders = true;
    if (a.date >= b.date && c.sides.size() > 1) {
        b = a;
        a.date = kept(scene, geodata::opening_day(scene.atlas));
        if (a.date >= b.date) a.date = scene.atlas.days.first;
    }
    b.paper = a.paper;
    choose_usual_side(c);
    settle(c, scene);
}

/// Days between A and B: where one is not, the usual ones, or else at even distances.
void fill_between(Comparison& c, const Scene& scene) {
    const Side a = c.first(), b = c.last();
    const auto beyond = [&, days = std::minmax(a.date, b.date)](const Side& side) {
        return side.date < days.first || side.date > days.second;
    };
    if (std::none_of(c.sides.begin(), c.sides.end(), beyond)) return;
    std::vector<Side> sides = usual_sides(scene.atlas);
    if (a.date > b.date) std::reverse(sides.begin(), sides.end());
    sides.front() = a;
    sides.back() = b;
    if (std::any_of(sides.begin(), sides.end(), beyond)) {
        for (std::size_t i = 1; i + 1 < sides.size(); ++i) {
            const auto parts = static_cast<int>(sides.size()) - 1;
            sides[i].date = a.date + (b.date - a.date) * static_cast<int>(i) / parts;
        }
    }
    c.sides = std::move(sides);
    settle(c, scene);
}

void compare(Comparison& c, const Scene& scene, CompareMode mode) {
    const bool begins = !std::exchange(c.on, true);
    const bool several = mode == CompareMode::several && (begins || c.mode != mode);
    c.mode = mode;
    c.only_b = false;
    settle(c, scene);
    if (begins) begin_comparison(c, scene);
    if (several) fill_between(c, scene);
}

void set_mode(Comparison& c, const Scene& scene, CompareMode mode) {
    compare(c, scene, mode);
    if (mode != CompareMode::fade) c.swinging = false;
}

void set_fade(Comparison& c, double share) {
    c.fade = std::clamp(share, 0.0, 1.0);
    c.swinging = false;
}

void resize_lens(Comparison& c, double factor) {
    c.lens_radius = std::clamp(c.lens_radius * factor, smallest_lens, largest_lens);
}

}  // namespace

Date kept(const Scene& scene, Date date) {
    return scene.atlas.days.nearest(date);
}

void set_active_date(Composition& s, const Scene& scene, Date date) {
    s.comparison.sides[dated_side(s.comparison)].date = kept(scene, date);
}

void set_active_paper(Composition& s, std::optional<geodata::Paper> paper) {
    s.comparison.sides[paper_side(s.comparison)].paper = paper;
    if (paper) s.last_paper = *paper;
    if (!paper) set_active_holders(s, true);
}

void set_active_holders(Composition& s, bool shown) {
    Side& side = s.comparison.sides[paper_side(s.comparison)];
    side.holders = shown || !side.paper;
}

void settle(Comparison& c, const Scene& scene) {
    const bool two = c.mode != CompareMode::several;
    if (two && c.sides.size() < 2) {
        c.sides.push_back({usual_sides(scene.atlas).back().date, c.first().paper, true});
    }
    for (Side& side : c.sides) {
        side.date = kept(scene, side.date);
        // Without holders and without a paper a side would show nothing.
        side.holders = side.holders || !side.paper;
    }
    const std::size_t last = c.index_of(SideName::b);
    if (c.active > last || (two && c.active != 0)) c.active = last;
}

void choose_usual_side(Comparison& c) {
    c.active = c.index_of(c.mode == CompareMode::several ? SideName::a : SideName::b);
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

  private:
    [[nodiscard]] bool may_begin(CompareMode) const;
};

/// None begins that would show nothing; one that goes on with other data may.
bool CompareActions::may_begin(CompareMode mode) const {
    if (s.comparison.on && (s.comparison.mode == mode || mode != CompareMode::promise)) return true;
    if (can_compare(scene.atlas, mode)) return true;
    tell(s, can_compare(scene.atlas) ? tr("This data set knows no papers.")
                                     : tr("This file gives no days: there is nothing to compare."));
    return false;
}

void CompareActions::operator()(const ToggleComparison&) const {
    if (s.comparison.on) {
        s.comparison.on = s.comparison.swinging = s.comparison.only_b = false;
    } else if (may_begin(s.comparison.mode)) {
        compare(s.comparison, scene, s.comparison.mode);
    }
}

void CompareActions::operator()(const NextCompareMode& a) const {
    constexpr int count = static_cast<int>(all_compare_modes.size());
    const auto mode_at = [](int index) {
        return all_compare_modes[static_cast<std::size_t>(index % count)];
    };
    const int step = a.direction < 0 ? count - 1 : 1;
    int next = static_cast<int>(s.comparison.mode) + (s.comparison.on ? step : 0);
    if (mode_at(next) == CompareMode::promise && !has_promises(scene.atlas)) next += step;
    if (may_begin(mode_at(next))) set_mode(s.comparison, scene, mode_at(next));
}

void CompareActions::operator()(const SetCompareMode& a) const {
    if (may_begin(a.mode)) set_mode(s.comparison, scene, a.mode);
}

void CompareActions::operator()(const SetSide& a) const {
    Comparison& c = s.comparison;
    Side side = a.side;
    if (side.paper && !has_layer(scene, *side.paper)) side.paper.reset();
    c.sides[c.index_of(a.which)] = side;
    settle(c, scene);
    if (c.mode == CompareMode::several) fill_between(c, scene);
}

void CompareActions::operator()(const ChooseSide& a) const {
    s.comparison.active = s.comparison.index_of(a.which);
}

void CompareActions::operator()(const SetKeyDates& a) const {
    if (a.dates.empty() || a.dates.size() > most_sides) return;
    Comparison& c = s.comparison;
    std::vector<Side> sides(a.dates.size());
    sides.back() = c.last();
    sides.front() = c.first();
    for (std::size_t i = 0; i < sides.size(); ++i) sides[i].date = a.dates[i];
    c.sides = std::move(sides);
    settle(c, scene);
}

void CompareActions::operator()(const ChooseDate& a) const {
    if (a.index >= s.comparison.sides.size()) return;
    s.comparison.active = a.index;
    settle(s.comparison, scene);
}

void CompareActions::operator()(const SwapSides&) const {
    Comparison& c = s.comparison;
    std::swap(c.first(), c.last());
}

void CompareActions::operator()(const SetFade& a) const {
    set_fade(s.comparison, a.share);
}

void CompareActions::operator()(const ToggleSwing&) const {
    Comparison& c = s.comparison;
    const bool fades = c.on && c.mode == CompareMode::fade;
    if (!fades && !may_begin(CompareMode::fade)) return;
    if (!fades) set_mode(c, scene, CompareMode::fade);
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
    resize_lens(s.comparison, a.factor);
}

void CompareActions::operator()(const NudgeComparison& a) const {
    Comparison& c = s.comparison;
    constexpr double step = 0.04;
    if (!c.on) return;
    if (c.mode == CompareMode::fade) set_fade(c, c.fade + a.direction * step);
    if (c.mode == CompareMode::swipe) c.seam = std::clamp(c.seam + a.direction * step, 0.0, 1.0);
    if (c.mode == CompareMode::lens) resize_lens(c, a.direction > 0 ? 1.15 : 1 / 1.15);
}

void CompareActions::operator()(const HoldOther& a) const {
    s.comparison.only_b = a.held && s.comparison.on;
}

}  // namespace

void reduce(ViewState& state, const CompareAction& action, const Scene& scene,
            const Viewport& viewport) {
    std::visit(CompareActions{state, scene, viewport}, action);
}

}  // namespace viewer
