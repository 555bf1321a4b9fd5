// The bar at the bottom: how two days are compared, and the timeline.
#include <imgui.h>

#include "app/ui/panel.h"
#include "app/ui/widgets.h"

namespace viewer {

namespace {

/// Whether something of the data changes from day to day.
bool has_time(const geodata::Atlas& atlas) {
    return !atlas.events.empty() || atlas.days.first > geodata::all_days.first ||
           atlas.days.last < geodata::all_days.last;
}

}  // namespace

double draw_dock(const UiFrame& frame, Actions& actions) {
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(frame.pt(12), frame.pt(9)));
    const Panel panel(frame, "dock", frame.places.dock);
    ImGui::PopStyleVar();
    draw_compare_bar(frame, actions);
    if (has_time(frame.atlas())) draw_timeline(frame, actions);
    return panel.height();
}

}  // namespace viewer
