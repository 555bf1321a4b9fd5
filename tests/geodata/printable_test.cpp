#include "geodata/printable.h"

#include <algorithm>
#include <random>

#include "geodata/letters.h"
#include "geodata/result.h"
#include "tests/support/catch.h"

using geodata::printable;
using geodata::printable_lines;

TEST_CASE("What would steer a terminal becomes visible", "[printable]") {
    CHECK(printable("\x1b[31mred\x1b[0m") == "\\u001b[31mred\\u001b[0m");
    CHECK(printable("\x1b]0;title\x07") == "\\u001b]0;title\\u0007");
    CHECK(printable(std::string_view("a\0b", 3)) == "a\\u0000b");
    CHECK(printable("a\x7f") == "a\\u007f");
    CHECK(printable("a\xc2\x9b"
                    "2J") == "a\\u009b2J");  // CSI as one C1 character
    CHECK(printable("a\rb\nc\td") == "a\\rb\\nc\\td");
}

TEST_CASE("What would turn the reading order becomes visible", "[printable]") {
    CHECK(printable("\u202egnp.exe") == "\\u202egnp.exe");
    CHECK(printable("\u2066a\u2069\u202a\u202c") == "\\u2066a\\u2069\\u202a\\u202c");
    CHECK(printable("a\u2028b\u2029c") == "a\\u2028b\\u2029c");
}

TEST_CASE("Spaces without a width, by which two names look like one, become visible",
          "[printable]") {
    CHECK(printable("Lw\u200b\u00f3w") == "Lw\\u200b\u00f3w");
    CHECK(printable("\ufeffLw\u2060ow") == "\\ufeffLw\\u2060ow");
    CHECK(printable("\u0645\u06cc\u200c\u062e") ==
          "\u0645\u06cc\u200c\u062e");  // a joiner of Persian
}

TEST_CASE("Bytes that are no UTF-8 become visible one by one", "[printable]") {
    CHECK(printable("Krak\xf3w") == "Krak\\xf3w");                   // Latin-1
    CHECK(printable("\xc0\xaf") == "\\xc0\\xaf");                    // overlong
    CHECK(printable("\xc1\x9b") == "\\xc1\\x9b");                    // an overlong escape
    CHECK(printable("\xed\xa0\x80") == "\\xed\\xa0\\x80");           // surrogate
    CHECK(printable("\xf4\x90\x80\x80") == "\\xf4\\x90\\x80\\x80");  // beyond U+10FFFF
    CHECK(printable("\xf8\x88\x80\x80\x80") == "\\xf8\\x88\\x80\\x80\\x80");
    CHECK(printable("cut \xe2\x80") == "cut \\xe2\\x80");
    CHECK(printable("\x9b") == "\\x9b");
}

TEST_CASE("Names in any script stay as they are, and safe text stays safe text", "[printable]") {
    for (const std::string name :
         {"Łódź", "Київ", "ווילנע", "Ελλάδα", "臺北", "𐍈", "C:\\maps", ""}) {
        CHECK(printable(name) == name);
        CHECK(printable_lines(name) == name);
    }
    const std::string once = printable("\x1b[2J\xff\u202e\n");
    CHECK(printable(once) == once);
}

TEST_CASE("Text of several lines keeps its lines", "[printable]") {
    CHECK(printable_lines("a\nb\r\n\x1b") == "a\nb\\r\n\\u001b");
}

TEST_CASE("A sentence shows what came from a file, on one line", "[printable]") {
    const geodata::Issue issue{"the layer \"\x1b[2J\" is empty\n", "a\xff.shp", "open another"};
    CHECK(issue.sentence() == "a\\xff.shp: the layer \"\\u001b[2J\" is empty\\n; open another.");
}

TEST_CASE("Whatever bytes come in, what goes out is safe, and stays as it is", "[printable]") {
    std::mt19937 random(1939);
    // Bytes at random, and bytes that are likely to make trouble together.
    const std::string trouble = "\x1b[2J\x9b\xc2\x9b\xe2\x80\xae\xef\xbb\xbf\n\r\t\\\"a\xff\xc3";
    for (int turn = 0; turn < 3000; ++turn) {
        std::string text;
        const std::size_t size = random() % 24;
        for (std::size_t i = 0; i < size; ++i) {
            text +=
                turn % 2 == 0 ? static_cast<char>(random()) : trouble[random() % trouble.size()];
        }
        const std::string line = printable(text), lines = printable_lines(text);
        REQUIRE(printable(line) == line);
        REQUIRE(printable_lines(lines) == lines);
        REQUIRE(geodata::valid_utf8(lines) == lines);
        for (const unsigned char c : line) REQUIRE((c >= 0x20 && c != 0x7F));
        for (const unsigned char c : lines) REQUIRE((c == '\n' || (c >= 0x20 && c != 0x7F)));
        for (const char* turned : {"\u202e", "\u2066", "\u2028", "\u009b"}) {
            REQUIRE(lines.find(turned) == std::string::npos);
        }
        REQUIRE(std::count(lines.begin(), lines.end(), '\n') ==
                std::count(text.begin(), text.end(), '\n'));
        const geodata::Issue issue{text, text, text};
        REQUIRE(issue.sentence().find('\n') == std::string::npos);
    }
}
