// The keys of a step that say how it is told: short, reveal, play, and what is asked: ask.
#include <string>
#include <vector>

#include "app/lesson/write_lesson.h"
#include "tests/app/lesson/lesson_in_text.h"
#include "tests/support/catch.h"

using namespace viewer;
using geodata::make_date;
using test::read, test::replaced, test::said;

namespace {

const std::string told_in_parts = R"(title = "In parts"

[[step]]
headline = "A claim"
short = true   # for 20 minutes

[[step.column]]
title = "Often written"
text = "One."

[[step.column]]
title = "Documented"
text = "Two."
reveal = true  # on a press

[[step]]
headline = "Four weeks"
play = [1939-09-01, 1939-09-28]
)";

/// What is said of a lesson, a line each.
std::string told_of(const std::string& text) {
    const auto lesson = read_lesson_text(text, "parts.toml");
    if (!lesson) return lesson.error().sentence();
    std::string all;
    for (const auto& warning : lesson.warnings()) all += warning.sentence() + "\n";
    return all;
}

bool has(const std::string& text, const std::string& part) {
    INFO(text);
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("short, reveal and play are read and stay as they stand", "[lesson][keys]") {
    const Lesson lesson = read(told_in_parts);
    CHECK(told_of(told_in_parts).empty());
    REQUIRE(lesson.steps.size() == 2);
    CHECK(lesson.steps[0].in_short);
    CHECK_FALSE(lesson.steps[1].in_short);
    REQUIRE(lesson.steps[0].columns.size() == 2);
    CHECK_FALSE(lesson.steps[0].columns[0].reveal);
    CHECK(lesson.steps[0].columns[1].reveal);
    CHECK(lesson.steps[1].play == geodata::DaySpan{make_date(1939, 9, 1), make_date(1939, 9, 28)});
    CHECK(lesson_text(lesson) == told_in_parts);
}

TEST_CASE("what is changed of them is written, and read as it was meant", "[lesson][keys]") {
    Lesson lesson = read(told_in_parts);
    lesson.steps[0].in_short = false;
    lesson.steps[1].in_short = true;
    lesson.steps[0].columns[0].reveal = true;
    lesson.steps[0].columns[1].reveal = false;
    lesson.steps[1].play->last = make_date(1939, 10, 6);
    const std::string text = lesson_text(lesson);
    INFO(text);
    const Lesson back = read(text);
    for (std::size_t i = 0; i < 2; ++i) CHECK(said(back.steps[i]) == said(lesson.steps[i]));
    CHECK(has(text, "# on a press"));  // a comment stays, whatever goes
    CHECK(has(text, "play = [1939-09-01, 1939-10-06]"));
    lesson.steps[1].play.reset();
    CHECK_FALSE(has(lesson_text(lesson), "play"));
}

TEST_CASE("what is wrong with them is told by line and key, and the rest is read",
          "[lesson][keys]") {
    const auto changed = [&](const std::string& what, const std::string& with) {
        return replaced(told_in_parts, what, with);
    };
    const std::string wrong_short = changed("short = true", "short = \"yes\"");
    CHECK(has(told_of(wrong_short), "\"short\" cannot be read"));
    CHECK(has(told_of(wrong_short), "line 5"));
    const std::string wrong_reveal = changed("reveal = true", "reveal = 1");
    CHECK(has(told_of(wrong_reveal), "\"reveal\" cannot be read"));
    CHECK(has(told_of(wrong_reveal), "line 14"));
    CHECK(read(wrong_reveal).steps[0].columns.size() == 2);
    CHECK(has(told_of(changed("reveal = true", "weight = 1")), "more than title, text and reveal"));
    const std::string days = "[1939-09-01, 1939-09-28]";
    for (const char* wrong : {"1939-09-01", "[1939-09-28, 1939-09-01]", "[]", "[1939-09-01]",
                              "[1939-09-01, 1939-09-01]", "[1939-09-01, \"1939-09-28\"]",
                              "[1939-09-01, 1939-09-14, 1939-09-28]"}) {
        const std::string text = changed(days, wrong);
        INFO(wrong);
        CHECK(has(told_of(text), "\"play\" cannot be read"));
        CHECK(has(told_of(text), "line 18"));
        CHECK_FALSE(read(text).steps[1].play);
        CHECK(lesson_text(read(text)) == text);
    }
    CHECK(has(told_of(told_in_parts + "compare = 1940-08-06\n"), "\"play\" does nothing"));
    CHECK(has(told_of(told_in_parts + "mode = \"several\"\n"), "\"play\" does nothing"));
}

TEST_CASE("a set of questions is read, stays as it stands, and is written where it is new",
          "[lesson][keys]") {
    const std::string text =
        "[[step]]\nheadline = \"Asked\"\n"
        "ask = {theme=\"papers\",level = 2,  seed = 7}   # for the end\n";
    CHECK(told_of(text).empty());
    Lesson lesson = read(text);
    CHECK(lesson.steps[0].ask == AskSet{AskTheme::papers, 2, 7});
    CHECK(lesson_text(lesson) == text);
    lesson.steps[0].ask->level = 0;
    CHECK(has(lesson_text(lesson), "ask = { theme = \"papers\", seed = 7 }   # for the end"));
    CHECK(read(lesson_text(lesson)).steps[0].ask == AskSet{AskTheme::papers, 0, 7});
    lesson.steps[0].ask.reset();
    CHECK_FALSE(has(lesson_text(lesson), "ask ="));
    LessonStep fresh;
    fresh.ask = AskSet{AskTheme::holders, 3, 12};
    lesson.steps.push_back(fresh);
    CHECK(has(lesson_text(lesson), "ask = { theme = \"holders\", level = 3, seed = 12 }\n"));
    CHECK(read("[[step]]\nask = {}\n").steps[0].ask == AskSet{});
}

TEST_CASE("a set of questions that is wrong is told of by line and key", "[lesson][keys]") {
    for (const char* wrong :
         {"\"papers\"", "true", "[1]", "{ theme = \"rivers\" }", "{ theme = 1 }", "{ level = 0 }",
          "{ level = 4 }", "{ level = \"2\" }", "{ seed = -1 }", "{ seed = 1000000 }",
          "{ seed = 1.5 }", "{ topic = \"papers\" }"}) {
        const std::string text =
            std::string("[[step]]\nheadline = \"Asked\"\nask = ") + wrong + "\n";
        INFO(wrong);
        CHECK(has(told_of(text), "\"ask\" cannot be read"));
        CHECK(has(told_of(text), "line 3"));
        CHECK(has(told_of(text), "theme any, holders, changes or papers"));
        CHECK_FALSE(read(text).steps[0].ask);
        CHECK(read(text).steps[0].headline == "Asked");
        CHECK(lesson_text(read(text)) == text);
    }
}
