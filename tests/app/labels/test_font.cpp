// The letters the map needs, and the arithmetic of setting them.
#include <algorithm>
#include <cmath>
#include <string>

#include "app/labels/font.h"
#include "app/labels/glyph_field.h"
#include "tests/support/catch.h"
#include "tests/support/paths.h"

using namespace viewer;

namespace {

constexpr Face faces[] = {Face::sans, Face::sans_semibold, Face::sans_italic, Face::serif_italic};

const FontAtlas& whole_font() {
    static const auto loaded = FontAtlas::load();
    REQUIRE(loaded.ok());
    return loaded.value();
}

std::uint8_t field_at(const FontAtlas& font, const Glyph& glyph, double x_em, double y_em) {
    const double u = glyph.u0 + (x_em - static_cast<double>(glyph.left)) * FontAtlas::texels_per_em;
    const double v = glyph.v0 + (static_cast<double>(glyph.top) - y_em) * FontAtlas::texels_per_em;
    return font.field()[static_cast<std::size_t>(v) * static_cast<std::size_t>(font.field_width()) +
                        static_cast<std::size_t>(u)];
}

}  // namespace

TEST_CASE("every face has the letters of the region's languages", "[font]") {
    const FontAtlas& font = whole_font();
    for (const Face face : faces) {
        for (const char32_t c : U"AŁłăășșțŢŽžŻżĄęĖėŲųĀāĢķÕõÄäÖöÅåØøÆæČčĎďĚěŇňŘřŠšŤťŮůŐőŰűĆćĐđ") {
            if (c == 0) continue;
            INFO("code point " << static_cast<unsigned>(c));
            CHECK(font.has(face, c));
        }
        for (const char32_t c : U"ЯЇїЄєІіЎўҐґЂђЋћЉЊДжΑΩαω–—’“”•…°′″") {
            if (c == 0) continue;
            INFO("code point " << static_cast<unsigned>(c));
            CHECK(font.has(face, c));
        }
    }
}

TEST_CASE("a character no face has shows the replacement box", "[font]") {
    const FontAtlas& font = whole_font();
    CHECK_FALSE(font.has(Face::sans, U'漢'));
    CHECK(font.glyph(Face::sans, U'漢').u1 > font.glyph(Face::sans, U'漢').u0);
    CHECK_FALSE(font.has(Face::sans, char32_t{0x10FFFF}));
    CHECK(font.glyph(Face::sans, char32_t{0x10FFFF}).advance > 0);
}

TEST_CASE("a font for one map's texts sets them exactly as the whole font does", "[font]") {
    const auto some = FontAtlas::load(decode_utf8("Łódź Mažeikiai"));
    REQUIRE(some.ok());
    for (const Face face : faces) {
        CHECK(some.value().width(face, "Łódź / Mažeikiai") ==
              whole_font().width(face, "Łódź / Mažeikiai"));
    }
    CHECK_FALSE(some.value().has(Face::sans, U'Ї'));
    CHECK(some.value().field().size() < whole_font().field().size());
}

TEST_CASE("the width of a text is the sum of advances, kerning and spacing", "[font]") {
    const FontAtlas& font = whole_font();
    for (const Face face : faces) {
        const float left = font.width(face, "Wil"), right = font.width(face, "no");
        CHECK(font.width(face, "Wilno") ==
              Approx(left + font.kerning(face, U'l', U'n') + right).epsilon(1e-5));
        CHECK(font.width(face, "Wilno", 0.5F) ==
              Approx(font.width(face, "Wilno") + 4 * 0.5F).epsilon(1e-5));
        CHECK(font.width(face, "") == 0);
    }
    CHECK(font.kerning(Face::sans, U'A', U'V') < 0);
    CHECK(font.kerning(Face::sans, U'I', U'I') == 0);
}

