#include "app/text/span.h"

namespace viewer {
namespace {

// The field's margin around the ink, em.
constexpr double margin = FontAtlas::distance_range / FontAtlas::texels_per_em;

}  // namespace

double span_width(const FontAtlas& font, const TextSpan& span) {
    return static_cast<double>(font.width(span.face, span.text, static_cast<float>(span.spacing))) *
           span.size;
}

SetSpan set_span(const FontAtlas& font, const TextSpan& span) {
    const ShapedText& text = font.shape(span.face, span.text);
    SetSpan set;
    set.glyphs.reserve(text.glyphs.size());
    for (const ShapedGlyph& glyph : text.glyphs) {
        const double spaced = span.spacing * static_cast<double>(glyph.letter);
        set.glyphs.push_back({glyph.glyph, (static_cast<double>(glyph.x) + spaced) * span.size,
                              static_cast<double>(glyph.y) * span.size});
    }
    const double spaced = span.spacing * static_cast<double>(text.advance.size());
    set.advance = (static_cast<double>(text.width) + spaced) * span.size;
    return set;
}

std::optional<InkBox> ink_box(const Glyph& glyph, double size) {
    if (glyph.u1 == glyph.u0) return std::nullopt;
    return InkBox{(static_cast<double>(glyph.left) + margin) * size,
                  (static_cast<double>(glyph.bottom) + margin) * size,
                  (static_cast<double>(glyph.right) - margin) * size,
                  (static_cast<double>(glyph.top) - margin) * size};
}

}  // namespace viewer
