/// \file
/// Whether the day and the act by which land passed are lettered on it: where what changed is
/// shown, and on a sheet, unless the user has chosen.
#pragma once

#include "app/view/view_state.h"

namespace viewer {

/// On the screen.
bool shows_dates(const Composition&);
/// From now on as chosen.
void choose_dates(Layers&, bool on);
/// As a sheet shows it.
ViewState with_dates_of_sheet(ViewState);

}  // namespace viewer
