// Texts come from files that may hold anything.
#include "app/text/utf8.h"
#include "tests/support/catch.h"

using viewer::decode_utf8;

TEST_CASE("UTF-8 of one to four bytes is decoded", "[utf8]") {
    CHECK(decode_utf8("") == U"");
    CHECK(decode_utf8("Wilno") == U"Wilno");
    CHECK(decode_utf8("Łódź") == U"Łódź");
    CHECK(decode_utf8("Чернівці") == U"Чернівці");
    CHECK(decode_utf8("\u20AC\U0001F5FA") == U"\u20AC\U0001F5FA");
}

TEST_CASE("malformed bytes become U+FFFD, a letter cut short one, and the rest is kept", "[utf8]") {
    CHECK(decode_utf8("a\x80z") == U"a\uFFFDz");
    CHECK(decode_utf8("W\xF3jcik") == U"W\uFFFDjcik");            // ISO 8859-2
    CHECK(decode_utf8("\xC5") == U"\uFFFD");                      // cut short
    CHECK(decode_utf8("\xE2\x82") == U"\uFFFD");                  // cut short
    CHECK(decode_utf8("\xC0\xAF") == U"\uFFFD\uFFFD");            // overlong '/'
    CHECK(decode_utf8("\xE0\x80\xAF") == U"\uFFFD\uFFFD\uFFFD");  // overlong '/'
    CHECK(decode_utf8("\xED\xA0\x80") == U"\uFFFD\uFFFD\uFFFD");  // a surrogate
    CHECK(decode_utf8("\xF4\x90\x80\x80").size() == 4);           // beyond U+10FFFF
    CHECK(decode_utf8("\xFF\xFE"
                      "A") == U"\uFFFD\uFFFDA");  // a UTF-16 mark
}
