// Letters that are all as wide, half their size: what is laid out with them needs no fonts.
#pragma once

#include "app/text/text_measure.h"
#include "app/text/utf8.h"

namespace viewer_tests {

class Typewriter : public viewer::TextMeasure {
  public:
    [[nodiscard]] viewer::LetterLine letters(viewer::WordStyle, float size,
                                             const std::string& text) const override {
        viewer::LetterLine line;
        line.em = size;
        for (const char32_t code : viewer::decode_utf8(text)) {
            line.letters.push_back({code, 0, line.width, 0});
            line.width = static_cast<float>(line.letters.size()) * size / 2;
        }
        return line;
    }
    [[nodiscard]] float usual_size(viewer::WordStyle) const override { return 12; }
};

}  // namespace viewer_tests
