/// \file
/// Glyphs as signed distance fields, made from FreeType outlines once at start, and texts set with
/// them (shaper.h); sizes in em. No GL.
/// The field is exact (distance to the flattened outline), after Green, "Improved Alpha-Tested
/// Magnification for Vector Textures and Special Effects", SIGGRAPH 2007; FreeType's own field
/// renderer gives the same picture in fifty times the time.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "app/text/shaper.h"
#include "geodata/result.h"

namespace viewer {

enum class Face : std::uint8_t { sans, sans_semibold, serif_italic };
inline constexpr std::size_t face_count = 3;

/// One glyph in the field atlas. Boxes in em (y up, baseline 0), texture box in texels: (u0, v0)
/// is the corner at (left, top), rows run downwards. The box includes the field's margin of
/// distance_range texels. Blank glyphs (space) have an empty box.
struct Glyph {
    float left = 0, bottom = 0, right = 0, top = 0;
    std::uint16_t u0 = 0, v0 = 0, u1 = 0, v1 = 0;
};

/// The glyphs of every face that lie in the field.
class GlyphTable {
  public:
    /// The first one of a face is the box.
    void add(Face, GlyphId, const Glyph&);
    /// The box stands for a glyph that is not there.
    [[nodiscard]] const Glyph& glyph(Face, GlyphId) const;
    [[nodiscard]] bool has(Face, GlyphId) const;

  private:
    struct FaceGlyphs {
        std::vector<Glyph> glyphs;
        std::vector<std::uint16_t> slot;  ///< in `glyphs`, by GlyphId
    };
    [[nodiscard]] std::size_t slot(Face, GlyphId) const;
    std::array<FaceGlyphs, face_count> faces_;
};

class FontAtlas {
  public:
    /// Opens the fonts third_party/ names; covers Latin, Latin Extended, Greek and Cyrillic.
    /// Refused with the package to install when a font is not found.
    static geodata::Result<FontAtlas> load();
    /// The same for the code points named and Basic Latin only: what one map's texts need is
    /// made in a tenth of the time (see label_characters in label_layout.h).
    static geodata::Result<FontAtlas> load(std::u32string_view characters);

    /// Every glyph that texts of the characters loaded are set with.
    [[nodiscard]] const GlyphTable& glyphs() const { return glyphs_; }
    /// The glyph of a character that stands alone.
    [[nodiscard]] const Glyph& glyph_of(Face, char32_t) const;
    /// Whether a text shows the character itself and not the box.
    [[nodiscard]] bool has(Face, char32_t) const;
    /// A UTF-8 text set in a line; kept as long as the atlas.
    [[nodiscard]] const ShapedText& shape(Face, std::string_view text) const;
    /// Width of a UTF-8 text in em, kerned; `spacing` em added between letters.
    [[nodiscard]] float width(Face, std::string_view text, float spacing = 0) const;

    /// Single-channel field, row by row from the top; 128 = outline, more = inside, 0 and 255 lie
    /// distance_range texels to either side.
    [[nodiscard]] const std::vector<std::uint8_t>& field() const { return field_; }
    [[nodiscard]] int field_width() const { return field_width_; }
    [[nodiscard]] int field_height() const { return field_height_; }
    static constexpr float distance_range = 8;
    static constexpr float texels_per_em = 48;
    /// Pixels: the widest halo, soft edge included, round letters of `size` pixels an em. The field
    /// knows no distance beyond its range; a wider halo would fill the letters' boxes.
    static constexpr float widest_halo(float size) {
        constexpr float soft_edge = 0.7F;
        return size * distance_range / texels_per_em - soft_edge;
    }

  private:
    FontAtlas() = default;
    [[nodiscard]] const Shaper& shaper(Face f) const {
        return shapers_[static_cast<std::size_t>(f)];
    }

    std::vector<std::uint8_t> field_;
    int field_width_ = 0, field_height_ = 0;
    GlyphTable glyphs_;
    std::vector<Shaper> shapers_;
};

}  // namespace viewer
