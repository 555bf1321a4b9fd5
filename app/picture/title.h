/// \file
/// What a picture is headed with, on a sheet and in words.
#pragma once

#include <string>

#include "app/view/view_state.h"

namespace viewer {

/// Map and day, or what is compared; the day alone where no map is loaded yet.
std::string picture_title(const geodata::Atlas&, const ViewState&);
/// What hatching means, or the latest event; may be empty.
std::string picture_subtitle(const geodata::Atlas&, const ViewState&);

}  // namespace viewer
