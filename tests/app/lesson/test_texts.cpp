// Whatever is written in a lesson is read back as it was, and what the program does not know stays.
#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "app/lesson/lesson_files.h"
#include "app/lesson/read_lesson.h"
#include "app/lesson/toml_text.h"
#include "app/lesson/write_lesson.h"
#include "app/view/lesson_bounds.h"
#include "tests/app/lesson/lesson_in_text.h"
#include "tests/support/catch.h"

using namespace viewer;
using test::plain, test::read, test::replaced, test::said;

namespace {

const std::vector<std::string> kept = {"# Kept at the top.", "# with a word behind it",
                                       "my_own_key = 7",     "# What comes first.",
                                       "# For me",           "colour = \"unknown to the program\"",
                                       "# unknown too",      "# The end."};

std::vector<std::string> bases() {
    const std::string mark = "\xEF\xBB\xBF";
    std::string bare = plain.substr(plain.find("[[step]]"));
    std::string broken = plain;
    broken.insert(broken.find("my_own_key"), "author = \"never closed\n");
    std::string unclosed = plain;
    unclosed.insert(unclosed.find("\n[[step]]\nheadline = \"Second\""),
                    "\n[[step]]\ntext = \"\"\"no end\n");
    return {
        plain,     replaced(plain, "\n", "\r\n"), mark + plain, bare, mark + bare, broken, unclosed,
        "[[step]]"};
}

class Hostile {
  public:
    explicit Hostile(unsigned seed) : random_(seed) {}
    std::size_t below(std::size_t count) { return random_() % count; }
    std::string text() {
        static const std::vector<std::string> pieces = {
            "word",
            "Wilno",
            "Черновцы",
            "Ķemeri",
            "日本",
            "\U0001F5FA",
            " ",
            "  ",
            "   ",
            "\n",
            "\n\n",
            "\r\n",
            "\r",
            "\t",
            "\"",
            "\"\"\"",
            "'",
            "'''",
            "\\",
            "\\\\",
            "\\n",
            "\\u0041",
            "#",
            " # ",
            "=",
            "[",
            "]",
            "[[step]]",
            "\n[[step]]\n",
            "\n[[step.column]]\n",
            "\n[table]\n",
            "\ntitle = \"x\"\n",
            "\u2028",
            "\u2029",
            "\u0085",
            "\u00A0",
            "\uFEFF",
            "\u202E",
            "\b",
            "\f",
            "\v",
            "\x1B[31m",
            "\x01",
            "\x7F",
            "{1}",
            "%s",
            ",",
            ";",
            "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen",
            std::string(95, 'x')};
        std::string all;
        const std::size_t length = below(4) == 0 ? below(60) : below(8);
        for (std::size_t i = 0; i < length; ++i) all += pieces[below(pieces.size())];
        return all;
    }
    std::vector<std::string> texts(std::size_t most) {
        std::vector<std::string> all(below(most + 1));
        for (std::string& one : all) one = text();
        return all;
    }

  private:
    std::mt19937 random_;
};

/// A change as the program makes one: what is typed or pasted is cut to what a lesson may hold
/// before it is taken over (app/view/lesson_actions.cpp); the reader passes over what is longer.
void change(Lesson& lesson, Hostile& hostile) {
    switch (hostile.below(9)) {
        case 0: lesson.title = within_letters(hostile.text(), longest_line); break;
        case 1: lesson.author = within_letters(hostile.text(), longest_line); break;
        case 2: std::swap(lesson.steps.front(), lesson.steps.back()); break;
        case 3: {
            LessonStep fresh;
            fresh.headline = hostile.text();
            fresh.text = hostile.text();
            lesson.steps.push_back(within_bounds(fresh));
            break;
        }
        default: break;
    }
    LessonStep& step = lesson.steps[hostile.below(lesson.steps.size())];
    switch (hostile.below(6)) {
        case 0: step.headline = hostile.text(); break;
        case 1: step.text = hostile.text(); break;
        case 2: step.notes = hostile.text(); break;
        case 3: step.sources = hostile.texts(4); break;
        case 4: step.highlights = hostile.texts(4); break;
        default: step.columns = {{hostile.text(), hostile.text()}, {"Right", hostile.text()}};
    }
    step = within_bounds(step);
}

void check_equal(const Lesson& back, const Lesson& meant) {
    CHECK(back.title == meant.title);
    CHECK(back.author == meant.author);
    REQUIRE(back.steps.size() == meant.steps.size());
    for (std::size_t i = 0; i < back.steps.size(); ++i) {
        CHECK(said(back.steps[i]) == said(meant.steps[i]));
    }
}

}  // namespace

TEST_CASE("20,000 lessons with hostile texts are read back as they were", "[lesson][texts]") {
    Hostile hostile(13);
    const std::vector<std::string> files = bases();
    for (int round = 0; round < 20'000; ++round) {
        const std::string& base = files[hostile.below(files.size())];
        Lesson lesson = read(base);
        for (std::size_t n = hostile.below(4) + 1; n > 0; --n) change(lesson, hostile);
        const std::string text = lesson_text(lesson);
        INFO("round " << round << "\n" << text);
        const Lesson back = read(text);
        check_equal(back, lesson);
        CHECK(lesson_text(back) == text);
        for (const std::string& own : kept) {
            const bool was = base.find(own) != std::string::npos;
            CHECK((!was || text.find(own) != std::string::npos));
        }
        if (base.find("no end") != std::string::npos) {
            CHECK(text.find("text = \"\"\"no end") != std::string::npos);
        }
    }
}

TEST_CASE("what nobody changed is saved byte for byte, however it is written", "[lesson][texts]") {
    for (const std::string& base : bases()) CHECK(lesson_text(read(base)) == base);
    const std::string no_blank_lines = replaced(plain, "\n\n", "\n");
    CHECK(lesson_text(read(no_blank_lines)) == no_blank_lines);
    const std::string no_end = plain.substr(0, plain.size() - 1);
    CHECK(lesson_text(read(no_end)) == no_end);
}
