/// \file
/// The kinds of actions on what is compared and on the timeline; part of Action (action.h).
#pragma once

#include <cstddef>
#include <vector>

#include "app/view/view_state.h"

namespace viewer {

// What is compared on one map (comparison.h).
struct ToggleComparison {};
struct NextCompareMode {
    int direction = 1;
};  ///< starts a comparison when there is none
struct SetCompareMode {
    CompareMode mode;
};  ///< starts a comparison when there is none
/// The days between A and B follow where `several` shows them.
struct SetSide {
    SideName which;
    Side side;
};
struct ChooseSide {
    SideName which;
};  ///< the one that dates and papers are set for
/// Of all sides, one to four: A and B keep the rest of what they show.
struct SetKeyDates {
    std::vector<geodata::Date> dates;
};
struct ChooseDate {
    std::size_t index;
};  ///< of the key dates beside each other
struct SwapSides {};
struct SetFade {
    double share;
};
struct ToggleSwing {};
struct MoveSeam {
    ScreenPoint to;
};
struct TurnSeam {};
struct MoveLens {
    ScreenPoint to;
};
struct ResizeLens {
    double factor;
};
/// A step of what the way to compare can be told: fade's share, swipe's line, the lens' size.
struct NudgeComparison {
    int direction;
};
struct HoldOther {
    bool held;
};
// The timeline.
struct ShowDays {
    geodata::Date from, until;
};
struct ZoomDays {
    geodata::Date pivot;
    double factor;
};
struct TogglePlay {};
struct SetPlaySpeed {
    PlaySpeed speed;
};
/// What happened on a day before the atlas' first, which the map shows then (told_events.h).
struct TellEarlier {
    geodata::Date day;
};
struct ToggleEventKind {
    geodata::EventKind kind;
};
struct ToggleAllEvents {};  ///< in the list of days; else key dates
/// Time passes: what plays or swings moves on.
struct Tick {
    double seconds;
};

}  // namespace viewer
