/// \file
/// The round window in which the map is closer.
#pragma once

#include <optional>

#include "app/view/view_state.h"

namespace viewer {

/// The view inside the loupe, its pane the whole viewport; none while there is no loupe.
std::optional<MapView> loupe_view(const ViewState&, const Viewport&);

}  // namespace viewer
