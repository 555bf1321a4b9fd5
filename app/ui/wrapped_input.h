/// \file
/// A field for several lines of text that wraps at words, which ImGui's own does not.
#pragma once

#include <string>

#include "app/ui/panel.h"

namespace viewer {

/// Named for boxes(); true when the text was changed. Within the text, lines that were broken on
/// purpose stay broken.
bool wrapped_input(const UiFrame&, const std::string& name, std::string& text, int lines);

}  // namespace viewer
