/// \file
/// The styles that words around the map stand in, and where the letters of a line come to stand.
#pragma once

#include <string>
#include <vector>

#include "app/text/shaper.h"

namespace viewer {

/// Fonts and sizes: word_fonts.h.
enum class WordStyle {
    body,
    strong,
    small,
    caps,          ///< section headings in capitals
    title,         ///< in a serif
    lesson_title,  ///< in a serif, sized by the window
    lesson_text    ///< sized by the window
};

/// The letters of one line from left to right.
struct LetterLine {
    struct Letter {
        /// What its glyph stands for alone: "é" for an e with its accent behind it. U+FFFD: the
        /// font has no such letter.
        char32_t code = 0;
        GlyphId glyph = 0;   ///< in the font file
        float x = 0, y = 0;  ///< its origin, pixels from the line's start; y up from the baseline
    };
    std::vector<Letter> letters;
    float width = 0;  ///< pixels
    float em = 0;     ///< pixels
};

/// Who lays words out and who draws them ask the same measure, so that what was laid out is what
/// is drawn. `size`: pixels from the top of a line to the next, which is the ascent and the
/// descent of the font; an em is less.
class TextMeasure {
  public:
    TextMeasure() = default;
    virtual ~TextMeasure() = default;
    TextMeasure(const TextMeasure&) = delete;
    TextMeasure& operator=(const TextMeasure&) = delete;

    [[nodiscard]] virtual LetterLine letters(WordStyle, float size, const std::string&) const = 0;
    /// Where the window's size does not decide.
    [[nodiscard]] virtual float usual_size(WordStyle) const = 0;
    /// Of one line, pixels.
    [[nodiscard]] virtual float width(WordStyle style, float size, const std::string& text) const {
        return letters(style, size, text).width;
    }
};

}  // namespace viewer
