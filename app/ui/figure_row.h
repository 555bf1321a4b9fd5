/// \file
/// A line of a list: what it is at the left, a figure at the right.
#pragma once

#include <string>

#include "app/ui/panel.h"

namespace viewer {

/// What a line has at the left: a day in a column of its own, if any, and a text.
struct RowText {
    std::string text;
    float indent = 0;  ///< pixels
    std::string day = {};
};

/// True when clicked. `id`: for boxes(). A text that has no room ends with three dots.
bool figure_row(const UiFrame&, const std::string& id, const RowText&, const std::string& figure,
                bool marked);

}  // namespace viewer
