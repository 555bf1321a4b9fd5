// How single texts stand in a lesson's file, and what is done with lines that stand in their way.
#include <string>
#include <vector>

#include "app/lesson/write_lesson.h"
#include "tests/app/lesson/lesson_in_text.h"
#include "tests/support/catch.h"

using namespace viewer;
using test::plain, test::read, test::replaced;

TEST_CASE("a text whose lines look like TOML is read as text behind one that was not closed",
          "[lesson][texts]") {
    Lesson lesson = read(
        "[[step]]\nheadline = \"A\"\n\n[[step]]\ntext = \"\"\"no end\n\n"
        "[[step]]\nheadline = \"B\"\ntext = \"b\"\n");
    REQUIRE(lesson.steps.size() == 2);
    lesson.steps[1].text = "[table]\n# and more\nkey = 1\n#";
    const Lesson back = read(lesson_text(lesson));
    REQUIRE(back.steps.size() == 2);
    CHECK(back.steps[1].headline == "B");
    CHECK(back.steps[1].text == lesson.steps[1].text);
}

TEST_CASE("a line is not broken in front of a blank that is not the usual one", "[lesson][texts]") {
    Lesson lesson = read(plain);
    for (const char* blank : {"\u00A0", "\u2009", "\u202F", "\u3000"}) {
        const std::string text = std::string(85, 'x') + " " + blank + "behind it " + blank + "y";
        lesson.steps[0].text = text;
        CHECK(read(lesson_text(lesson)).steps[0].text == text);
    }
}

TEST_CASE("what goes leaves its comment, and no second key takes its place", "[lesson][texts]") {
    Lesson lesson = read(
        "\xEF\xBB\xBFtitle = \"A\"  # why\ntitle = \"B\"\n\n[[step]]\nheadline = \"C\"  # who\n"
        "date = 1939-08-23\n");
    lesson.title.clear();
    lesson.steps[0].headline.clear();
    const std::string text = lesson_text(lesson);
    CHECK(text == "\xEF\xBB\xBF# why\n# title = \"B\"\n\n[[step]]\n# who\ndate = 1939-08-23\n");
    CHECK(read(text).title.empty());
}

TEST_CASE("a line [[step]] in a text begins no step", "[lesson][texts]") {
    const Lesson lesson = read(plain);
    REQUIRE(lesson.steps.size() == 2);
    CHECK(lesson.steps[1].text ==
          "A step begins so:\n[[step]]\nand goes on,\n# with this and that");
    CHECK(lesson.steps[1].notes == "C:\\maps\n[[step.column]]");
    CHECK(lesson.steps[1].columns.size() == 2);
}

TEST_CASE("a text that does not end hides no other step", "[lesson][texts]") {
    const std::string text =
        "title = \"t\"\n\n[[step]]\nheadline = \"A\"\ntext = \"\"\"no end\n\n"
        "# of B\n[[step]]\nheadline = \"B\"\ntext = \"\"\"\nlong\n\"\"\"\n\n"
        "[[step]]\nheadline = \"C\"\n";
    const Lesson lesson = read(text);
    REQUIRE(lesson.steps.size() == 2);
    CHECK(lesson.steps[0].headline == "B");
    CHECK(lesson.steps[0].written.starts_with("# of B\n"));
    CHECK(lesson.steps[1].headline == "C");
    CHECK(lesson_text(lesson) == text);
}

TEST_CASE("line breaks and blanks of long texts stay", "[lesson][texts]") {
    const std::string wide(95, 'x');
    for (const std::string& text : std::vector<std::string>{
             wide + "  \n" + wide, wide + "  ", "  " + wide + "   y  z\n\n  \n " + wide,
             "\n" + wide, wide + "\n", wide + " \\", wide + "\\\n\\", "\"\n\"", wide + "\n\"\"",
             "a\r\nb\rc"}) {
        Lesson lesson = read(plain);
        lesson.steps[0].text = text;
        CHECK(read(lesson_text(lesson)).steps[0].text == text);
    }
}

