/// \file
/// Days and papers of the side that is being set (comparison.h, active_side).
#pragma once

#include "app/view/scene.h"
#include "app/view/view_state.h"

namespace viewer {

/// The day, or the nearest one that the data speak of.
geodata::Date kept(const Scene&, geodata::Date);
void set_active_date(Composition&, const Scene&, geodata::Date);
void set_active_paper(Composition&, std::optional<geodata::Paper>);
void set_active_holders(Composition&, bool);
/// Whoever changes the way to compare or the list of sides calls it: there are as many sides as the
/// way needs, on days of the data, none shows nothing, and the one that is set is one of them.
void settle(Comparison&, const Scene&);
/// The side that is set when a comparison begins: B, of several the first.
void choose_usual_side(Comparison&);

}  // namespace viewer
