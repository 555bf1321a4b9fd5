#include "app/labels/typeset.h"

#include <algorithm>
#include <cmath>

namespace viewer {
namespace {

// Capitals of both families stand so high above the baseline, em.
constexpr double cap_height = 0.71;
// The field's margin around the ink, em.
constexpr double margin = FontAtlas::distance_range / FontAtlas::texels_per_em;

/// A point `along` the baseline and `up` from it, pixels from `origin`; y down.
ScreenPoint turned(ScreenPoint origin, double along, double up, double angle) {
    const double c = std::cos(angle), s = std::sin(angle);
    return {origin.x + along * c - up * s, origin.y - along * s - up * c};
}

std::optional<Box> ink_box(const Glyph& glyph, ScreenPoint origin, double size, double angle) {
    if (glyph.u1 == glyph.u0) return std::nullopt;
    const double left = (static_cast<double>(glyph.left) + margin) * size;
    const double right = (static_cast<double>(glyph.right) - margin) * size;
    const double bottom = (static_cast<double>(glyph.bottom) + margin) * size;
    const double top = (static_cast<double>(glyph.top) - margin) * size;
    const ScreenPoint a = turned(origin, left, bottom, angle);
    Box box = {a.x, a.y, a.x, a.y};
    for (const ScreenPoint p :
         {turned(origin, right, bottom, angle), turned(origin, left, top, angle),
          turned(origin, right, top, angle)}) {
        box.include({p.x, p.y, p.x, p.y});
    }
    return box;
}

PlacedGlyph placed(const TextSpan& span, char32_t code, ScreenPoint origin, double angle) {
    PlacedGlyph glyph;
    glyph.origin = origin;
    glyph.angle = static_cast<float>(angle);
    glyph.size = static_cast<float>(span.size);
    glyph.face = span.face;
    glyph.code = code;
    glyph.colour = span.colour;
    glyph.halo = span.halo;
    glyph.halo_width = static_cast<float>(span.halo_width);
    glyph.opacity = static_cast<float>(span.opacity);
    return glyph;
}

}  // namespace

double span_width(const FontAtlas& font, const TextSpan& span) {
    return static_cast<double>(font.width(span.face, span.text, static_cast<float>(span.spacing))) *
           span.size;
}

void append_glyph(Label& label, const FontAtlas& font, const TextSpan& span, char32_t code,
                  ScreenPoint origin, double angle) {
    if (const auto box = ink_box(font.glyph(span.face, code), origin, span.size, angle)) {
        label.glyphs.push_back(placed(span, code, origin, angle));
        label.boxes.push_back(*box);
    }
}

ScreenPoint append_span(Label& label, const FontAtlas& font, const TextSpan& span,
                        ScreenPoint start, double angle) {
    const std::u32string codes = decode_utf8(span.text);
    double along = 0;
    for (std::size_t i = 0; i < codes.size(); ++i) {
        const Glyph& glyph = font.glyph(span.face, codes[i]);
        const ScreenPoint origin = turned(start, along * span.size, 0, angle);
        if (angle != 0) {
            append_glyph(label, font, span, codes[i], origin, angle);
        } else if (const auto box = ink_box(glyph, origin, span.size, 0)) {
            label.glyphs.push_back(placed(span, codes[i], origin, 0));
            if (label.boxes.empty()) {
                label.boxes.push_back(*box);
            } else {
                label.boxes.front().include(*box);
            }
        }
        along += static_cast<double>(glyph.advance) + span.spacing;
        if (i + 1 < codes.size()) {
            along += static_cast<double>(font.kerning(span.face, codes[i], codes[i + 1]));
        }
    }
    return turned(start, along * span.size, 0, angle);
}

Label centred_lines(const FontAtlas& font, const std::vector<std::string>& lines, TextSpan style,
                    ScreenPoint centre, double angle, double leading) {
    Label label;
    const double step = leading * style.size;
    const double block = cap_height * style.size + step * static_cast<double>(lines.size() - 1);
    double up = block / 2 - cap_height * style.size;
    for (const std::string& line : lines) {
        style.text = line;
        const double width = span_width(font, style);
        append_span(label, font, style, turned(centre, -width / 2, up, angle), angle);
        label.text += label.text.empty() ? line : " " + line;
        up -= step;
    }
    return label;
}

}  // namespace viewer
