// What a teacher points with in front of a class.
#include <algorithm>

#include "app/view/loupe.h"
#include "app/view/reduce.h"

namespace viewer {

namespace {

constexpr double loupe_factor = 2.5;

/// The pane that is seen at a place, and that place in it.
struct PanePlace {
    Viewport viewport;
    ScreenPoint at;
    std::size_t index;
};

PanePlace pane_place(const ViewState& s, const Viewport& viewport, const std::vector<Pane>& panes,
                     ScreenPoint at) {
    const std::size_t index = pane_at(s, viewport, panes, at);
    const PixelBox& box = panes[index].box;
    return {viewport_of(box, viewport), {at.x - box.x, at.y - box.y}, index};
}

struct ToolActions {
    ViewState& s;
    const Viewport& viewport;

    void operator()(const ToggleTool&) const;
    void operator()(const PointTool&) const;
    void operator()(const ResizeTool&) const;
    void operator()(const BeginStroke&) const;
    void operator()(const ExtendStroke&) const;
    void operator()(const EraseStrokes&) const;
    void operator()(const EraseLastStroke&) const;

  private:
    [[nodiscard]] MapPoint on_map(ScreenPoint) const;
};

MapPoint ToolActions::on_map(ScreenPoint at) const {
    const PanePlace place = pane_place(s, viewport, panes_of(s, viewport), at);
    return to_map(s.camera, place.viewport, place.at);
}

void ToolActions::operator()(const ToggleTool& a) const {
    Presenting* p = s.presenting();
    if (p == nullptr) return;
    const bool in_hand = p->tool == a.tool;
    if (in_hand && a.tool == PresentTool::pen && p->pen + 1 < pen_colours) {
        ++p->pen;
        return;
    }
    p->tool = in_hand ? PresentTool::none : a.tool;
    p->pen = 0;
}

void ToolActions::operator()(const PointTool& a) const {
    if (Presenting* p = s.presenting()) p->pointer = a.at;
}

void ToolActions::operator()(const ResizeTool& a) const {
    Presenting* p = s.presenting();
    if (p != nullptr) p->reach = std::clamp(p->reach * a.factor, smallest_reach, largest_reach);
}

void ToolActions::operator()(const BeginStroke& a) const {
    Presenting* p = s.presenting();
    if (p != nullptr && p->tool == PresentTool::pen) {
        p->strokes.push_back({{on_map(a.at)}, p->pen});
    }
}

void ToolActions::operator()(const ExtendStroke& a) const {
    Presenting* p = s.presenting();
    if (p == nullptr || p->tool != PresentTool::pen || p->strokes.empty()) return;
    p->strokes.back().line.push_back(on_map(a.to));
}

void ToolActions::operator()(const EraseStrokes&) const {
    if (Presenting* p = s.presenting()) p->strokes.clear();
}

void ToolActions::operator()(const EraseLastStroke&) const {
    Presenting* p = s.presenting();
    if (p != nullptr && !p->strokes.empty()) p->strokes.pop_back();
}

}  // namespace

std::optional<MapView> loupe_view(const ViewState& state, const Viewport& viewport) {
    const Presenting* p = state.presenting();
    if (p == nullptr || p->tool != PresentTool::loupe) return std::nullopt;
    const ScreenPoint pointer = p->pointer;
    const std::vector<Pane> panes = panes_of(state, viewport);
    const PanePlace place = pane_place(state, viewport, panes, pointer);
    MapView view = view_of_pane(state, panes, place.index);
    // The same spot of the map lies under the pointer in the loupe's picture of the whole window.
    const MapPoint under = to_map(state.camera, place.viewport, place.at);
    view.camera.metres_per_pixel =
        std::max(state.camera.metres_per_pixel / loupe_factor, finest_metres_per_pixel);
    const double mpp = view.camera.metres_per_pixel;
    view.camera.centre = {under.x - (pointer.x - viewport.width / 2.0) * mpp,
                          under.y + (pointer.y - viewport.height / 2.0) * mpp};
    return view;
}

void reduce(ViewState& state, const ToolAction& action, const Scene&, const Viewport& viewport) {
    std::visit(ToolActions{state, viewport}, action);
}

}  // namespace viewer
