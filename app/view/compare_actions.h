// What the actions of comparison and timeline do; a part of apply() (action.cpp).
#pragma once

#include "app/view/action.h"

namespace viewer {

/// The day, or the nearest one that the data speak of.
geodata::Date kept(const Scene&, geodata::Date);
/// The date of the next (+1) or previous (-1) event; the date itself when there is none.
geodata::Date event_beside(const Scene&, geodata::Date, int direction);
/// Of the side that is being set (comparison.h, active_side).
void set_active_date(ViewState&, const Scene&, geodata::Date);
void set_active_paper(ViewState&, std::optional<geodata::Paper>);

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
    void operator()(const ReservePanels& a) const {
        Comparison& laid_out = s.frozen.empty() ? s.comparison : s.frozen.front().comparison;
        laid_out.panels_left = a.left;
        laid_out.panels_bottom = a.bottom;
    }
};

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

}  // namespace viewer
