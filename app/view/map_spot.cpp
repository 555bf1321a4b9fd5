#include "app/view/map_spot.h"

namespace viewer {

MapSpot spot_at(const ViewState& state, const Viewport& window, ScreenPoint at) {
    const std::vector<Pane> panes = panes_of(state, window);
    const std::size_t index = pane_at(state, window, panes, at);
    const Pane& pane = panes[index];
    return {viewport_of(pane.box, window),
            {at.x - pane.box.x, at.y - pane.box.y},
            view_of_pane(state, panes, index).date,
            pane.side};
}

geodata::LonLat place_at(const ViewState& state, const Scene& scene, const MapSpot& spot) {
    return scene.projection.inverse(to_map(state.camera, spot.viewport, spot.at));
}

}  // namespace viewer
