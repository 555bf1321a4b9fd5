/// \file
/// What Dear ImGui's navigation hears, in its current context, in all its versions. It is told by
/// the keys of a gamepad: so it hears of no key that is not meant for it, and of none twice,
/// however many frames a press lasts.
#pragma once

#include <optional>

#include "app/view/action.h"

namespace viewer {

/// For the frame that begins; without a key all are up.
void feed_navigation(std::optional<PanelKey> down);
/// The press of Enter that opens a field is not heard by it again as a line's end.
void swallow_enter();

}  // namespace viewer
