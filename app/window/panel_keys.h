/// \file
/// Keys while a panel has the keyboard (F6): arrows go from control to control, Enter and Space do
/// what a click does, and the rest stay the map's. Pure, as controls.h is.
#pragma once

#include "app/window/controls.h"

namespace viewer {

/// Nothing: not one of them.
Actions panel_key(const KeyPressed&, const Claims&);
/// On the strip of days, where the mouse's wheel zooms.
Actions panel_character(char32_t, const Claims&);

}  // namespace viewer
