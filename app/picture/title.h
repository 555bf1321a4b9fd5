/// \file
/// What a picture is headed with, on a sheet and in words.
#pragma once

#include <string>

#include "app/view/scene.h"
#include "app/view/view_state.h"

namespace viewer {

/// What it is about: a paper, what became of it, what changed, the one land on view; else map and
/// day. The day alone where no map is loaded yet. `viewport`: that of the maps.
std::string picture_title(const Scene&, const ViewState&, const Viewport&);
/// What hatching means, or the latest event; may be empty.
std::string picture_subtitle(const geodata::Atlas&, const ViewState&);

}  // namespace viewer
