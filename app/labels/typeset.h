/// \file
/// From text set with app/text to the glyphs and boxes of a label.
#pragma once

#include <string>
#include <vector>

#include "app/labels/placement.h"
#include "app/text/span.h"

namespace viewer {

/// A part of a label, of one style.
struct LabelSpan : TextSpan {
    Colour colour, halo;
    double halo_width = 0;  ///< pixels
    double opacity = 1;
};

/// In a colour and halo of the theme; `size` pixels an em, `spacing` em.
LabelSpan styled_span(const Placement&, const TextStyle&, Face, double size, double spacing = 0);

/// Appends one span's glyphs from `start` (its baseline) in the direction of `angle`; returns
/// where the next span goes on. Boxes are taken of the ink: one for a level span (joined to the
/// label's), one a letter for a turned one.
ScreenPoint append_span(Label&, const FontAtlas&, const LabelSpan&, ScreenPoint start,
                        double angle = 0);
/// One glyph alone, with its own box (bent labels).
void append_glyph(Label&, const FontAtlas&, const LabelSpan&, GlyphId, ScreenPoint origin,
                  double angle);

/// Lines of one style, centred on `centre`, turned about it; `leading` in em.
Label centred_lines(const FontAtlas&, const std::vector<std::string>& lines, LabelSpan style,
                    ScreenPoint centre, double angle, double leading);

}  // namespace viewer
