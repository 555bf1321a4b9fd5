// Glyphs as signed distance fields, made with FreeType once at start; sizes in em. No GL.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "geodata/result.h"

namespace viewer {

enum class Face : std::uint8_t { sans, sans_semibold, sans_italic, serif_italic };

/// One glyph in the field atlas. Boxes in em (y up, baseline 0), texture box in texels.
struct Glyph {
    float advance = 0;
    float left = 0, bottom = 0, right = 0, top = 0;
    std::uint16_t u0 = 0, v0 = 0, u1 = 0, v1 = 0;
};

class FontAtlas {
  public:
    /// Opens the fonts third_party/ names; covers Latin, Latin Extended, Greek and Cyrillic.
    static geodata::Result<FontAtlas> load();

    /// The glyph of a code point; the replacement box where the face lacks it.
    [[nodiscard]] const Glyph& glyph(Face, char32_t) const;
    [[nodiscard]] float kerning(Face, char32_t left, char32_t right) const;
    /// Width of a UTF-8 text in em, kerned; `spacing` em added between letters.
    [[nodiscard]] float width(Face, std::string_view text, float spacing = 0) const;

    /// Single-channel field, row by row; 128 = outline, distance_range texels to either side.
    [[nodiscard]] const std::vector<std::uint8_t>& field() const { return field_; }
    [[nodiscard]] int field_width() const { return field_width_; }
    [[nodiscard]] int field_height() const { return field_height_; }
    static constexpr float distance_range = 8;
    static constexpr float texels_per_em = 48;

  private:
    FontAtlas() = default;
    struct Key {
        Face face;
        char32_t code;
    };
    std::vector<std::uint8_t> field_;
    int field_width_ = 0, field_height_ = 0;
    std::vector<std::vector<Glyph>> glyphs_;  // per face, by dense code index
    std::vector<std::vector<float>> kerning_;
};

/// UTF-8 to code points; malformed bytes become U+FFFD.
std::u32string decode_utf8(std::string_view);

}  // namespace viewer
