// Which labels are drawn and where: a pure function of the state, so that the same view always
// carries the same labels. Placement in map plane terms where possible, so that it stays stable
// while panning.
#pragma once

#include <cstdint>
#include <vector>

#include "app/labels/font.h"
#include "app/style/theme.h"
#include "app/view/scene.h"
#include "app/view/view_state.h"

namespace viewer {

/// One glyph quad, framebuffer pixels.
struct PlacedGlyph {
    ScreenPoint origin;  ///< baseline start of this glyph
    float angle = 0;     ///< radians, counter-clockwise
    float size = 12;     ///< pixels per em
    Face face = Face::sans;
    char32_t code = 0;
    Colour colour, halo;
    float halo_width = 0;  ///< pixels
    float opacity = 1;
};

/// A town's dot, framebuffer pixels.
struct PlacedSymbol {
    ScreenPoint centre;
    float radius = 3;      ///< pixels
    bool capital = false;  ///< ringed
    Colour line, fill;
};

/// Axis-parallel box of a placed label, framebuffer pixels (for tests and hit tests).
struct LabelBox {
    double min_x = 0, min_y = 0, max_x = 0, max_y = 0;
    std::string text;
};

struct LabelLayout {
    std::vector<PlacedGlyph> glyphs;
    std::vector<PlacedSymbol> symbols;
    std::vector<LabelBox> boxes;
};

/// Prepared once per (scene, date): state label anchors. Cheap to keep.
struct LabelAnchors {
    geodata::Date date;
    std::vector<geodata::StateLabelAnchor> states;
};
LabelAnchors label_anchors(const Scene&, geodata::Date);

/// States by area, towns by rank (period name first, today's beside it as `names` asks), waters
/// along their line; no two boxes overlap; deterministic.
LabelLayout place_labels(const Scene&, const ViewState&, const Viewport&, const FontAtlas&,
                         const LabelAnchors&);

}  // namespace viewer
