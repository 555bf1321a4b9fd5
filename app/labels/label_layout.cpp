#include "app/labels/label_layout.h"

#include <algorithm>
#include <cmath>

#include "app/labels/placement.h"

namespace viewer {
namespace {

constexpr double grid_cell = 48;  // points

/// Sizes and thresholds step with the zoom by quarter octaves.
double in_quarter_octaves(double metres) {
    return std::exp2(std::round(4 * std::log2(metres)) / 4);
}

/// The framebuffer less its inset, on the zoom plane; `offset` as below.
Box frame_of(const ViewState& state, const Viewport& viewport, const Theme& theme,
             ScreenPoint offset) {
    const double inset = frame_inset(state, viewport, theme);
    return {inset - offset.x, inset - offset.y, viewport.width - inset - offset.x,
            viewport.height - inset - offset.y};
}

void place_all(Placement& p, const Layers& layers) {
    if (layers.places) reserve_symbols(p);
    if (layers.labels) place_primary_states(p);
    if (layers.places) place_leading_towns(p);
    if (layers.labels) place_seas(p);
    if (layers.places) place_other_towns(p);
    if (!layers.labels) return;
    if (layers.rivers) place_lakes(p);
    if (layers.rivers) place_rivers(p);  // before the stand-ins, which come and go in panning
    place_state_stand_ins(p);
    place_sea_stand_ins(p);
}

/// From the zoom plane to framebuffer pixels.
void append(LabelLayout& layout, const Label& label, ScreenPoint offset, bool lettered) {
    if (label.symbol) {
        layout.symbols.push_back(*label.symbol);
        layout.symbols.back().centre.x += offset.x;
        layout.symbols.back().centre.y += offset.y;
    }
    if (!lettered) return;
    for (PlacedGlyph glyph : label.glyphs) {
        glyph.origin.x += offset.x;
        glyph.origin.y += offset.y;
        layout.glyphs.push_back(glyph);
    }
    for (const Box& box : label.boxes) {
        layout.boxes.push_back({box.min_x + offset.x, box.min_y + offset.y, box.max_x + offset.x,
                                box.max_y + offset.y, label.text});
    }
}

/// Those that lie on no label that is there already.
void append_clear(LabelLayout& layout, const std::vector<Label>& labels) {
    const std::vector<LabelBox> taken = layout.boxes;
    for (const Label& label : labels) {
        const bool clear = std::none_of(label.boxes.begin(), label.boxes.end(), [&](const Box& b) {
            return std::any_of(taken.begin(), taken.end(), [&](const LabelBox& t) {
                return b.min_x < t.max_x && t.min_x < b.max_x && b.min_y < t.max_y &&
                       t.min_y < b.max_y;
            });
        });
        if (clear) append(layout, label, {0, 0}, true);
    }
}

void collect(std::u32string& all, std::string_view text) {
    all += decode_utf8(text);
}

}  // namespace

bool Placement::shows(const Label& label) const {
    const bool text_inside = std::all_of(label.boxes.begin(), label.boxes.end(),
                                         [&](const Box& box) { return box.inside(frame); });
    if (!label.symbol) return text_inside;
    const ScreenPoint c = label.symbol->centre;
    const double r = static_cast<double>(label.symbol->radius) + 1;
    return text_inside && Box{c.x - r, c.y - r, c.x + r, c.y + r}.inside(frame);
}

LabelAnchors label_anchors(const Scene& scene, geodata::Date date) {
    LabelAnchors anchors;
    anchors.date = date;
    anchors.holders = rasterise_holders(scene, date);
    anchors.states = state_names(scene, anchors.holders);
    anchors.towns = town_anchors(scene, date);
    anchors.seas = sea_anchors(scene.projection);
    anchors.lakes = lake_anchors(scene);
    anchors.rivers = river_paths(scene);
    return anchors;
}

LabelLayout place_labels(const Scene& scene, const ViewState& state, const Viewport& viewport,
                         const FontAtlas& font, const LabelAnchors& anchors) {
    const Theme& colours = theme(state.theme);
    const ScreenPoint offset = to_screen(state.camera, viewport, MapPoint{0, 0});
    const double scale = viewport.scale > 0 ? viewport.scale : 1;
    Placement placement = {scene,
                           state,
                           viewport,
                           font,
                           anchors,
                           colours,
                           state.camera.metres_per_pixel,
                           in_quarter_octaves(state.camera.metres_per_pixel * scale),
                           frame_of(state, viewport, colours, offset),
                           CollisionGrid(grid_cell * scale),
                           CollisionGrid(grid_cell * scale),
                           {}};
    place_all(placement, state.layers);

    LabelLayout layout;
    for (const Label& label : placement.labels) {
        if (placement.shows(label)) append(layout, label, offset, state.layers.labels);
    }
    if (state.layers.graticule && state.layers.labels) {
        append_clear(layout, graticule_labels(placement));
    }
    return layout;
}

std::u32string label_characters(const Scene& scene) {
    std::u32string all = U"°′″";
    const geodata::Atlas& atlas = scene.atlas;
    for (const auto& holder : atlas.holders) {
        collect(all, holder.name);
        collect(all, holder.label);
    }
    for (const auto& place : atlas.places) {
        collect(all, place.name);
        collect(all, place.name_today);
    }
    for (const auto& river : atlas.rivers) collect(all, river.name);
    for (const auto& lake : atlas.lakes) collect(all, lake.name);
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
}

}  // namespace viewer
