#include "app/labels/font.h"

#include <algorithm>
#include <array>
#include <future>
#include <numeric>

#include "app/labels/glyph_field.h"

namespace viewer {
namespace {

using geodata::Result;

struct FaceFile {
    const char* folder;
    const char* file;
    const char* package;
};
constexpr std::array<FaceFile, face_count> face_files = {{
    {PACTMAP_OPEN_SANS_DIR, "OpenSans-Regular.ttf", "fonts-open-sans"},
    {PACTMAP_OPEN_SANS_DIR, "OpenSans-Semibold.ttf", "fonts-open-sans"},
    {PACTMAP_OPEN_SANS_DIR, "OpenSans-Italic.ttf", "fonts-open-sans"},
    {PACTMAP_GENTIUM_DIR, "GentiumPlus-Italic.ttf", "fonts-sil-gentiumplus"},
}};

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

Result<std::vector<FaceFields>> all_faces(const std::u32string& characters) {
    std::array<std::future<Result<FaceFields>>, face_count> work;
    for (std::size_t i = 0; i < face_count; ++i) {
        const FaceFile& file = face_files[i];
        const auto path = find_font(file.folder, file.file, file.package);
        if (!path) return path.error();
        work[i] = std::async(std::launch::async, [at = path.value(), &characters] {
            return face_fields(at, characters);
        });
    }
    std::vector<FaceFields> faces;
    for (auto& pending : work) {
        auto fields = pending.get();
        if (!fields) return fields.error();
        faces.push_back(std::move(fields).value());
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
Packing pack(const std::vector<FaceFields>& faces) {
    Packing packing;
    std::size_t area = 0;
    const auto field = [&](const Cell& c) -> const GlyphField& {
        return faces[c.face].glyphs[c.glyph];
    };
    for (std::size_t f = 0; f < faces.size(); ++f) {
        for (std::size_t g = 0; g < faces[f].glyphs.size(); ++g) {
            const GlyphField& glyph = faces[f].glyphs[g];
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

Glyph metrics(const GlyphField& field) {
    constexpr float em = FontAtlas::texels_per_em;
    Glyph glyph;
    glyph.advance = field.advance;
    glyph.left = static_cast<float>(field.left) / em;
    glyph.bottom = static_cast<float>(field.bottom) / em;
    glyph.right = static_cast<float>(field.left + field.width) / em;
    glyph.top = static_cast<float>(field.bottom + field.height) / em;
    return glyph;
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

    FontAtlas atlas;
    for (const FaceFields& fields : faces.value()) {
        FaceGlyphs& face = atlas.faces_.emplace_back();
        for (const GlyphField& field : fields.glyphs) {
            if (field.code >= face.slot.size()) face.slot.resize(field.code + 1, 0);
            face.slot[field.code] = static_cast<std::uint16_t>(face.glyphs.size());
            face.glyphs.push_back(metrics(field));
        }
        for (const KerningPair& pair : fields.kerning) {
            face.kerning.push_back({static_cast<std::uint32_t>(face.slot_of(pair.left)) << 16 |
                                        face.slot_of(pair.right),
                                    pair.em});
        }
        std::sort(face.kerning.begin(), face.kerning.end(),
                  [](const auto& a, const auto& b) { return a.key < b.key; });
    }

    const Packing packing = pack(faces.value());
    atlas.field_width_ = packing.width;
    atlas.field_height_ = packing.height;
    atlas.field_.assign(static_cast<std::size_t>(packing.width * packing.height), 0);
    for (const Cell& cell : packing.cells) {
        const GlyphField& field = faces.value()[cell.face].glyphs[cell.glyph];
        Glyph& glyph = atlas.faces_[cell.face].glyphs[cell.glyph];
        glyph.u0 = static_cast<std::uint16_t>(cell.x);
        glyph.v0 = static_cast<std::uint16_t>(cell.y);
        glyph.u1 = static_cast<std::uint16_t>(cell.x + field.width);
        glyph.v1 = static_cast<std::uint16_t>(cell.y + field.height);
        for (int row = 0; row < field.height; ++row) {
            std::copy_n(field.texels.begin() + row * field.width, field.width,
                        atlas.field_.begin() + (cell.y + row) * packing.width + cell.x);
        }
    }
    return atlas;
}

std::uint16_t FontAtlas::FaceGlyphs::slot_of(char32_t code) const {
    return code < slot.size() ? slot[code] : std::uint16_t{0};
}

const Glyph& FontAtlas::glyph(Face f, char32_t code) const {
    const FaceGlyphs& glyphs = face(f);
    return glyphs.glyphs[glyphs.slot_of(code)];
}

bool FontAtlas::has(Face f, char32_t code) const {
    return face(f).slot_of(code) != 0;
}

float FontAtlas::kerning(Face f, char32_t left, char32_t right) const {
    const FaceGlyphs& glyphs = face(f);
    const std::uint32_t key = static_cast<std::uint32_t>(glyphs.slot_of(left)) << 16 |
                              static_cast<std::uint32_t>(glyphs.slot_of(right));
    const auto at =
        std::lower_bound(glyphs.kerning.begin(), glyphs.kerning.end(), key,
                         [](const auto& pair, std::uint32_t k) { return pair.key < k; });
    return at != glyphs.kerning.end() && at->key == key ? at->em : 0.0F;
}

float FontAtlas::width(Face f, std::string_view text, float spacing) const {
    const std::u32string codes = decode_utf8(text);
    float sum = 0;
    for (std::size_t i = 0; i < codes.size(); ++i) {
        sum += glyph(f, codes[i]).advance;
        if (i + 1 < codes.size()) sum += kerning(f, codes[i], codes[i + 1]) + spacing;
    }
    return sum;
}

}  // namespace viewer
