// The left column: what day it is, what was promised, what is drawn.
#include <imgui.h>

#include "app/ui/panel.h"
#include "app/ui/widgets.h"

namespace viewer {

void draw_margin(const UiFrame& frame, Actions& actions) {
    const Panel panel(frame, "margin", frame.places.margin);
    draw_date_section(frame, actions);
    rule(frame);
    draw_protocol_section(frame, actions);
    rule(frame);
    draw_layer_section(frame, actions);
}

}  // namespace viewer
