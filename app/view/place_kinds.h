/// \file
/// The kinds of actions about a place that is pointed at; part of Action (action.h).
#pragma once

#include <variant>

#include "app/view/camera.h"
#include "app/view/written.h"

namespace viewer {

// The menu of a place, and measuring from it (place_actions.cpp).
struct OpenMenu {
    ScreenPoint at;
    MaybeWritten written = {};
    bool by_keys = false;  ///< its first item is chosen
};
struct MoveInMenu {
    int direction;
};
struct CloseMenu {};
struct MeasureFrom {
    ScreenPoint at;
    MaybeWritten written = {};
};
struct AddCorner {
    ScreenPoint at;
    MaybeWritten written = {};
    bool exact = false;  ///< as in Hover
};
struct RemoveCorner {};
/// What is measured stays on the map until Escape.
struct EndMeasure {
    bool at_pointer;  ///< where the pointer is, else at the last corner
};

using PlaceAction =
    std::variant<OpenMenu, MoveInMenu, CloseMenu, MeasureFrom, AddCorner, RemoveCorner, EndMeasure>;

}  // namespace viewer
