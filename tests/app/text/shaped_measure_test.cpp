// Words around the map, set by their fonts.
#include "app/text/shaped_measure.h"

#include "app/text/set_text.h"
#include "tests/support/catch.h"

using namespace viewer;

namespace {

constexpr WordStyle styles[] = {WordStyle::body,       WordStyle::strong, WordStyle::small,
                                WordStyle::caps,       WordStyle::title,  WordStyle::lesson_title,
                                WordStyle::lesson_text};
constexpr float size = 100;

const TextMeasure& measure() {
    static const auto opened = ShapedMeasure::open(1);
    REQUIRE(opened.ok());
    return *opened.value();
}

std::u32string codes_of(const LetterLine& line) {
    std::u32string codes;
    for (const LetterLine::Letter& letter : line.letters) codes.push_back(letter.code);
    return codes;
}

}  // namespace

TEST_CASE("words are kerned, and as wide as their letters", "[text]") {
    for (const WordStyle style : styles) {
        INFO(static_cast<int>(style));
        const float apart = measure().width(style, size, "A") + measure().width(style, size, "V");
        CHECK(measure().width(style, size, "AV") < apart - 1);
        const LetterLine line = measure().letters(style, size, "AV.");
        REQUIRE(line.letters.size() == 3);
        CHECK(codes_of(line) == U"AV.");
        CHECK(line.letters[0].x == 0);
        CHECK(line.letters[1].x < measure().width(style, size, "A"));
        CHECK(line.width > line.letters[2].x);
        CHECK(line.em < size);
        CHECK(measure().width(style, 2 * size, "AV.") == Approx(2 * line.width));
        CHECK(measure().letters(style, size, "").letters.empty());
        CHECK(measure().width(style, size, "") == 0);
    }
}

TEST_CASE("usual sizes are whole pixels at the scale of the window", "[text]") {
    const auto opened = ShapedMeasure::open(1);
    REQUIRE(opened.ok());
    ShapedMeasure& text = *opened.value();
    CHECK(text.usual_size(WordStyle::body) == 16);
    CHECK(text.usual_size(WordStyle::caps) == 13);
    text.set_scale(1.5);
    CHECK(text.usual_size(WordStyle::body) == 24);
    CHECK(text.usual_size(WordStyle::caps) == 19);
    text.set_scale(2);
    CHECK(text.usual_size(WordStyle::caps) == 25);
}

TEST_CASE("an accent behind its letter stands on it", "[text]") {
    for (const WordStyle style : styles) {
        INFO(static_cast<int>(style));
        const LetterLine one = measure().letters(style, size, "e\u0301a");
        CHECK(codes_of(one) == U"éa");
        CHECK(one.width == Approx(measure().width(style, size, "éa")));
    }
    // No letter has both.
    const LetterLine two = measure().letters(WordStyle::title, size, "q\u0304a");
    CHECK(codes_of(two) == U"q\u0304a");
    CHECK(two.width == Approx(measure().width(WordStyle::title, size, "qa")).margin(0.01));
}

TEST_CASE("a letter that the font lacks has its place, and says so", "[text]") {
    for (const WordStyle style : styles) {
        INFO(static_cast<int>(style));
        const LetterLine line = measure().letters(style, size, "a漢b");
        CHECK(codes_of(line) == U"a\uFFFDb");
        REQUIRE(line.letters.size() == 3);
        CHECK(line.letters[1].glyph == 0);
        CHECK(line.letters[2].x > line.letters[1].x);
    }
}

TEST_CASE("a line that is set is as wide as it is drawn", "[text]") {
    const std::string words = "To AVALON, 21 August 1939: the Nazi-Soviet pact / Wilno";
    for (const WordStyle style : styles) {
        INFO(static_cast<int>(style));
        const SetText set = set_text(measure(), style, size, 1e5F, words);
        REQUIRE(set.runs.size() == 1);
        CHECK(set.runs[0].text == words);
        CHECK(set.width == Approx(measure().width(style, size, words)).margin(0.05));
    }
}
