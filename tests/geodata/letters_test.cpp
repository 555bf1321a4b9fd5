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
