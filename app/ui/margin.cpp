// The left column: what day it is, what the papers mark off, what is drawn.
#include <imgui.h>

#include "app/ui/panel.h"
#include "app/ui/widgets.h"

namespace viewer {

namespace {

void part(const UiFrame& frame) {
    if (!frame.places.tight) return rule(frame);
    gap(frame, 1);
    ImGui::Separator();
    gap(frame, 1);
}

void draw_sections(const UiFrame& frame, Actions& actions) {
    frame.drafts.focus.begin_stop("date");
    draw_date_section(frame, actions);
    const Comparison& c = frame.comparison();
    part(frame);
    const bool protocol =
        (!c.on || c.mode != CompareMode::promise) && geodata::first_layer_paper(frame.atlas());
    if (protocol) {
        frame.drafts.focus.begin_stop("protocol");
        draw_protocol_section(frame, actions);
        part(frame);
    }
    if (beside_each_other(c)) return draw_legend_content(frame);
    frame.drafts.focus.begin_stop("layers");
    draw_layer_section(frame, actions);
}

}  // namespace

void draw_margin(const UiFrame& frame, Actions& actions) {
    const Panel panel(frame, "margin", frame.places.margin);
    const ImGuiStyle& style = ImGui::GetStyle();
    const float apart = frame.places.tight ? frame.pt(2) : style.ItemSpacing.y;
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(style.ItemSpacing.x, apart));
    draw_sections(frame, actions);
    ImGui::PopStyleVar();
}

}  // namespace viewer
