// The left column: what day it is, what was promised, what is drawn.
#include <imgui.h>

#include "app/ui/panel.h"
#include "app/ui/widgets.h"

namespace viewer {

void draw_margin(const UiFrame& frame, Actions& actions) {
    const Panel panel(frame, "margin", frame.places.margin);
    frame.drafts.focus.begin_stop("date");
    draw_date_section(frame, actions);
    const Comparison& c = frame.comparison();
    rule(frame);
    const bool protocol =
        (!c.on || c.mode != CompareMode::promise) && geodata::first_layer_paper(frame.atlas());
    if (protocol) {
        frame.drafts.focus.begin_stop("protocol");
        draw_protocol_section(frame, actions);
        rule(frame);
    }
    if (beside_each_other(c)) return draw_legend_content(frame);
    frame.drafts.focus.begin_stop("layers");
    draw_layer_section(frame, actions);
}

}  // namespace viewer
