/// \file
/// Where on which map a place of the window is.
#pragma once

#include "app/view/scene.h"
#include "app/view/view_state.h"

namespace viewer {

/// A place of the window in the pane that is seen there.
struct MapSpot {
    Viewport viewport;  ///< of the pane
    ScreenPoint at;     ///< in it
    geodata::Date date;
    std::size_t side = 0;
};
MapSpot spot_at(const ViewState&, const Viewport& window, ScreenPoint);
geodata::LonLat place_at(const ViewState&, const Scene&, const MapSpot&);

}  // namespace viewer
