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

PlacedGlyph placed(const TextSpan& span, GlyphId id, ScreenPoint origin, double angle) {
    PlacedGlyph glyph;
    glyph.glyph = id;
    glyph.origin = origin;
    glyph.angle = static_cast<float>(angle);
    glyph.size = static_cast<float>(span.size);
    glyph.face = span.face;
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

void append_glyph(Label& label, const FontAtlas& font, const TextSpan& span, GlyphId id,
                  ScreenPoint origin, double angle) {
    if (const auto box = ink_box(font.glyphs().glyph(span.face, id), origin, span.size, angle)) {
        label.glyphs.push_back(placed(span, id, origin, angle));
        label.boxes.push_back(*box);
    }
}

ScreenPoint append_span(Label& label, const FontAtlas& font, const TextSpan& span,
                        ScreenPoint start, double angle) {
    const ShapedText& text = font.shape(span.face, span.text);
    for (const ShapedGlyph& set : text.glyphs) {
        const double spaced = span.spacing * static_cast<double>(set.letter);
        const ScreenPoint origin = turned(start, (static_cast<double>(set.x) + spaced) * span.size,
                                          static_cast<double>(set.y) * span.size, angle);
        if (angle != 0) {
            append_glyph(label, font, span, set.glyph, origin, angle);
        } else if (const auto box =
                       ink_box(font.glyphs().glyph(span.face, set.glyph), origin, span.size, 0)) {
            label.glyphs.push_back(placed(span, set.glyph, origin, 0));
            if (label.boxes.empty()) {
                label.boxes.push_back(*box);
            } else {
                label.boxes.front().include(*box);
            }
        }
    }
    const double spaced = span.spacing * static_cast<double>(text.advance.size());
    return turned(start, (static_cast<double>(text.width) + spaced) * span.size, 0, angle);
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
