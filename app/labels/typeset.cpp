#include "app/labels/typeset.h"

#include <algorithm>
#include <cmath>

namespace viewer {
namespace {

/// A point `along` the baseline and `up` from it, pixels from `origin`; y down.
ScreenPoint turned(ScreenPoint origin, double along, double up, double angle) {
    const double c = std::cos(angle), s = std::sin(angle);
    return {origin.x + along * c - up * s, origin.y - along * s - up * c};
}

std::optional<Box> box_of(const Glyph& glyph, ScreenPoint origin, double size, double angle) {
    const auto ink = ink_box(glyph, size);
    if (!ink) return std::nullopt;
    const ScreenPoint a = turned(origin, ink->left, ink->bottom, angle);
    Box box = {a.x, a.y, a.x, a.y};
    for (const ScreenPoint p : {turned(origin, ink->right, ink->bottom, angle),
                                turned(origin, ink->left, ink->top, angle),
                                turned(origin, ink->right, ink->top, angle)}) {
        box.include({p.x, p.y, p.x, p.y});
    }
    return box;
}

PlacedGlyph placed(const LabelSpan& span, GlyphId id, ScreenPoint origin, double angle) {
    PlacedGlyph glyph;
    glyph.glyph = id;
    glyph.origin = origin;
    glyph.angle = static_cast<float>(angle);
    glyph.size = static_cast<float>(span.size);
    glyph.face = span.face;
    glyph.colour = span.colour;
    glyph.halo = span.halo;
    glyph.halo_width =
        std::min(static_cast<float>(span.halo_width), FontAtlas::widest_halo(glyph.size));
    glyph.opacity = static_cast<float>(span.opacity);
    return glyph;
}

}  // namespace

LabelSpan styled_span(const Placement& p, const TextStyle& style, Face face, double size,
                      double spacing) {
    LabelSpan span;
    span.face = face;
    span.size = size;
    span.spacing = spacing;
    span.colour = style.colour;
    span.halo = style.halo;
    span.halo_width = p.pixels(static_cast<double>(style.halo_width));
    return span;
}

void append_glyph(Label& label, const FontAtlas& font, const LabelSpan& span, GlyphId id,
                  ScreenPoint origin, double angle) {
    if (const auto box = box_of(font.glyphs().glyph(span.face, id), origin, span.size, angle)) {
        label.glyphs.push_back(placed(span, id, origin, angle));
        label.boxes.push_back(*box);
    }
}

ScreenPoint append_span(Label& label, const FontAtlas& font, const LabelSpan& span,
                        ScreenPoint start, double angle) {
    const SetSpan set = set_span(font, span);
    for (const SetSpan::Glyph& glyph : set.glyphs) {
        const ScreenPoint origin = turned(start, glyph.x, glyph.y, angle);
        if (angle != 0) {
            append_glyph(label, font, span, glyph.id, origin, angle);
        } else if (const auto box =
                       box_of(font.glyphs().glyph(span.face, glyph.id), origin, span.size, 0)) {
            label.glyphs.push_back(placed(span, glyph.id, origin, 0));
            if (label.boxes.empty()) {
                label.boxes.push_back(*box);
            } else {
                label.boxes.front().include(*box);
            }
        }
    }
    return turned(start, set.advance, 0, angle);
}

Label centred_lines(const FontAtlas& font, const std::vector<std::string>& lines, LabelSpan style,
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
