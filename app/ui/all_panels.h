/// \file
/// All that stands over the map, each in its turn from the back to the front.
#pragma once

#include <optional>
#include <vector>

#include "app/picture/picture.h"
#include "app/ui/panel.h"

namespace viewer {

/// What is asked of the user, told and shown. The heights are measured for the next layout. The
/// answer: what a told step's card takes of the window, if there is one.
std::optional<CardRoom> draw_all_panels(const UiFrame&, PanelHeights&, Actions&);

/// The boxes that hide the map.
std::vector<PictureBox> hidden_by(const std::vector<UiBox>&);

}  // namespace viewer
