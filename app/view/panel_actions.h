/// \file
/// What stands over the map.
#pragma once

#include <string>

#include "app/view/view_state.h"

namespace viewer {

/// Shows a sentence until it is dismissed, as printable.h says; what is told already is not told
/// again.
void tell(ViewState&, const std::string& sentence);

}  // namespace viewer