TEST_CASE("every letter there is can be written", "[lesson][texts]") {
    Lesson lesson = read(plain);
    std::string all;
    const auto check = [&] {
        for (const std::string& text : {all, "x" + all + "\ny"}) {
            lesson.steps[0].notes = text;
            CHECK(read(lesson_text(lesson)).steps[0].notes == text);
        }
        all.clear();
    };
    for (unsigned code = 0; code <= 0x10FFFF; ++code) {
        if (code >= 0xD800 && code < 0xE000) continue;
        const auto byte = [&](unsigned bits) { all += static_cast<char>(bits); };
        const auto trail = [&](unsigned shift) { byte(0x80U | ((code >> shift) & 0x3FU)); };
        if (code < 0x80) {
            byte(code);
        } else if (code < 0x800) {
            byte(0xC0U | (code >> 6U));
            trail(0);
        } else if (code < 0x10000) {
            byte(0xE0U | (code >> 12U));
            trail(6);
            trail(0);
        } else {
            byte(0xF0U | (code >> 18U));
            trail(12);
            trail(6);
            trail(0);
        }
        if (all.size() > 16'000) check();
    }
    check();
}

TEST_CASE("bytes that are no letters spoil no file", "[lesson][texts]") {
    Lesson lesson = read(plain);
    lesson.title = "a\xFF\xC3";
    lesson.steps[0].text = "\xED\xA0\x80 b";
    const Lesson back = read(lesson_text(lesson));
    CHECK(back.title == "a\uFFFD\uFFFD");
    CHECK(back.steps[0].text.ends_with(" b"));
    CHECK(back.steps.size() == 2);
}

TEST_CASE("a heading that cannot be read is read as far as it can, and not written twice",
          "[lesson][texts]") {
    const std::string text =
        "title = \"A\"\nauthor = \"no end\nlanguage = \"de\"\n"
        "licence = \"\"\"\nCC\n\n[[step]]\nheadline = \"B\"\n";
    Lesson lesson = read(text);
    CHECK(lesson.title == "A");
    CHECK(lesson.language == "de");
    CHECK(lesson_text(lesson) == text);
    lesson.title = "New";
    lesson.author = "Me";
    const std::string changed = lesson_text(lesson);
    CHECK(changed == replaced(replaced(text, "\"A\"", "\"New\""), "\"no end", "\"Me\""));
    CHECK(lesson_text(read(changed)) == changed);
    CHECK(read(changed).author == "Me");
    const std::string twice = "title = \"A\"\ntitle = \"B\"\n\n[[step]]\nheadline = \"C\"\n";
    CHECK(lesson_text(read(twice)) == twice);
}

TEST_CASE("a language left empty is English, in the file saved anew too", "[lesson][texts]") {
    const std::string text = "title = \"A\"\nlanguage = \"\"\n\n[[step]]\nheadline = \"B\"\n";
    Lesson lesson = read(text);
    CHECK(lesson.language == "en");
    CHECK(lesson_text(lesson) == text);
    lesson.written.clear();
    CHECK(read(lesson_text(lesson)).language == "en");
}

TEST_CASE("a key that stands in the way of a text becomes a comment", "[lesson][texts]") {
    Lesson lesson = read(
        "title = \"t\"\n\n[[step]]\ntext.a = 1\nheadline = \"h\"\n"
        "[notes]\nmine = 1\n[other]\nq = 2\n");
    lesson.steps[0].text = "Words.";
    lesson.steps[0].notes = "More.";
    const std::string text = lesson_text(lesson);
    INFO(text);
    const Lesson back = read(text);
    CHECK(back.steps[0].text == "Words.");
    CHECK(back.steps[0].notes == "More.");
    CHECK(text.find("# text.a = 1\n") != std::string::npos);
    CHECK(text.find("# [notes]\n# mine = 1\n[other]\nq = 2\n") != std::string::npos);
}

TEST_CASE("columns that cannot be read stay when others are changed", "[lesson][texts]") {
    Lesson lesson = read(
        "[[step]]\nheadline = \"h\"\n\n[[step.column]]\ntitle = \"A\"\n"
        "text = \"a\"\n\n[[step.column]]\ntitle = 7\n\n[[step.column]]\n"
        "title = \"C\"\ntext = \"c\"\n");
    REQUIRE(lesson.steps[0].columns.size() == 2);
    lesson.steps[0].columns[1].text = "changed";
    CHECK(lesson_text(lesson).find("title = 7\n") != std::string::npos);
    CHECK(read(lesson_text(lesson)).steps[0].columns[1].text == "changed");
    lesson.steps[0].columns.clear();
    CHECK(lesson_text(lesson).find("title = 7\n") != std::string::npos);
}
