/// \file
/// Texts set with one font by HarfBuzz: which glyphs, and where, by the font's own tables for
/// kerning and for accents (GPOS). HarfBuzz stays inside shaper.cpp.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string_view>
#include <vector>

#include "geodata/result.h"

namespace viewer {

/// Number of a glyph in its font file; 0 is the box for what the font lacks.
using GlyphId = std::uint16_t;

/// One glyph of a text, em; y up, the pen starts at (0, 0).
struct ShapedGlyph {
    GlyphId glyph = 0;
    float x = 0, y = 0;      ///< its origin, kerned
    std::size_t letter = 0;  ///< of the text, counted from 0; an accent has its base's
};

struct ShapedText {
    std::vector<ShapedGlyph> glyphs;  ///< from left to right
    std::vector<float> advance;       ///< em from each letter to the next, kerned; one a letter
    float width = 0;                  ///< em, the sum of these
};

class Shaper {
  public:
    /// Refused with the file's name when it is no font.
    static geodata::Result<Shaper> open(const std::filesystem::path&);
    ~Shaper();
    Shaper(Shaper&&) noexcept;
    Shaper& operator=(Shaper&&) noexcept;

    /// What the font wants between the top and the bottom of a line (ascent and descent), em.
    [[nodiscard]] float line_height() const;
    /// 0: the font lacks the character.
    [[nodiscard]] GlyphId glyph(char32_t) const;
    /// The first character, no control, that this glyph stands for alone; 0: none.
    [[nodiscard]] char32_t character(GlyphId) const;
    /// Every glyph that texts of these characters may be set with, ascending; the box is among
    /// them.
    [[nodiscard]] std::vector<GlyphId> glyphs_for(std::u32string_view characters) const;
    /// A UTF-8 text. Letters are never joined, so that they can be spaced. May be called from
    /// several threads, and so may what follows.
    [[nodiscard]] ShapedText set(std::string_view text) const;
    /// The same, set once and kept: the answer stays where it is as long as the Shaper.
    [[nodiscard]] const ShapedText& shape(std::string_view text) const;

  private:
    struct Parts;
    explicit Shaper(std::unique_ptr<Parts>);
    std::unique_ptr<Parts> parts_;
};

}  // namespace viewer
