/// \file
/// Whose an input is: the interface's, the map's, or that of what is going on.
#pragma once

#include <optional>

#include "app/ui/ui.h"
#include "app/window/controls.h"

namespace viewer {

/// `at`: where the input points to, if it does.
Claims claims_of(const ViewState&, const Viewport&, const Ui&, std::optional<ScreenPoint> at);

/// Of the teacher's window: the keys of a clicker do there what they do in the other.
Claims presenter_claims(const ViewState&);

}  // namespace viewer
