// Samples of what is on the map, for the legend and the panels, true to its scale.
#include <algorithm>
#include <cmath>

#include <imgui.h>

#include "app/style/hatches.h"
#include "app/style/measures.h"
#include "app/ui/paint.h"
#include "app/ui/widgets.h"

namespace viewer {

namespace {

constexpr double swatch_width = 28, swatch_height = 17;
constexpr float diagonal = 0.70710678F;

/// Where a swatch is painted, and how large: `unit` pixels a point.
struct Spot {
    ImDrawList* list;
    ImVec2 min, max;
    float unit;
    [[nodiscard]] float middle() const { return (min.y + max.y) / 2; }
    /// So far from the middle along the diagonals: to the lower right, and to the upper right.
    [[nodiscard]] ImVec2 at(float down, float up) const {
        return {(min.x + max.x) / 2 + (down + up) * diagonal, middle() + (down - up) * diagonal};
    }
    /// How far the corners are from the middle, at most, along a diagonal.
    [[nodiscard]] float reach() const { return (max.x - min.x + max.y - min.y) / 2 * diagonal; }
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

/// Places half a period off the middle, and on by whole ones as far as can be seen.
template <class F>
void each_place(float period, float reach, F&& use) {
    for (float at = (0.5F - std::ceil(reach / period)) * period; at < reach; at += period) use(at);
}

void paint_stripes(const Spot& spot, ImU32 ink, const Stripes& stripes, Lean lean) {
    if (stripes.width <= 0) return;
    const float end = spot.reach(), width = spot.pt(stripes.width);
    each_place(spot.pt(stripes.period), end + width, [&](float off) {
        const bool rising = lean == Lean::rising;
        spot.list->AddLine(rising ? spot.at(off, -end) : spot.at(-end, off),
                           rising ? spot.at(off, end) : spot.at(end, off), ink, width);
    });
}

void paint_upright(const Spot& spot, ImU32 ink, const Stripes& stripes) {
    if (stripes.width <= 0) return;
    const float middle = (spot.min.x + spot.max.x) / 2, half = spot.pt(stripes.width) / 2;
    each_place(spot.pt(stripes.period), (spot.max.x - spot.min.x) / 2 + half, [&](float off) {
        spot.list->AddRectFilled(ImVec2(middle + off - half, spot.min.y),
                                 ImVec2(middle + off + half, spot.max.y), ink);
    });
}

void paint_dots(const Spot& spot, ImU32 ink, const Dots& dots) {
    if (dots.radius <= 0) return;
    const float period = spot.pt(dots.period), radius = spot.pt(dots.radius);
    const float end = spot.reach() + radius;
    each_place(period, end, [&](float down) {
        each_place(period, end,
                   [&](float up) { spot.list->AddCircleFilled(spot.at(down, up), radius, ink); });
    });
}

Colour laid_over(Colour fill, Colour ink, float opacity) {
    const auto part = [&](std::uint8_t below, std::uint8_t above) {
        const auto from = static_cast<float>(below), to = static_cast<float>(above);
        return static_cast<std::uint8_t>(std::lround(from + (to - from) * opacity));
    };
    return {part(fill.r, ink.r), part(fill.g, ink.g), part(fill.b, ink.b)};
}

/// Fades from its colour on the rim into the fill, as area.frag does.
void paint_edge(const Spot& spot, Colour fill, Colour edge, float width) {
    for (float in = 0; in < width; ++in) {
        const ImU32 ink = packed(laid_over(edge, fill, in / width));
        spot.list->AddRect(ImVec2(spot.min.x + in, spot.min.y + in),
                           ImVec2(spot.max.x - in, spot.max.y - in), ink);
    }
}

void paint_texture(const Theme& look, const Spot& spot, Colour fill, Texture texture) {
    const Hatch hatch = hatch_of(texture);
    const ImU32 ink = packed(laid_over(fill, look.texture, hatch.opacity));
    spot.list->PushClipRect(spot.min, spot.max, true);
    paint_stripes(spot, ink, hatch.leaning, Lean::falling);
    paint_stripes(spot, ink, hatch.crossing, Lean::rising);
    paint_dots(spot, ink, hatch.dots);
    spot.list->PopClipRect();
}

void paint_area(const Theme& look, const Spot& spot, Colour fill, Pattern pattern,
                Colour ink_colour) {
    const Hatch hatch = hatch_of(pattern);
    const Lean lean = lean_of(look, ink_colour);
    // Mixed here, so that stripes that cross do not add up.
    const ImU32 ink = packed(laid_over(fill, ink_colour, hatch.opacity));
    spot.list->AddRectFilled(spot.min, spot.max, packed(fill));
    spot.list->PushClipRect(spot.min, spot.max, true);
    paint_stripes(spot, ink, hatch.leaning, lean);
    paint_stripes(spot, ink, hatch.crossing, lean == Lean::rising ? Lean::falling : Lean::rising);
    paint_dots(spot, ink, hatch.dots);
    paint_upright(spot, ink, hatch.upright);
    spot.list->PopClipRect();
    spot.list->AddRect(spot.min, spot.max, packed(look.panel_text, 0.35F), spot.pt(1));
}

void paint_dashes(const Spot& spot, const LineStyle& line, float opacity) {
    const float width = spot.max.x - spot.min.x;
    const float dash = line.dash > 0 ? spot.pt(line.dash) : width;
    const float period = line.dash > 0 ? dash + spot.pt(line.gap) : width + 1;
    for (float x = 0; x < width; x += period) {
        spot.list->AddLine(ImVec2(spot.min.x + x, spot.middle()),
                           ImVec2(spot.min.x + std::min(x + dash, width), spot.middle()),
                           packed(line.colour, opacity), spot.pt(line.width));
    }
}

void paint_line(const Spot& spot, const LineStyle& line, bool soft) {
    if (soft) {  // fainter to its sides, as doubt.frag draws it
        LineStyle stroke = line;
        stroke.width = line.width * doubt_width * (1 + doubt_softness);
        paint_dashes(spot, stroke, 0.3F);
        stroke.width = line.width * doubt_width;
        paint_dashes(spot, stroke, 0.45F);
        stroke.width = line.width / 2;
        return paint_dashes(spot, stroke, 1);
    }
    paint_dashes(spot, line, 1);
}

void paint_town(const Theme& look, const Spot& spot) {
    const ImVec2 middle = spot.at(0, 0);
    const float radius = spot.pt(town_radius(1, false));
    const float ring = std::max(radius * town_ring_share, 1.0F);
    spot.list->AddCircleFilled(middle, radius, packed(look.place_symbol));
    spot.list->AddCircleFilled(middle, radius - ring, packed(look.place_symbol_fill));
}

void paint_entry(const Theme& look, const Spot& spot, const LegendEntry& entry) {
    switch (entry.symbol) {
        case LegendEntry::Symbol::area:
            paint_area(look, spot, entry.fill, entry.pattern, entry.pattern_colour);
            paint_texture(look, spot, entry.fill, entry.texture);
            return paint_edge(spot, entry.fill, entry.edge, spot.pt(entry.edge_width));
        case LegendEntry::Symbol::area_pattern:
            return paint_area(look, spot, entry.fill, entry.pattern, entry.pattern_colour);
        case LegendEntry::Symbol::line:
        case LegendEntry::Symbol::river: return paint_line(spot, entry.line, entry.soft);
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
