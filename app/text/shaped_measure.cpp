#include "app/text/shaped_measure.h"

#include <utility>

#include "app/text/utf8.h"

namespace viewer {
namespace {

/// All that stand in a WordFont, in the order of FontFile.
constexpr FontFile word_files[] = {FontFile::sans, FontFile::sans_semibold, FontFile::serif};

/// Lines of a font that are kept, twice: the older ones go when as many newer ones have come.
constexpr std::size_t most_kept = 4096;

LetterLine in_em(const Shaper& shaper, const std::string& text) {
    const ShapedText shaped = shaper.set(text);
    std::unordered_map<GlyphId, char32_t> own;  // of several characters that look alike
    for (const char32_t code : decode_utf8(text)) own.emplace(shaper.glyph(code), code);
    const auto code_of = [&](GlyphId glyph) {
        if (glyph == 0) return U'\uFFFD';
        const auto at = own.find(glyph);
        return at != own.end() ? at->second : shaper.character(glyph);
    };
    LetterLine line;
    line.width = shaped.width;
    line.em = 1;
    for (const ShapedGlyph& glyph : shaped.glyphs) {
        line.letters.push_back({code_of(glyph.glyph), glyph.glyph, glyph.x, glyph.y});
    }
    return line;
}

}  // namespace

geodata::Result<std::unique_ptr<ShapedMeasure>> ShapedMeasure::open(double scale) {
    std::vector<Font> fonts;
    for (const FontFile file : word_files) {
        const auto path = find_font(file);
        if (!path) return path.error();
        auto shaper = Shaper::open(path.value());
        if (!shaper) return shaper.error();
        const float height = shaper.value().line_height();
        fonts.push_back({std::move(shaper).value(), 1 / height, {}, {}});
    }
    return std::make_unique<ShapedMeasure>(std::move(fonts), scale);
}

ShapedMeasure::ShapedMeasure(std::vector<Font> fonts, double scale)
    : fonts_(std::move(fonts)), scale_(scale) {}

const LetterLine& ShapedMeasure::Font::line(const std::string& text) {
    if (const auto at = kept.find(text); at != kept.end()) return at->second;
    if (kept.size() >= most_kept) {
        older = std::move(kept);
        kept.clear();
    }
    if (auto again = older.extract(text)) return kept.insert(std::move(again)).position->second;
    return kept.emplace(text, in_em(shaper, text)).first->second;
}

float ShapedMeasure::width(WordStyle style, float size, const std::string& text) const {
    Font& font = fonts_[static_cast<std::size_t>(word_font(style).file)];
    return font.line(text).width * (size * font.em);
}

LetterLine ShapedMeasure::letters(WordStyle style, float size, const std::string& text) const {
    Font& font = fonts_[static_cast<std::size_t>(word_font(style).file)];
    LetterLine line = font.line(text);
    line.em = size * font.em;
    line.width *= line.em;
    for (LetterLine::Letter& letter : line.letters) {
        letter.x *= line.em;
        letter.y *= line.em;
    }
    return line;
}

float ShapedMeasure::usual_size(WordStyle style) const {
    return pixels_of(word_font(style), scale_);
}

}  // namespace viewer
