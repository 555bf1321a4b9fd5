// The map on a day, as it is first shown.
#pragma once

#include "app/view/map_view.h"

namespace viewer_tests {

inline viewer::MapView map_on(geodata::Date day) {
    viewer::MapView view;
    view.date = day;
    return view;
}

}  // namespace viewer_tests
