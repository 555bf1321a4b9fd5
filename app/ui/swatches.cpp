// Samples of what is on the map, for the legend and the panels. The patterns are nearly those of
// pattern.frag.
#include <algorithm>

#include <imgui.h>

#include "app/style/measures.h"
#include "app/ui/paint.h"
#include "app/ui/widgets.h"

namespace viewer {

namespace {

constexpr double swatch_width = 28, swatch_height = 17;

/// Where a swatch is painted, and how large: `unit` pixels a point.
struct Spot {
    ImDrawList* list;
    ImVec2 min, max;
    float unit;
    [[nodiscard]] float middle() const { return (min.y + max.y) / 2; }
    [[nodiscard]] float pt(double points) const { return static_cast<float>(points) * unit; }
};

/// Takes room for a swatch, centred on the line of small text, and stays on that line.
Spot take_spot(const UiFrame& frame) {
    const ImVec2 size(frame.pt(swatch_width), frame.pt(swatch_height));
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float shift = std::max(0.0F, (frame.fonts.small->FontSize - size.y) / 2);
    ImGui::Dummy(size);
    ImGui::SameLine(0, frame.pt(9));
    return {ImGui::GetWindowDrawList(), ImVec2(at.x, at.y + shift),
            ImVec2(at.x + size.x, at.y + size.y + shift), frame.pt(1)};
}

void stripes(const Spot& spot, ImU32 ink, float width, bool rising) {
    const float height = spot.max.y - spot.min.y;
    for (float x = spot.min.x - height; x < spot.max.x; x += spot.pt(7)) {
        spot.list->AddLine(ImVec2(x, rising ? spot.max.y : spot.min.y),
                           ImVec2(x + height, rising ? spot.min.y : spot.max.y), ink, width);
    }
}

void dots(const Spot& spot, ImU32 ink) {
    bool odd = false;
    for (float y = spot.min.y + spot.pt(4); y < spot.max.y; y += spot.pt(4.7)) {
        for (float x = spot.min.x + spot.pt(odd ? 8 : 4); x < spot.max.x; x += spot.pt(8)) {
            spot.list->AddCircleFilled(ImVec2(x, y), spot.pt(1.4), ink);
        }
        odd = !odd;
    }
}

void paint_area(const Theme& look, const Spot& spot, Colour fill, Pattern pattern,
                Colour ink_colour) {
    const ImU32 ink = packed(ink_colour);
    spot.list->AddRectFilled(spot.min, spot.max, packed(fill));
    spot.list->PushClipRect(spot.min, spot.max, true);
    const bool rising = look.german_sphere == ink_colour;  // the Soviet one falls
    switch (pattern) {
        case Pattern::none: break;
        case Pattern::hatch: stripes(spot, ink, spot.pt(2), rising); break;
        case Pattern::hatch_crossed:
            stripes(spot, ink, spot.pt(2), rising);
            stripes(spot, ink, spot.pt(1), !rising);
            break;
        case Pattern::dots: dots(spot, ink); break;
    }
    spot.list->PopClipRect();
    spot.list->AddRect(spot.min, spot.max, packed(look.panel_text, 0.35F), spot.pt(1));
}

void paint_line(const Spot& spot, const LineStyle& line) {
    const float width = spot.max.x - spot.min.x;
    const float dash = line.dash > 0 ? spot.pt(line.dash) : width;
    const float period = line.dash > 0 ? dash + spot.pt(line.gap) : width + 1;
    for (float x = 0; x < width; x += period) {
        spot.list->AddLine(ImVec2(spot.min.x + x, spot.middle()),
                           ImVec2(spot.min.x + std::min(x + dash, width), spot.middle()),
                           packed(line.colour), spot.pt(line.width));
    }
}

void paint_town(const Theme& look, const Spot& spot) {
    const ImVec2 middle((spot.min.x + spot.max.x) / 2, spot.middle());
    const float radius = spot.pt(town_radius(1, false));
    const float ring = std::max(radius * town_ring_share, 1.0F);
    spot.list->AddCircleFilled(middle, radius, packed(look.place_symbol));
    spot.list->AddCircleFilled(middle, radius - ring, packed(look.place_symbol_fill));
}

void paint_entry(const Theme& look, const Spot& spot, const LegendEntry& entry) {
    switch (entry.symbol) {
        case LegendEntry::Symbol::area:
        case LegendEntry::Symbol::area_pattern:
            return paint_area(look, spot, entry.fill, entry.pattern, entry.pattern_colour);
        case LegendEntry::Symbol::line:
        case LegendEntry::Symbol::river: return paint_line(spot, entry.line);
        case LegendEntry::Symbol::town: return paint_town(look, spot);
    }
}

}  // namespace

void area_swatch(const UiFrame& frame, Colour fill, Pattern pattern, Colour ink) {
    paint_area(frame.look, take_spot(frame), fill, pattern, ink);
}

void paint(const Brush& brush, const Swatch& swatch) {
    const auto at = [](PicturePoint p) { return ImVec2(p.x, p.y); };
    paint_entry(brush.look, {brush.list, at(swatch.box.min), at(swatch.box.max), swatch.unit},
                swatch.entry);
}

}  // namespace viewer
