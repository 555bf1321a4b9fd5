#include "app/text/glyph_field.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include <ft2build.h>

#include "app/text/font.h"
#include "geodata/cell_index.h"
#include FT_FREETYPE_H
#include FT_OUTLINE_H

namespace viewer {
namespace {

using geodata::Error;

struct FaceCloser {
    FT_Library library = nullptr;
    FT_Face face = nullptr;
    FaceCloser() = default;
    FaceCloser(const FaceCloser&) = delete;
    FaceCloser& operator=(const FaceCloser&) = delete;
    ~FaceCloser() {
        if (face) FT_Done_Face(face);
        if (library) FT_Done_FreeType(library);
    }
};

// FreeType's outlines come in 1/64 of a pixel at the size set.
constexpr float unit = 1.0F / 64.0F;

/// Collects an outline as straight pieces; curves are cut finely enough for 1/20 of a texel.
struct Flattener {
    std::vector<OutlineSegment> segments;
    float x = 0, y = 0;

    void line_to(float to_x, float to_y) {
        segments.push_back({x, y, to_x, to_y});
        x = to_x;
        y = to_y;
    }
};

/// Pieces for a curve whose control points bend it by `bend` texels: a chord of one n-th of it
/// strays n^2 times less.
int curve_pieces(float bend) {
    constexpr float allowed = 1.0F / 20.0F;
    return std::clamp(static_cast<int>(std::ceil(std::sqrt(bend / allowed))), 1, 8);
}

float scaled(FT_Pos value) {
    return static_cast<float>(value) * unit;
}

int move_to(const FT_Vector* to, void* user) {
    auto& flattener = *static_cast<Flattener*>(user);
    flattener.x = scaled(to->x);
    flattener.y = scaled(to->y);
    return 0;
}

int line_to(const FT_Vector* to, void* user) {
    static_cast<Flattener*>(user)->line_to(scaled(to->x), scaled(to->y));
    return 0;
}

int conic_to(const FT_Vector* control, const FT_Vector* to, void* user) {
    auto& flattener = *static_cast<Flattener*>(user);
    const float x0 = flattener.x, y0 = flattener.y;
    // The middle of the curve lies a quarter of this off the middle of its chord.
    const int pieces = curve_pieces(std::hypot(x0 - 2 * scaled(control->x) + scaled(to->x),
                                               y0 - 2 * scaled(control->y) + scaled(to->y)) /
                                    4);
    for (int i = 1; i <= pieces; ++i) {
        const float t = static_cast<float>(i) / static_cast<float>(pieces), s = 1 - t;
        flattener.line_to(s * s * x0 + 2 * s * t * scaled(control->x) + t * t * scaled(to->x),
                          s * s * y0 + 2 * s * t * scaled(control->y) + t * t * scaled(to->y));
    }
    return 0;
}

int cubic_to(const FT_Vector* c1, const FT_Vector* c2, const FT_Vector* to, void* user) {
    auto& flattener = *static_cast<Flattener*>(user);
    const float x0 = flattener.x, y0 = flattener.y;
    const auto bend = [](float from, float middle, float end) { return from - 2 * middle + end; };
    const int pieces =
        curve_pieces(std::max(std::hypot(bend(x0, scaled(c1->x), scaled(c2->x)),
                                         bend(y0, scaled(c1->y), scaled(c2->y))),
                              std::hypot(bend(scaled(c1->x), scaled(c2->x), scaled(to->x)),
                                         bend(scaled(c1->y), scaled(c2->y), scaled(to->y)))) *
                     0.75F);
    for (int i = 1; i <= pieces; ++i) {
        const float t = static_cast<float>(i) / static_cast<float>(pieces), s = 1 - t;
        const float a = s * s * s, b = 3 * s * s * t, c = 3 * s * t * t, d = t * t * t;
        flattener.line_to(a * x0 + b * scaled(c1->x) + c * scaled(c2->x) + d * scaled(to->x),
                          a * y0 + b * scaled(c1->y) + c * scaled(c2->y) + d * scaled(to->y));
    }
    return 0;
}

std::vector<OutlineSegment> flatten(FT_Outline& outline) {
    static constexpr FT_Outline_Funcs funcs = {move_to, line_to, conic_to, cubic_to, 0, 0};
    Flattener flattener;
    if (FT_Outline_Decompose(&outline, &funcs, &flattener) != 0) return {};
    return std::move(flattener.segments);
}

/// Squared distance of each texel's centre to the nearest segment, as far as `range` reaches.
void lower_distances(const OutlineSegment& s, const GlyphField& box, int range,
                     std::vector<float>& squared) {
    const auto first = [&](float low, int origin) {
        return std::max(0, static_cast<int>(std::floor(low)) - range - origin);
    };
    const int x0 = first(std::min(s.x0, s.x1), box.left);
    const int y0 = first(std::min(s.y0, s.y1), box.bottom);
    const int x1 =
        std::min(box.width, static_cast<int>(std::ceil(std::max(s.x0, s.x1))) + range - box.left);
    const int y1 = std::min(box.height,
                            static_cast<int>(std::ceil(std::max(s.y0, s.y1))) + range - box.bottom);
    // Written so that the compiler can take several texels at once.
    const float dx = s.x1 - s.x0, dy = s.y1 - s.y0;
    const float length2 = dx * dx + dy * dy;
    const float to_share = length2 > 0 ? 1 / length2 : 0;
    for (int y = y0; y < y1; ++y) {
        const float py = static_cast<float>(y + box.bottom) + 0.5F - s.y0;
        const float start_x = static_cast<float>(box.left) + 0.5F - s.x0;
        float* const row = &squared[geodata::cell_index(y, box.width, 0)];
        for (int x = x0; x < x1; ++x) {
            const float px = start_x + static_cast<float>(x);
            const float t = std::min(std::max((px * dx + py * dy) * to_share, 0.0F), 1.0F);
            const float ex = px - t * dx, ey = py - t * dy;
            row[x] = std::min(row[x], ex * ex + ey * ey);
        }
    }
}

/// Winding number of each texel's centre: sums of the crossings to its left, row by row.
std::vector<int> windings(const std::vector<OutlineSegment>& outline, const GlyphField& box) {
    std::vector<int> winding(geodata::cell_index(box.height, box.width, 0), 0);
    for (const OutlineSegment& s : outline) {
        const float low = std::min(s.y0, s.y1), high = std::max(s.y0, s.y1);
        const int direction = s.y1 > s.y0 ? 1 : -1;
        const int y0 = static_cast<int>(std::ceil(low - 0.5F));
        for (int y = y0; static_cast<float>(y) + 0.5F < high; ++y) {
            const float t = (static_cast<float>(y) + 0.5F - s.y0) / (s.y1 - s.y0);
            const float crossing = s.x0 + t * (s.x1 - s.x0);
            const int x = static_cast<int>(std::ceil(crossing - 0.5F)) - box.left;
            const int row = y - box.bottom;
            if (x < box.width && row >= 0 && row < box.height) {
                winding[geodata::cell_index(row, box.width, std::max(0, x))] += direction;
            }
        }
    }
    for (int y = 0; y < box.height; ++y) {
        for (int x = 1; x < box.width; ++x) {
            const auto at = geodata::cell_index(y, box.width, x);
            winding[at] += winding[at - 1];
        }
    }
    return winding;
}

GlyphField render(FT_Face face, GlyphId glyph) {
    GlyphField field;
    const bool loaded = FT_Load_Glyph(face, glyph, FT_LOAD_NO_HINTING | FT_LOAD_NO_BITMAP) == 0;
    if (loaded && face->glyph->format == FT_GLYPH_FORMAT_OUTLINE) {
        field = distance_field(flatten(face->glyph->outline),
                               static_cast<int>(FontAtlas::distance_range));
    }
    field.glyph = glyph;
    return field;
}

}  // namespace

GlyphField distance_field(const std::vector<OutlineSegment>& outline, int range) {
    GlyphField field;
    if (outline.empty()) return field;
    float min_x = outline[0].x0, max_x = min_x, min_y = outline[0].y0, max_y = min_y;
    for (const OutlineSegment& s : outline) {
        min_x = std::min({min_x, s.x0, s.x1});
        max_x = std::max({max_x, s.x0, s.x1});
        min_y = std::min({min_y, s.y0, s.y1});
        max_y = std::max({max_y, s.y0, s.y1});
    }
    field.left = static_cast<int>(std::floor(min_x)) - range;
    field.bottom = static_cast<int>(std::floor(min_y)) - range;
    field.width = static_cast<int>(std::ceil(max_x)) + range - field.left;
    field.height = static_cast<int>(std::ceil(max_y)) + range - field.bottom;

    const auto count = geodata::cell_index(field.height, field.width, 0);
    std::vector<float> squared(count, std::numeric_limits<float>::max());
    for (const OutlineSegment& s : outline) lower_distances(s, field, range, squared);
    const std::vector<int> winding = windings(outline, field);

    field.texels.resize(count);
    const auto reach = static_cast<float>(range);
    for (int y = 0; y < field.height; ++y) {
        for (int x = 0; x < field.width; ++x) {
            const auto from = geodata::cell_index(y, field.width, x);
            const auto to = geodata::cell_index(field.height - 1 - y, field.width, x);
            const float distance = std::min(reach, std::sqrt(squared[from]));
            const float inside = winding[from] != 0 ? distance : -distance;
            field.texels[to] = static_cast<std::uint8_t>(
                std::clamp(std::lround(128 + inside / reach * 127.5F), 0L, 255L));
        }
    }
    return field;
}

geodata::Result<std::vector<GlyphField>> glyph_fields(const std::filesystem::path& path,
                                                      const std::vector<GlyphId>& glyphs) {
    FaceCloser open;
    if (FT_Init_FreeType(&open.library) != 0 ||
        FT_New_Face(open.library, path.c_str(), 0, &open.face) != 0 ||
        FT_Set_Pixel_Sizes(open.face, 0, static_cast<FT_UInt>(FontAtlas::texels_per_em)) != 0) {
        return Error{{"FreeType cannot read this font", path.string(),
                      "install the package it belongs to again"}};
    }
    std::vector<GlyphField> fields;
    for (const GlyphId glyph : glyphs) fields.push_back(render(open.face, glyph));
    return fields;
}

}  // namespace viewer
