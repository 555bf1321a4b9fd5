#include "geodata/letters.h"

#include "tests/support/catch.h"

using namespace geodata;

TEST_CASE("Names become identifiers") {
    CHECK(identifier_of("Soviet Union") == "soviet_union");
    CHECK(identifier_of("  Finland (Grand Duchy) ") == "finland_grand_duchy");
    CHECK(identifier_of("Österreich") == "Österreich");
    CHECK(identifier_of("?!") == "unnamed");
    CHECK(identifier_of("") == "unnamed");
}

TEST_CASE("Capitals of the region's letters") {
    CHECK(in_capitals("Poland") == "POLAND");
    CHECK(in_capitals("česko, łódź, þ ÷ žemė") == "ČESKO, ŁÓDŹ, Þ ÷ ŽEMĖ");
    CHECK(in_capitals("Україна, ёлка") == "УКРАЇНА, ЁЛКА");
    CHECK(in_capitals("ĹĺŇň") == "ĹĹŇŇ");
    CHECK(in_capitals("Ελλάς, Μακεδονία") == "ΕΛΛΑΣ, ΜΑΚΕΔΟΝΙΑ");
    CHECK(in_capitals("Ελλάδα, Ηράκλειο, Ἀθῆναι") == "ΕΛΛΑΔΑ, ΗΡΑΚΛΕΙΟ, ΑΘΗΝΑΙ");
    CHECK(in_capitals("Straße, ﬁord, ŉ, Հայաստան, ქართული") ==
          "STRASSE, FIORD, ʼN, ՀԱՅԱՍՏԱՆ, ᲥᲐᲠᲗᲣᲚᲘ");
    CHECK(in_capitals("ΐ, ﬃ") == "\u03AA, FFI");
    CHECK(in_capitals("").empty());
}

TEST_CASE("Only the first letter becomes a capital") {
    CHECK(with_capital("annexed by Germany") == "Annexed by Germany");
    CHECK(with_capital("łódź and its land") == "Łódź and its land");
    CHECK(with_capital("Österreich") == "Österreich");
    CHECK(with_capital("").empty());
}

TEST_CASE("What is no UTF-8 is replaced, never passed on") {
    CHECK(valid_utf8("Łódź, 木, 🌍") == "Łódź, 木, 🌍");
    CHECK(valid_utf8("\xC3") == "�");
    CHECK(valid_utf8("a\xFF\xFE"
                     "b") == "a��b");
    CHECK(valid_utf8("\xC0\xAF") == "��");                                // overlong
    CHECK(valid_utf8("\xED\xA0\x80").find('\xED') == std::string::npos);  // surrogate
    CHECK(valid_utf8("\xE2\x82") == "�");
    CHECK(in_capitals("caf\xE9 latin") == "CAF� LATIN");
}

TEST_CASE("A text without end is cut") {
    CHECK(shortened("Łódź", 7) == "Łódź");
    CHECK(shortened("Łódź", 6) == "Łód…");  // not in the midst of a letter
    CHECK(shortened("Łódź", 0) == "…");
    CHECK(beginning_of("Łódź", 6) == "Łód");
    CHECK(letters_in("Łódź, 木, 🌍") == 10);
    const std::string endless(longest_text + 5, 'a');
    CHECK(valid_utf8(endless).size() == longest_text);
}

namespace {

/// Texts of every kind, sound and broken: letters of one to four bytes, cut off anywhere.
std::vector<std::string> texts() {
    const std::string all =
        "Łódź Česko Straße Ελλάδα Вільня ירושלים ǆ 𐐨 ﬁ e\u0301 \xC3\x28 \xFF\xFE";
    std::vector<std::string> made;
    for (std::size_t from = 0; from < all.size(); from += 3) {
        for (std::size_t size = 0; from + size <= all.size(); size += 5) {
            made.push_back(all.substr(from, size));
        }
    }
    return made;
}

}  // namespace

TEST_CASE("What is made valid is valid, and stays as it is") {
    for (const std::string& text : texts()) {
        const std::string valid = valid_utf8(text);
        REQUIRE(valid_utf8(valid) == valid);
        std::string_view rest = valid;
        std::string again;
        std::size_t letters = 0;
        while (!rest.empty()) {
            again += take_first(rest).bytes;
            ++letters;
        }
        REQUIRE(again == valid);  // its letters, one after the other, are the text
        REQUIRE(letters == letters_in(valid));
    }
}

TEST_CASE("The beginning of a text is one, as long as it may be, and valid") {
    for (const std::string& text : texts()) {
        const std::string valid = valid_utf8(text);
        for (std::size_t most = 0; most <= valid.size() + 1; ++most) {
            const std::string cut = beginning_of(valid, most);
            REQUIRE(cut.size() <= most);
            REQUIRE(valid.compare(0, cut.size(), cut) == 0);
            REQUIRE(valid_utf8(cut) == cut);
            if (most >= valid.size()) REQUIRE(cut == valid);
            if (cut.size() < valid.size()) REQUIRE(most - cut.size() < 4);  // no letter is longer
        }
    }
}

TEST_CASE("Capitals of capitals are the same, and valid") {
    for (const std::string& text : texts()) {
        const std::string capitals = in_capitals(text);
        REQUIRE(valid_utf8(capitals) == capitals);
        REQUIRE(in_capitals(capitals) == capitals);
        REQUIRE(in_capitals(with_capital(text)) == capitals);
    }
}

TEST_CASE("An identifier of an identifier is the same") {
    for (const std::string& text : texts()) {
        const std::string id = identifier_of(valid_utf8(text));
        REQUIRE(identifier_of(id) == id);
        REQUIRE(id.find_first_of(" \t\n\"'") == std::string::npos);
    }
}
