// The days that a state compares.
#pragma once

#include <string>

#include "app/view/view_state.h"

namespace viewer_tests {

/// Of all sides, "1939-08-23 1940-08-06".
inline std::string days_of(const viewer::ViewState& state) {
    std::string all;
    for (const viewer::Side& side : state.comparison.sides) {
        all += (all.empty() ? "" : " ") + geodata::to_iso(side.date);
    }
    return all;
}

}  // namespace viewer_tests
