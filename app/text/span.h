/// \file
/// A text of one face and size, set on a baseline: how wide it is, where its glyphs stand, and
/// where their ink is.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "app/text/font.h"

namespace viewer {

/// Height of Open Sans' capitals above the baseline, em. Words in Gentium, whose capitals are lower
/// (0.615), are centred on a line by the same height.
inline constexpr double cap_height = 0.71;

struct TextSpan {
    std::string_view text;
    Face face = Face::sans;
    double size = 12;    ///< pixels per em
    double spacing = 0;  ///< em added between letters
};

/// Pixels, from the first letter to the last.
double span_width(const FontAtlas&, const TextSpan&);

/// The glyphs of a span.
struct SetSpan {
    struct Glyph {
        GlyphId id = 0;
        double x = 0, y = 0;  ///< its origin, pixels from the span's start; y up from the baseline
    };
    std::vector<Glyph> glyphs;
    double advance = 0;  ///< pixels along the baseline, to where the next span goes on
};
SetSpan set_span(const FontAtlas&, const TextSpan&);

/// Pixels from a glyph's origin, y up.
struct InkBox {
    double left = 0, bottom = 0, right = 0, top = 0;
};
/// Nothing for a blank. `size`: pixels per em.
std::optional<InkBox> ink_box(const Glyph&, double size);

}  // namespace viewer