TEST_CASE("the field is 128 on the outline, more inside, less outside", "[font]") {
    const FontAtlas& font = whole_font();
    const Glyph& stem = font.glyph(Face::sans, U'I');
    const double middle = static_cast<double>(stem.left + stem.right) / 2;
    CHECK(field_at(font, stem, middle, 0.35) > 150);
    CHECK(field_at(font, stem, static_cast<double>(stem.left) + 0.02, 0.35) < 40);
    const Glyph& ring = font.glyph(Face::sans, U'O');
    const double hole = static_cast<double>(ring.left + ring.right) / 2;
    CHECK(field_at(font, ring, hole, 0.35) < 100);
}

TEST_CASE("distances of a field are those of the outline, in texels", "[font]") {
    // A square of 20 texels, counter-clockwise.
    const std::vector<OutlineSegment> square = {
        {0, 0, 20, 0}, {20, 0, 20, 20}, {20, 20, 0, 20}, {0, 20, 0, 0}};
    const GlyphField field = distance_field(square, 8);
    REQUIRE(field.width == 36);
    REQUIRE(field.height == 36);
    for (int i = 0; i < 8; ++i) {
        // Along the row through the middle, i texels (and a half) inside and outside the left edge.
        const std::size_t row = 18 * 36;
        const double step = 127.5 / 8, distance = i + 0.5;
        CHECK(field.texels[row + 8 + static_cast<std::size_t>(i)] ==
              Approx(128 + step * distance).margin(1));
        CHECK(field.texels[row + 7 - static_cast<std::size_t>(i)] ==
              Approx(128 - step * distance).margin(1));
    }
    const double corner = 128 - 127.5 / 8 * std::hypot(2.5, 2.5);
    CHECK(field.texels[static_cast<std::size_t>(5 * 36 + 5)] == Approx(corner).margin(1));
}

TEST_CASE("an outline drawn clockwise or twice has the same inside", "[font]") {
    const std::vector<OutlineSegment> square = {
        {0, 0, 20, 0}, {20, 0, 20, 20}, {20, 20, 0, 20}, {0, 20, 0, 0}};
    std::vector<OutlineSegment> clockwise;
    for (auto it = square.rbegin(); it != square.rend(); ++it) {
        clockwise.push_back({it->x1, it->y1, it->x0, it->y0});
    }
    CHECK(distance_field(square, 8).texels == distance_field(clockwise, 8).texels);
    std::vector<OutlineSegment> twice = square;
    twice.insert(twice.end(), square.begin(), square.end());
    CHECK(distance_field(square, 8).texels == distance_field(twice, 8).texels);
    CHECK(distance_field({}, 8).texels.empty());
}

TEST_CASE("no two glyphs share a texel of the atlas", "[font]") {
    const auto some = FontAtlas::load(U"ŁŻ");
    REQUIRE(some.ok());
    const FontAtlas& font = some.value();
    std::vector<int> taken(font.field().size(), 0);
    for (const Face face : faces) {
        for (char32_t c = 0x20; c < 0x7F; ++c) {
            const Glyph& g = font.glyph(face, c);
            REQUIRE(g.u1 <= font.field_width());
            REQUIRE(g.v1 <= font.field_height());
            for (int v = g.v0; v < g.v1; ++v) {
                for (int u = g.u0; u < g.u1; ++u) {
                    ++taken[static_cast<std::size_t>(v * font.field_width() + u)];
                }
            }
        }
    }
    CHECK(*std::max_element(taken.begin(), taken.end()) == 1);
}

TEST_CASE("a missing font is refused with the package that has it", "[font]") {
    const auto missing = find_font("/nonexistent", "NoSuchFace-Bold.ttf", "fonts-no-such");
    REQUIRE_FALSE(missing.ok());
    CHECK(missing.error().sentence().find("fonts-no-such") != std::string::npos);
    const auto elsewhere = find_font("/nonexistent", "OpenSans-Regular.ttf", "fonts-open-sans");
    CHECK(elsewhere.ok());
}

TEST_CASE("a file that is no font is refused by name", "[font]") {
    const auto refused = face_fields(test::source_dir() / "CMakeLists.txt", U"A");
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.error().sentence().find("CMakeLists.txt") != std::string::npos);
}
