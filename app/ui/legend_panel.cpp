// Bottom right: the legend of what is on view, and the scale.
#include <imgui.h>

#include "app/ui/panel.h"
#include "app/ui/widgets.h"

namespace viewer {

void draw_legend_content(const UiFrame& frame) {
    const std::vector<LegendEntry> entries =
        legend_of_panes(frame.view.scene, frame.view.state, frame.view.viewport);
    for (const LegendEntry& entry : entries) {
        legend_swatch(frame, entry);
        text_in(frame.fonts.small, entry.text);
    }
    if (!entries.empty()) gap(frame, 2);
    draw_scale_bar(frame);
}

double draw_legend(const UiFrame& frame, Actions&) {
    const Panel panel(frame, "legend", frame.places.legend);
    draw_legend_content(frame);
    return panel.height();
}

}  // namespace viewer
