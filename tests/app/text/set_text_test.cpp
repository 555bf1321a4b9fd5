// Where lines for an audience may break.
#include "app/text/set_text.h"

#include <map>

#include "tests/app/typewriter.h"
#include "tests/support/catch.h"

using namespace viewer;

namespace {

/// The lines of a text, notes in brackets.
std::vector<std::string> lines_of(const std::string& text, float letters_a_line) {
    const viewer_tests::Typewriter typewriter;
    const float size = typewriter.usual_size(WordStyle::body);
    const float room = letters_a_line * size / 2;
    const SetText set = set_text(typewriter, WordStyle::body, size, room, text);
    std::map<int, std::string> lines;
    for (const SetText::Run& run : set.runs) {
        CHECK(run.x >= 0);
        if (set.fits) CHECK(run.x <= room);
        const bool note = run.size < size;
        std::string& line = lines[static_cast<int>((run.y + size / 4) / size)];
        if (!line.empty() && !note) line += ' ';
        line += note ? "[" + run.text + "]" : run.text;
    }
    std::vector<std::string> all;
    for (const auto& [row, line] : lines) all.push_back(line);
    return all;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("lines break between words, and never inside a number", "[text]") {
    CHECK(lines_of("one two three", 8) == Lines{"one two", "three"});
    CHECK(lines_of("about 201,000 people", 10) == Lines{"about", "201,000", "people"});
    CHECK(lines_of("first line\nsecond", 40) == Lines{"first line", "second"});
    CHECK(lines_of("", 10).empty());
}

TEST_CASE("a number stays with what it counts, a letter with its word", "[text]") {
    CHECK(lines_of("it was on 21 August at three", 14) ==
          Lines{"it was on", "21 August at", "three"});
    CHECK(lines_of("am 21. August um drei", 10) == Lines{"am", "21. August", "um drei"});
    CHECK(lines_of("Niemcy i ZSRS w Moskwie", 9) == Lines{"Niemcy", "i ZSRS", "w Moskwie"});
    CHECK(lines_of("23 August 1939 (about)", 15) == Lines{"23 August 1939", "(about)"});
    // A year ends what it stands in.
    CHECK(lines_of("printed in 1948. Moscow", 17) == Lines{"printed in 1948.", "Moscow"});
}

TEST_CASE("a line may break behind a hyphen that has three letters on either side", "[text]") {
    CHECK(lines_of("the Nazi-Soviet pact", 10) == Lines{"the Nazi-", "Soviet", "pact"});
    CHECK(lines_of("the Nazi-Soviet pact", 40) == Lines{"the Nazi-Soviet pact"});
    CHECK(lines_of("Brest-Litowsk–Minsk", 14) == Lines{"Brest-Litowsk–", "Minsk"});
    CHECK(lines_of("ein U-Boot", 7) == Lines{"ein", "U-Boot"});
    CHECK(lines_of("die T34-Panzer", 9) == Lines{"die", "T34-Panzer"});
    CHECK(lines_of("Moskau-Św", 8) == Lines{"Moskau-Św"});
    CHECK(lines_of("Łódź-Żywiec", 8) == Lines{"Łódź-", "Żywiec"});
    // An accent of its own is no letter.
    CHECK(lines_of("Warszawa-o\u0304e\u0301x", 11) == Lines{"Warszawa-", "o\u0304e\u0301x"});
    CHECK(lines_of("Warszawa-o\u0304x", 11) == Lines{"Warszawa-o\u0304x"});
    // A soft hyphen is not seen, and breaks nothing.
    CHECK(lines_of("Vertrags\u00ADentwurf", 10) == Lines{"Vertrags\u00ADentwurf"});
}

TEST_CASE("a line never breaks inside a stretch of years or a date", "[text]") {
    CHECK(lines_of("war 1939–1941", 9) == Lines{"war", "1939–1941"});
    CHECK(lines_of("on 1939-08-23", 9) == Lines{"on", "1939-08-23"});
    CHECK(lines_of("treaty 1939/40", 12) == Lines{"treaty", "1939/40"});
}

TEST_CASE("blanks between lines vanish, others are one", "[text]") {
    CHECK(lines_of("  one   two  ", 7) == Lines{"one two"});
    CHECK(lines_of("one   two  ", 5) == Lines{"one", "two"});
    CHECK(lines_of("21\u00A0August", 6) == Lines{"21\u00A0August"});
}

TEST_CASE("no line begins with a sign that Unicode puts at the end of one", "[text]") {
    CHECK(lines_of("to Wilno / Vilnius", 8) == Lines{"to", "Wilno /", "Vilnius"});
    CHECK(lines_of("the pact !", 8) == Lines{"the", "pact !"});
}

TEST_CASE("a note is small and stays with its word; brackets of other kinds are letters",
          "[text]") {
    CHECK(lines_of("agreed.[1] Then", 12) == Lines{"agreed.[1]", "Then"});
    CHECK(lines_of("both.[1][2]", 20) == Lines{"both.[1,2]"});
    CHECK(lines_of("[sic] it", 20) == Lines{"[sic] it"});
    CHECK(lines_of("a[1234]", 20) == Lines{"a[1234]"});
}

TEST_CASE("a title's lines are about as long, and no more of them", "[text]") {
    const viewer_tests::Typewriter typewriter;
    const float size = typewriter.usual_size(WordStyle::body);
    for (const char* title :
         {"Promised land and taken land beside the neighbours", "Two powers and the West", "one",
          "a b", "Nichtangriffsvertrag und Grenzvertrag", "first line\nand a second one"}) {
        for (float letters = 8; letters < 50; letters += 3) {
            const float room = letters * size / 2;
            const SetText plain = set_text(typewriter, WordStyle::body, size, room, title);
            const SetText even = set_balanced(typewriter, WordStyle::body, size, room, title);
            INFO(title << " in " << letters);
            CHECK(even.height == plain.height);
            CHECK(even.width <= plain.width);
            CHECK(even.fits == plain.fits);
        }
    }
    const SetText even =
        set_balanced(typewriter, WordStyle::body, size, 20 * size / 2, "The great powers and West");
    REQUIRE(even.height == 2 * size);
    CHECK(even.runs[0].text == "The great");
}
