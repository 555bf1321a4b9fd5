// The left column: what day it is, what was promised, what is drawn.
#include <imgui.h>

#include "app/ui/panel.h"
#include "app/ui/widgets.h"

namespace viewer {

void draw_margin(const UiFrame& frame, Actions& actions) {
    const Panel panel(frame, "margin", frame.places.margin);
    draw_date_section(frame, actions);
    // Maps beside each other need the room.
    const auto panes = panes_of(frame.view.state, frame.view.viewport);
    if (panes.size() > 1 && panes[0].box != panes[1].box) return;
    rule(frame);
    draw_protocol_section(frame, actions);
    rule(frame);
    draw_layer_section(frame, actions);
}

}  // namespace viewer
