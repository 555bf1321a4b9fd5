// Bottom right: the legend of what is on view, and the scale.
#include <imgui.h>

#include "app/picture/legend_part.h"
#include "app/ui/paint.h"
#include "app/ui/panel.h"

namespace viewer {

void draw_legend_content(const UiFrame& frame) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const PicturePart legend = legend_part(frame.picture(), ImGui::GetContentRegionAvail().x);
    paint({ImGui::GetWindowDrawList(), frame.fonts, frame.text, frame.look},
          moved(legend, at.x, at.y).marks);
    ImGui::Dummy(ImVec2(legend.box.width(), legend.box.height()));
}

double draw_legend(const UiFrame& frame, Actions&) {
    const Panel panel(frame, "legend", frame.places.legend);
    draw_legend_content(frame);
    return panel.height();
}

}  // namespace viewer
