/// \file
/// From a font file to distance fields of single glyphs; FreeType stays inside glyph_field.cpp.
#pragma once

#include <cstdint>
#include <filesystem>
#include <vector>

#include "app/text/shaper.h"
#include "geodata/result.h"

namespace viewer {

/// A straight piece of a glyph's outline, texels, y up; the inside lies to one side throughout.
struct OutlineSegment {
    float x0 = 0, y0 = 0, x1 = 0, y1 = 0;
};

/// A glyph's field, rows from the top. Its lower left corner is at (left, bottom) texels from the
/// origin on the baseline.
struct GlyphField {
    GlyphId glyph = 0;
    int left = 0, bottom = 0, width = 0, height = 0;
    std::vector<std::uint8_t> texels;
};

/// Distance to the outline within `range` texels, encoded as FontAtlas::field() says.
GlyphField distance_field(const std::vector<OutlineSegment>&, int range);

/// The fields of these glyphs of one font file, in their order; blank ones have no texels.
geodata::Result<std::vector<GlyphField>> glyph_fields(const std::filesystem::path&,
                                                      const std::vector<GlyphId>&);

}  // namespace viewer
