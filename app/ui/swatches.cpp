// Samples of what is on the map, for the legend and the panels. The patterns follow area.frag.
#include <algorithm>

#include <imgui.h>

#include "app/ui/widgets.h"

namespace viewer {

namespace {

constexpr double swatch_width = 28, swatch_height = 17;

struct Box {
    ImVec2 min, max;
    [[nodiscard]] float middle() const { return (min.y + max.y) / 2; }
};

/// Takes room for a swatch, centred on the line of small text, and stays on that line.
Box take_box(const UiFrame& frame) {
    const ImVec2 size(frame.pt(swatch_width), frame.pt(swatch_height));
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float shift = std::max(0.0F, (frame.fonts.small->FontSize - size.y) / 2);
    ImGui::Dummy(size);
    ImGui::SameLine(0, frame.pt(9));
    return {ImVec2(at.x, at.y + shift), ImVec2(at.x + size.x, at.y + size.y + shift)};
}

void stripes(const UiFrame& frame, const Box& box, ImU32 ink, float width, bool rising) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    const float height = box.max.y - box.min.y;
    for (float x = box.min.x - height; x < box.max.x; x += frame.pt(7)) {
        list->AddLine(ImVec2(x, rising ? box.max.y : box.min.y),
                      ImVec2(x + height, rising ? box.min.y : box.max.y), ink, width);
    }
}

void dots(const UiFrame& frame, const Box& box, ImU32 ink) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    bool odd = false;
    for (float y = box.min.y + frame.pt(4); y < box.max.y; y += frame.pt(4.7)) {
        for (float x = box.min.x + frame.pt(odd ? 8 : 4); x < box.max.x; x += frame.pt(8)) {
            list->AddCircleFilled(ImVec2(x, y), frame.pt(1.4), ink);
        }
        odd = !odd;
    }
}

}  // namespace

void area_swatch(const UiFrame& frame, Colour fill, Pattern pattern, Colour ink_colour) {
    const Box box = take_box(frame);
    ImDrawList* list = ImGui::GetWindowDrawList();
    const ImU32 ink = packed(ink_colour);
    list->AddRectFilled(box.min, box.max, packed(fill));
    list->PushClipRect(box.min, box.max, true);
    const bool rising = frame.look.german_sphere == ink_colour;  // the Soviet one falls
    switch (pattern) {
        case Pattern::none: break;
        case Pattern::hatch: stripes(frame, box, ink, frame.pt(2), rising); break;
        case Pattern::hatch_crossed:
            stripes(frame, box, ink, frame.pt(2), rising);
            stripes(frame, box, ink, frame.pt(1), !rising);
            break;
        case Pattern::dots: dots(frame, box, ink); break;
    }
    list->PopClipRect();
    list->AddRect(box.min, box.max, packed(frame.look.panel_text, 0.35F), frame.pt(1));
}

void line_swatch(const UiFrame& frame, const LineStyle& line) {
    const Box box = take_box(frame);
    ImDrawList* list = ImGui::GetWindowDrawList();
    const float width = box.max.x - box.min.x;
    const float dash = line.dash > 0 ? frame.pt(line.dash) : width;
    const float period = line.dash > 0 ? dash + frame.pt(line.gap) : width + 1;
    for (float x = 0; x < width; x += period) {
        list->AddLine(ImVec2(box.min.x + x, box.middle()),
                      ImVec2(box.min.x + std::min(x + dash, width), box.middle()),
                      packed(line.colour), frame.pt(line.width));
    }
}

void town_swatch(const UiFrame& frame) {
    const Box box = take_box(frame);
    const ImVec2 middle((box.min.x + box.max.x) / 2, box.middle());
    ImDrawList* list = ImGui::GetWindowDrawList();
    list->AddCircleFilled(middle, frame.pt(3.4), packed(frame.look.place_symbol_fill));
    list->AddCircle(middle, frame.pt(3.4), packed(frame.look.place_symbol), 0, frame.pt(1.3));
}

}  // namespace viewer
