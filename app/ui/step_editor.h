/// \file
/// The texts of the step at hand, to be changed.
#pragma once

#include "app/ui/panel.h"

namespace viewer {

void draw_step_editor(const UiFrame&, Actions&);

}  // namespace viewer
