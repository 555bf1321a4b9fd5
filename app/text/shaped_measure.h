/// \file
/// The measure of words that are set by their fonts' own tables (shaper.h). Needs neither GL nor
/// Dear ImGui.
#pragma once

#include <memory>
#include <unordered_map>

#include "app/text/text_measure.h"
#include "app/text/word_fonts.h"
#include "geodata/result.h"

namespace viewer {

/// For one thread at a time.
class ShapedMeasure : public TextMeasure {
  public:
    /// `scale`: pixels a point. Maps the font files, and reads of them what is asked for. Refused
    /// with the package to install when one is not found.
    static geodata::Result<std::unique_ptr<ShapedMeasure>> open(double scale);

    [[nodiscard]] LetterLine letters(WordStyle, float size, const std::string&) const override;
    [[nodiscard]] float width(WordStyle, float size, const std::string&) const override;
    [[nodiscard]] float usual_size(WordStyle) const override;
    void set_scale(double scale) { scale_ = scale; }

  private:
    struct Font {
        Shaper shaper;
        float em = 1;                                      ///< of a line's height
        std::unordered_map<std::string, LetterLine> kept;  ///< in em; those asked for of late
        std::unordered_map<std::string, LetterLine> older;
        const LetterLine& line(const std::string& text);
    };

  public:
    ShapedMeasure(std::vector<Font> fonts, double scale);  ///< for open()

  private:
    mutable std::vector<Font> fonts_;  ///< by FontFile
    double scale_;
};

}  // namespace viewer
