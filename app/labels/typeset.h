/// \file
/// From text to placed glyphs and their boxes.
#pragma once

#include <string_view>

#include "app/labels/placement.h"

namespace viewer {

struct TextSpan {
    std::string_view text;
    Face face = Face::sans;
    double size = 12;    ///< pixels per em
    double spacing = 0;  ///< em added between letters
    Colour colour, halo;
    double halo_width = 0;  ///< pixels
    double opacity = 1;
};

/// Pixels; one span.
double span_width(const FontAtlas&, const TextSpan&);

/// Appends one span's glyphs from `start` (its baseline) in the direction of `angle`; returns
/// where the next span goes on. Boxes are taken of the ink: one for a level span (joined to the
/// label's), one a letter for a turned one.
ScreenPoint append_span(Label&, const FontAtlas&, const TextSpan&, ScreenPoint start,
                        double angle = 0);
/// One glyph alone, with its own box (bent labels).
void append_glyph(Label&, const FontAtlas&, const TextSpan&, GlyphId, ScreenPoint origin,
                  double angle);

/// Lines of one style, centred on `centre`, turned about it; `leading` in em.
Label centred_lines(const FontAtlas&, const std::vector<std::string>& lines, TextSpan style,
                    ScreenPoint centre, double angle, double leading);

}  // namespace viewer
