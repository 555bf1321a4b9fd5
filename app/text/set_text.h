/// \file
/// Text set in lines: all words around the map go through it. Lines break where Unicode lets them
/// (line_pieces.h), but never inside a number as "201,000" or "1939-41", nor between a number and
/// what it counts ("21 August"), nor behind a word of one letter.
/// "[2]" behind a word is a note: its number is raised and small.
#pragma once

#include <string>
#include <vector>

#include "app/text/text_measure.h"

namespace viewer {

struct SetText {
    struct Run {
        std::string text;
        float x = 0, y = 0;  ///< from the text's top left corner, pixels
        float size = 0;      ///< of the letters, pixels
    };
    std::vector<Run> runs;
    float width = 0, height = 0;  ///< of what is set, pixels
    bool fits = true;             ///< no word is wider than a line
};

/// `size`: of the letters and of a line; `width`: of a line, pixels.
SetText set_text(const TextMeasure&, WordStyle, float size, float width, const std::string&);

/// The same, in no more lines, but all of them about as long: for titles, whose last line would be
/// a single word.
SetText set_balanced(const TextMeasure&, WordStyle, float size, float width, const std::string&);

}  // namespace viewer
