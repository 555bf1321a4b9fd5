// What a teacher points with in front of a class; a part of apply() (action.cpp).
#pragma once

#include "app/view/action.h"

namespace viewer {

struct PresentToolActions {
    ViewState& s;
    const Scene& scene;
    const Viewport& viewport;

    void operator()(const ToggleTool&) const;
    void operator()(const PointTool&) const;
    void operator()(const ResizeTool&) const;
    void operator()(const BeginStroke&) const;
    void operator()(const ExtendStroke&) const;
    void operator()(const EraseStrokes&) const;
    void operator()(const EraseLastStroke&) const;
    void operator()(const ToggleFreeze&) const;

  private:
    [[nodiscard]] MapPoint on_map(ScreenPoint) const;
};

/// The view inside the loupe, its pane the whole viewport; none while there is no loupe.
std::optional<MapView> loupe_view(const ViewState&, const Viewport&);

/// What the class sees: the state, or what it was when it was frozen. Messages, panels and the file
/// that is being read are those of now: whoever holds the picture must see what is typed.
inline const ViewState& audience_view(const ViewState& state) {
    return state.frozen.empty() ? state : state.frozen.front();
}

}  // namespace viewer
