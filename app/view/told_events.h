/// \file
/// Events as they are told beside the map. Those before the atlas' first day have no map of their
/// own: while one is told (Timeline::earlier) the map shows that first day.
#pragma once

#include <vector>

#include "app/view/scene.h"
#include "app/view/view_state.h"

namespace viewer {

/// Those before the atlas' first day, of whatever kind, in order.
std::vector<const geodata::Event*> earlier_events(const geodata::Atlas&);
/// The one of that day, where it lies before the atlas' first; else null.
const geodata::Event* earlier_event(const geodata::Atlas&, geodata::Date);
/// The one before the atlas' first day that is told; null where none is.
const geodata::Event* earlier_told(const geodata::Atlas&, const Timeline&);
/// The one that is told with the map of this day: the earlier one, else the last up to the day of a
/// kind that is shown; null where there is none.
const geodata::Event* told_event(const geodata::Atlas&, const Timeline&, geodata::Date);

/// Tells what happened on that day, and shows the atlas' first; nothing where no event before that
/// is of the day.
void tell_earlier(ViewState&, const Scene&, geodata::Date);
/// To the next (+1) or previous (-1) event of the kinds shown, earlier ones included; false where
/// there is none.
bool step_event(ViewState&, const Scene&, int direction);
/// An earlier event is no longer told where another day is shown, or a lesson.
void end_earlier(ViewState&, const Scene&);

}  // namespace viewer
