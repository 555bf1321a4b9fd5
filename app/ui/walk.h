/// \file
/// The keyboard's way through the panels, a press at a time: each is dealt with at once, in passes
/// of its own, so that none is lost and none is heard twice.
#pragma once

#include "app/ui/ui.h"

namespace viewer {

/// To the next panel (+1) or the one before (-1); the answer is what the panels ask for meanwhile.
[[nodiscard]] Actions walk_panels(Ui&, const UiContext&, int direction);
/// What the panel that has the keyboard asks for.
[[nodiscard]] Actions press_key(Ui&, const UiContext&, PanelKey);

}  // namespace viewer
