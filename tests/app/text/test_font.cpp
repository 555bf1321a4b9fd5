// The letters the map needs, and the arithmetic of setting them.
#include <algorithm>
#include <cmath>
#include <string>

#include "app/text/font.h"
#include "app/text/font_files.h"
#include "app/text/glyph_field.h"
#include "app/text/utf8.h"
#include "geodata/cell_index.h"
#include "tests/support/catch.h"
#include "tests/support/paths.h"

using namespace viewer;

namespace {

constexpr Face faces[] = {Face::sans, Face::sans_semibold, Face::serif_italic};

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
    CHECK(font.glyph_of(Face::sans, U'漢').u1 > font.glyph_of(Face::sans, U'漢').u0);
    CHECK_FALSE(font.has(Face::sans, char32_t{0x10FFFF}));
    const ShapedText& text = font.shape(Face::sans, "漢");
    REQUIRE(text.glyphs.size() == 1);
    CHECK(text.glyphs[0].glyph == 0);
    CHECK(text.width > 0);
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

namespace {

/// How much closer two letters stand than without kerning, em.
float kerned(const FontAtlas& font, Face face, const std::string& left, const std::string& right) {
    return font.width(face, left) + font.width(face, right) - font.width(face, left + right);
}

std::vector<GlyphId> glyphs_of(const ShapedText& text) {
    std::vector<GlyphId> all;
    for (const ShapedGlyph& set : text.glyphs) all.push_back(set.glyph);
    return all;
}

}  // namespace

TEST_CASE("letters stand as close as their font says", "[font]") {
    const FontAtlas& font = whole_font();
    for (const Face face : faces) {
        INFO("face " << static_cast<int>(face));
        for (const auto& [left, right] :
             {std::pair{"A", "V"}, {"T", "o"}, {"W", "o"}, {"F", "A"}}) {
            INFO(left << right);
            CHECK(kerned(font, face, left, right) > 0.015F);
        }
        CHECK(kerned(font, face, "I", "I") == Approx(0).margin(1e-5));
        CHECK(kerned(font, face, "n", "n") == Approx(0).margin(1e-5));
        if (face == Face::serif_italic) continue;  // it has no kerning of what follows
        CHECK(kerned(font, face, "V", "Ä") == Approx(kerned(font, face, "V", "A")).margin(1e-5));
        CHECK(kerned(font, face, "W", "ó") == Approx(kerned(font, face, "W", "o")).margin(1e-5));
        CHECK(kerned(font, face, "Г", "о") > 0.015F);
        CHECK(kerned(font, face, "Т", "о") > 0.015F);
    }
    // Gentium's table, in its 2048 units an em.
    CHECK(kerned(font, Face::serif_italic, "V", "a") == Approx(90.0F / 2048));
}

TEST_CASE("letters are set side by side, and spaced between them", "[font]") {
    const FontAtlas& font = whole_font();
    for (const Face face : faces) {
        const std::string word = "Waldai";
        const ShapedText& text = font.shape(face, word);
        REQUIRE(text.glyphs.size() == word.size());
        REQUIRE(text.advance.size() == word.size());
        for (std::size_t i = 0; i < word.size(); ++i) {
            CHECK(text.glyphs[i].letter == i);
            CHECK(text.glyphs[i].y == 0);
            // It ends where the word would if it ended there.
            const float end = text.glyphs[i].x + font.width(face, word.substr(i, 1));
            CHECK(end == Approx(font.width(face, word.substr(0, i + 1))).margin(1e-5));
        }
        CHECK(font.width(face, word, 0.5F) ==
              Approx(font.width(face, word) + 5 * 0.5F).epsilon(1e-5));
        CHECK(font.width(face, "") == 0);
        CHECK(font.width(face, "", 0.5F) == 0);
    }
}

TEST_CASE("a letter with its accent behind it is set as one letter", "[font]") {
    const FontAtlas& font = whole_font();
    for (const Face face : faces) {
        const ShapedText &apart = font.shape(face, "Lo\u0301dz\u0301"),
                         &whole = font.shape(face, "L\u00f3d\u017a");
        CHECK(glyphs_of(apart) == glyphs_of(whole));
        CHECK(apart.width == whole.width);
        CHECK(apart.advance.size() == 4);
    }
    // No letter has both in one: the accent is put over its letter and takes no room.
    const auto some = FontAtlas::load(U"q\u0304aд");
    REQUIRE(some.ok());
    const Face italic = Face::serif_italic;
    const ShapedText& stacked = some.value().shape(italic, "q\u0304a");
    REQUIRE(stacked.glyphs.size() == 3);
    CHECK(stacked.glyphs[1].letter == 0);
    CHECK(stacked.advance.size() == 2);
    CHECK(stacked.width == Approx(some.value().width(italic, "qa")).margin(1e-4));
    CHECK(some.value().width(italic, "q\u0304a", 1) == Approx(stacked.width + 1));
    CHECK(some.value().glyphs().has(italic, stacked.glyphs[1].glyph));
}

TEST_CASE("a text of two scripts is set as each of them alone", "[font]") {
    const FontAtlas& font = whole_font();
    for (const Face face : faces) {
        const float apart = font.width(face, "Kyjiw ") + font.width(face, "Київ") + 0.0F;
        CHECK(font.width(face, "Kyjiw Київ") == Approx(apart).margin(0.02));
        const ShapedText& both = font.shape(face, "ТоTo");
        CHECK(both.glyphs[1].x == Approx(font.shape(face, "То").glyphs[1].x));
        CHECK(both.glyphs[3].x - both.glyphs[2].x == Approx(font.shape(face, "To").glyphs[1].x));
    }
}

TEST_CASE("letters are not joined, for they are spaced", "[font]") {
    for (const Face face : faces) {
        CHECK(whole_font().shape(face, "Offizin").glyphs.size() == 7);
    }
}

TEST_CASE("the field is 128 on the outline, more inside, less outside", "[font]") {
    const FontAtlas& font = whole_font();
    const Glyph& stem = font.glyph_of(Face::sans, U'I');
    const double middle = static_cast<double>(stem.left + stem.right) / 2;
    CHECK(field_at(font, stem, middle, 0.35) > 150);
    CHECK(field_at(font, stem, static_cast<double>(stem.left) + 0.02, 0.35) < 40);
    const Glyph& ring = font.glyph_of(Face::sans, U'O');
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
            const Glyph& g = font.glyph_of(face, c);
            REQUIRE(g.u1 <= font.field_width());
            REQUIRE(g.v1 <= font.field_height());
            for (int v = g.v0; v < g.v1; ++v) {
                for (int u = g.u0; u < g.u1; ++u) {
                    ++taken[geodata::cell_index(v, font.field_width(), u)];
                }
            }
        }
    }
    CHECK(*std::max_element(taken.begin(), taken.end()) == 1);
}

TEST_CASE("a missing font is refused with the package that has it", "[font]") {
    const auto missing = find_font("/nonexistent", "NoSuchFace-Bold.ttf", "fonts-no-such");
    REQUIRE_FALSE(missing.ok());
    CHECK(missing.error().sentence() ==
          "NoSuchFace-Bold.ttf: the font is not installed; install it with: apt-get install "
          "fonts-no-such.");
    const auto elsewhere = find_font("/nonexistent", "OpenSans-Regular.ttf", "fonts-open-sans");
    CHECK(elsewhere.ok());
}

TEST_CASE("a file that is no font is refused by name", "[font]") {
    const auto file = test::source_dir() / "CMakeLists.txt";
    const auto shaper = Shaper::open(file);
    REQUIRE_FALSE(shaper.ok());
    const std::string again = "; install the package it belongs to again.";
    CHECK(shaper.error().sentence() == file.string() + ": HarfBuzz cannot read this font" + again);
    CHECK_FALSE(Shaper::open("/nonexistent.ttf").ok());
    const auto fields = glyph_fields(file, {1});
    REQUIRE_FALSE(fields.ok());
    CHECK(fields.error().sentence() == file.string() + ": FreeType cannot read this font" + again);
}
