// A span is as wide as its letters, and its ink is where the letters are.
#include <cmath>
#include <string_view>

#include "app/text/span.h"
#include "tests/support/catch.h"

using namespace viewer;

namespace {

const FontAtlas& font() {
    static const auto loaded = FontAtlas::load(U"");
    REQUIRE(loaded.ok());
    return loaded.value();
}

TextSpan span(std::string_view text, double spacing = 0) {
    return {text, Face::sans, 20, spacing};
}

}  // namespace

TEST_CASE("spacing stands between the letters, and behind the last for what follows", "[text]") {
    const double close = span_width(font(), span("Wilno"));
    CHECK(std::abs(span_width(font(), span("Wilno", 0.5)) - (close + 4 * 0.5 * 20)) < 1e-3);
    CHECK(std::abs(set_span(font(), span("Wilno")).advance - close) < 1e-3);
    CHECK(std::abs(set_span(font(), span("Wilno", 0.5)).advance - (close + 5 * 0.5 * 20)) < 1e-3);
    CHECK(span_width(font(), span("", 0.5)) == 0);
}

TEST_CASE("the glyphs of a span stand from left to right on its baseline", "[text]") {
    const SetSpan set = set_span(font(), span("AVA x", 0.1));
    REQUIRE(set.glyphs.size() == 5);
    CHECK(set.glyphs.front().x == 0);
    for (std::size_t i = 0; i < set.glyphs.size(); ++i) {
        CHECK(set.glyphs[i].y == 0);
        if (i > 0) CHECK(set.glyphs[i].x > set.glyphs[i - 1].x);
        CHECK(set.glyphs[i].x < set.advance);
    }
    // Kerned: an A and a V are nearer than they would stand alone.
    const double apart = span_width(font(), span("A")) + span_width(font(), span("V"));
    CHECK(span_width(font(), span("AV")) < apart - 0.1);
}

TEST_CASE(
    "the ink of Open Sans' capitals stands on the baseline and is as high as they are said to be",
    "[text]") {
    for (const Face face : {Face::sans, Face::sans_semibold}) {
        const auto ink = ink_box(font().glyph_of(face, U'H'), 100);
        REQUIRE(ink);
        CHECK(std::abs(ink->bottom) < 3);
        CHECK(std::abs(ink->top - 100 * cap_height) < 3);
        CHECK(ink->left < ink->right);
        CHECK_FALSE(ink_box(font().glyph_of(face, U' '), 100));
    }
}
