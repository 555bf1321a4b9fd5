/// \file
/// What the menu of a place leads to.
#pragma once

#include "app/view/action.h"

namespace viewer {

/// What choosing it does.
Action menu_action(const MapMenu&, MenuItem);
/// Whether the menu stays open with it: what moves by itself, and the pointer.
bool keeps_menu(const Action&);

}  // namespace viewer
