// The bar at the bottom: how two days are compared, and the timeline.
#include <imgui.h>

#include "app/ui/panel.h"
#include "app/ui/widgets.h"
#include "app/view/offered.h"
#include "app/words/words.h"

namespace viewer {

double draw_dock(const UiFrame& frame, Actions& actions) {
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(frame.pt(12), frame.pt(9)));
    const Panel panel(frame, "dock", frame.places.dock);
    ImGui::PopStyleVar();
    frame.drafts.focus.begin_stop("compare");
    if (can_compare(frame.atlas()) || frame.comparison().on) draw_compare_bar(frame, actions);
    frame.drafts.focus.begin_stop("timeline");
    if (geodata::is_dated(frame.atlas())) {
        draw_timeline(frame, actions);
    } else {
        muted(frame, tr("Undated: this file gives no days."));
        frame.note_control("timeline/undated");
    }
    return panel.height();
}

}  // namespace viewer
