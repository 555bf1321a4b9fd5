#include "app/text/font.h"

#include <algorithm>
#include <array>
#include <future>
#include <string>
#include <utility>

#include "app/text/font_files.h"
#include "app/text/glyph_field.h"
#include "geodata/cell_index.h"

namespace viewer {
namespace {

using geodata::Result;

constexpr std::array<FontFile, face_count> face_files = {FontFile::sans, FontFile::sans_semibold,
                                                         FontFile::serif_italic};

/// Punctuation that labels, scale bars and coordinates use, arrows, and U+FFFD.
constexpr std::u32string_view signs = U"–—‘’‚“”„†•…′″←↑→↓−\uFFFD";

struct Range {
    char32_t first, last;
};
constexpr Range basic_latin = {0x20, 0x7E};
/// Latin-1, Latin Extended-A, the Romanian comma letters, Greek, Cyrillic.
constexpr Range wide_ranges[] = {
    {0xA0, 0x17F}, {0x218, 0x21B}, {0x386, 0x3CE}, {0x400, 0x45F}, {0x490, 0x491}};

std::u32string complete(std::u32string codes) {
    for (char32_t c = basic_latin.first; c <= basic_latin.last; ++c) codes.push_back(c);
    codes += signs;
    codes.push_back(U'°');
    std::sort(codes.begin(), codes.end());
    codes.erase(std::unique(codes.begin(), codes.end()), codes.end());
    return codes;
}

/// Where it lies in the field is still open.
Glyph metrics(const GlyphField& field) {
    constexpr float em = FontAtlas::texels_per_em;
    Glyph glyph;
    glyph.left = static_cast<float>(field.left) / em;
    glyph.bottom = static_cast<float>(field.bottom) / em;
    glyph.right = static_cast<float>(field.left + field.width) / em;
    glyph.top = static_cast<float>(field.bottom + field.height) / em;
    return glyph;
}

struct OpenFace {
    Shaper shaper;
    std::vector<GlyphField> fields;  ///< the box first
    std::vector<Glyph> glyphs;       ///< one a field
};

Result<OpenFace> open_face(const std::filesystem::path& path, const std::u32string& characters) {
    auto shaper = Shaper::open(path);
    if (!shaper) return shaper.error();
    auto fields = glyph_fields(path, shaper.value().glyphs_for(characters));
    if (!fields) return fields.error();
    OpenFace face{std::move(shaper).value(), std::move(fields).value(), {}};
    for (const GlyphField& field : face.fields) face.glyphs.push_back(metrics(field));
    return face;
}

Result<std::vector<OpenFace>> all_faces(const std::u32string& characters) {
    std::array<std::future<Result<OpenFace>>, face_count> work;
    for (std::size_t i = 0; i < face_count; ++i) {
        const auto path = find_font(face_files[i]);
        if (!path) return path.error();
        work[i] = std::async(std::launch::async, [at = path.value(), &characters] {
            return open_face(at, characters);
        });
    }
    std::vector<OpenFace> faces;
    for (auto& pending : work) {
        auto face = pending.get();
        if (!face) return face.error();
        faces.push_back(std::move(face).value());
    }
    return faces;
}

struct Cell {
    std::size_t face = 0, glyph = 0;
    int x = 0, y = 0;
};

struct Packing {
    int width = 0, height = 0;
    std::vector<Cell> cells;
};

/// Shelves of falling height, one texel free between glyphs.
Packing pack(const std::vector<OpenFace>& faces) {
    Packing packing;
    std::size_t area = 0;
    const auto field = [&](const Cell& c) -> const GlyphField& {
        return faces[c.face].fields[c.glyph];
    };
    for (std::size_t f = 0; f < faces.size(); ++f) {
        for (std::size_t g = 0; g < faces[f].fields.size(); ++g) {
            const GlyphField& glyph = faces[f].fields[g];
            area += static_cast<std::size_t>((glyph.width + 1) * (glyph.height + 1));
            if (!glyph.texels.empty()) packing.cells.push_back({f, g, 0, 0});
        }
    }
    std::stable_sort(packing.cells.begin(), packing.cells.end(), [&](const Cell& a, const Cell& b) {
        return field(a).height > field(b).height;
    });
    packing.width = area > (1U << 20) ? 2048 : 1024;
    int x = 1, y = 1, shelf = 0;
    for (Cell& cell : packing.cells) {
        const GlyphField& glyph = field(cell);
        if (x + glyph.width + 1 > packing.width) {
            x = 1;
            y += shelf + 1;
            shelf = 0;
        }
        shelf = std::max(shelf, glyph.height);
        cell.x = x;
        cell.y = y;
        x += glyph.width + 1;
    }
    packing.height = y + shelf + 1;
    return packing;
}

}  // namespace

Result<FontAtlas> FontAtlas::load() {
    std::u32string characters;
    for (const Range& range : wide_ranges) {
        for (char32_t c = range.first; c <= range.last; ++c) characters.push_back(c);
    }
    return load(characters);
}

Result<FontAtlas> FontAtlas::load(std::u32string_view characters) {
    auto faces = all_faces(complete(std::u32string(characters)));
    if (!faces) return faces.error();

    const Packing packing = pack(faces.value());
    FontAtlas atlas;
    atlas.field_width_ = packing.width;
    atlas.field_height_ = packing.height;
    atlas.field_.assign(geodata::cell_index(packing.height, packing.width, 0), 0);
    for (const Cell& cell : packing.cells) {
        OpenFace& face = faces.value()[cell.face];
        const GlyphField& field = face.fields[cell.glyph];
        Glyph& glyph = face.glyphs[cell.glyph];
        glyph.u0 = static_cast<std::uint16_t>(cell.x);
        glyph.v0 = static_cast<std::uint16_t>(cell.y);
        glyph.u1 = static_cast<std::uint16_t>(cell.x + field.width);
        glyph.v1 = static_cast<std::uint16_t>(cell.y + field.height);
        for (int row = 0; row < field.height; ++row) {
            std::copy_n(field.texels.begin() + row * field.width, field.width,
                        atlas.field_.begin() + (cell.y + row) * packing.width + cell.x);
        }
    }
    for (std::size_t f = 0; f < face_count; ++f) {
        OpenFace& face = faces.value()[f];
        for (std::size_t i = 0; i < face.glyphs.size(); ++i) {
            atlas.glyphs_.add(static_cast<Face>(f), face.fields[i].glyph, face.glyphs[i]);
        }
        atlas.shapers_.push_back(std::move(face.shaper));
    }
    return atlas;
}

void GlyphTable::add(Face f, GlyphId glyph, const Glyph& where) {
    FaceGlyphs& face = faces_[static_cast<std::size_t>(f)];
    if (glyph >= face.slot.size()) face.slot.resize(glyph + 1U, 0);
    face.slot[glyph] = static_cast<std::uint16_t>(face.glyphs.size());
    face.glyphs.push_back(where);
}

std::size_t GlyphTable::slot(Face f, GlyphId glyph) const {
    const FaceGlyphs& face = faces_[static_cast<std::size_t>(f)];
    return glyph < face.slot.size() ? face.slot[glyph] : std::size_t{0};
}

const Glyph& GlyphTable::glyph(Face f, GlyphId glyph) const {
    return faces_[static_cast<std::size_t>(f)].glyphs[slot(f, glyph)];
}

bool GlyphTable::has(Face f, GlyphId glyph) const {
    return slot(f, glyph) != 0;
}

const Glyph& FontAtlas::glyph_of(Face f, char32_t code) const {
    return glyphs_.glyph(f, shaper(f).glyph(code));
}

bool FontAtlas::has(Face f, char32_t code) const {
    return glyphs_.has(f, shaper(f).glyph(code));
}

const ShapedText& FontAtlas::shape(Face f, std::string_view text) const {
    return shaper(f).shape(text);
}

float FontAtlas::width(Face f, std::string_view text, float spacing) const {
    const ShapedText& shaped = shape(f, text);
    const auto letters = static_cast<float>(shaped.advance.size());
    return shaped.width + spacing * std::max(letters - 1, 0.0F);
}

}  // namespace viewer
