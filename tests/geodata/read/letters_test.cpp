#include "geodata/read/letters.h"

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
    CHECK(in_capitals("\xC3") == "\xC3");  // cut off: left alone
}
