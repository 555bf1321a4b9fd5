// From a font file to distance fields of single glyphs; FreeType stays inside glyph_field.cpp.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string_view>
#include <vector>

#include "geodata/result.h"

namespace viewer {

/// A straight piece of a glyph's outline, texels, y up; the inside lies to one side throughout.
struct OutlineSegment {
    float x0 = 0, y0 = 0, x1 = 0, y1 = 0;
};

/// A glyph's field, rows from the top. Its lower left corner is at (left, bottom) texels from the
/// origin on the baseline.
struct GlyphField {
    char32_t code = 0;
    float advance = 0;  ///< em
    int left = 0, bottom = 0, width = 0, height = 0;
    std::vector<std::uint8_t> texels;
};

/// Distance to the outline within `range` texels, encoded as FontAtlas::field() says.
GlyphField distance_field(const std::vector<OutlineSegment>&, int range);

struct KerningPair {
    char32_t left = 0, right = 0;
    float em = 0;
};

struct FaceFields {
    std::vector<GlyphField> glyphs;  ///< [0] is the replacement box, then those the face has
    std::vector<KerningPair> kerning;
};

/// The glyphs of one font file. Code points it lacks are left out.
geodata::Result<FaceFields> face_fields(const std::filesystem::path&,
                                        std::u32string_view characters);

/// The file of that name in `folder`, or anywhere under the system's and the user's font folders.
geodata::Result<std::filesystem::path> find_font(const std::filesystem::path& folder,
                                                 std::string_view file_name,
                                                 std::string_view package);

}  // namespace viewer
