/// \file
/// The font and the usual size of each style of words.
#pragma once

#include <cmath>

#include "app/text/font_files.h"
#include "app/text/text_measure.h"

namespace viewer {

struct WordFont {
    FontFile file = FontFile::sans;
    double points = 16;  ///< the height of a line
};

/// Those of a lesson are sized by the window; their points say how large Dear ImGui keeps them.
constexpr WordFont word_font(WordStyle style) {
    switch (style) {
        case WordStyle::body: return {FontFile::sans, 16};
        case WordStyle::strong: return {FontFile::sans_semibold, 16};
        case WordStyle::small: return {FontFile::sans, 14};
        case WordStyle::caps: return {FontFile::sans_semibold, 12.5};
        case WordStyle::title: return {FontFile::serif, 31};
        case WordStyle::lesson_title: return {FontFile::serif, 50};
        case WordStyle::lesson_text: return {FontFile::sans, 37};
    }
    return {};
}

/// `scale`: pixels a point. Whole pixels.
inline float pixels_of(const WordFont& font, double scale) {
    return static_cast<float>(std::round(font.points * scale));
}

}  // namespace viewer
