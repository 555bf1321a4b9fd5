// Letters that are all as wide, half their size: what is laid out with them needs no fonts.
#pragma once

#include "app/text/text_measure.h"
#include "geodata/letters.h"

namespace viewer_tests {

class Typewriter : public viewer::TextMeasure {
  public:
    [[nodiscard]] float width(viewer::WordStyle, float size,
                              const std::string& text) const override {
        return static_cast<float>(geodata::letters_in(text)) * size / 2;
    }
    [[nodiscard]] float usual_size(viewer::WordStyle) const override { return 12; }
};

}  // namespace viewer_tests
