// A lesson saved stays readable, keeps what the program did not change, and is never half there.
#include <chrono>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>
#include <thread>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "app/lesson/lesson_files.h"
#include "app/lesson/read_lesson.h"
#include "app/lesson/step_text.h"
#include "app/lesson/write_lesson.h"
#include "tests/app/lesson/lesson_in_text.h"
#include "tests/support/catch.h"
#include "tests/support/content.h"
#include "tests/support/papers.h"
#include "tests/support/paths.h"

using namespace viewer;
namespace fs = std::filesystem;
using test::read, test::said;

namespace {

std::vector<std::string> lines(const std::string& text) {
    std::vector<std::string> all;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);) all.push_back(line);
    return all;
}

const char* annotated = R"(# Kept at the top.
title = "Two steps"   # with a word behind it
licence = "CC BY 4.0"
my_own_key = 7

# What comes first.
[[step]]
headline = "First"  # short
date = 1939-08-23
# For me: ask about Brest here.
text = "Old words."
colour = "unknown to the program"

[[step]]
headline = "Second"
text = """
A long text, broken \
over two lines."""
date = 1939-09-28

[[step.column]]
title = "Left"
text = "One."

[[step.column]]
title = "Right"
text = "Two."
# The end.
)";

}  // namespace

TEST_CASE("a lesson that nobody changed is saved as it stood, byte for byte", "[lesson]") {
    for (const char* language : {"en", "de", "pl"}) {
        for (const fs::path& file : shipped_lessons(language)) {
            INFO(file);
            const std::string text = test::content_of(file);
            CHECK(lesson_text(read(text)) == text);
        }
    }
    CHECK(lesson_text(read(annotated)) == annotated);
}

TEST_CASE("a change touches its own lines; comments and unknown keys stay", "[lesson]") {
    Lesson lesson = read(annotated);
    lesson.steps[0].text = "New words.";
    lesson.steps[1].columns[1].text = "Three.";
    const std::vector<std::string> before = lines(annotated), after = lines(lesson_text(lesson));
    REQUIRE(after.size() == before.size());
    std::vector<std::string> changed;
    for (std::size_t i = 0; i < after.size(); ++i) {
        if (after[i] != before[i]) changed.push_back(after[i]);
    }
    CHECK(changed == std::vector<std::string>{"text = \"New words.\"", "text = \"Three.\""});
}

TEST_CASE("whatever is changed is read back as it was meant", "[lesson]") {
    const std::vector<std::string> texts = {
        "",
        "plain",
        "\"quoted\" and \\back\\slashed\\",
        "ends in a quote\"",
        "three \"\"\" of them in a text that is long enough to "
        "be broken over several lines of the file",
        "Two\nlines, a tab\tand # no comment",
        "Wilno, Lwów, Ķemeri, Черновцы, Čunovo, and so on: " + std::string(200, 'x') + " y " +
            std::string(120, 'z') + " w",
        "  spaces  within   "};
    for (const std::string& base :
         {std::string(annotated), test::content_of(shipped_lessons().front())}) {
        std::mt19937 random(7);
        const auto any = [&] { return texts[random() % texts.size()]; };
        for (int round = 0; round < 60; ++round) {
            Lesson lesson = read(base);
            lesson.title = "Title " + any();
            LessonStep& step = lesson.steps[random() % lesson.steps.size()];
            switch (random() % 11) {
                case 8: step.in_short = !step.in_short; break;
                case 9:
                    step.play = {geodata::make_date(1939, 9, 1), geodata::make_date(1939, 9, 28)};
                    break;
                case 10: step.columns = {{any(), any()}, {any(), any(), true}}; break;
                case 5: step.compare_paper = "1939-09-28"; break;
                case 6: step.compare_paper = ""; break;
                case 7:
                    step.mode = CompareMode::several;
                    step.dates = {geodata::make_date(1938, 6, 1), geodata::make_date(1941, 1, 10)};
                    break;
                case 0: step.headline = any(); break;
                case 1: step.text = any(); break;
                case 2: step.sources = {any() + ".", any() + "."}; break;
                case 3: step.box = geodata::LonLatBox{-10.25, 40, 33.5, 61.75}; break;
                case 4: step.compare = geodata::make_date(1940, 8, 6); break;
                default: step.columns = {{any(), any()}, {any(), any()}}; break;
            }
            if (round % 3 == 0) std::swap(lesson.steps.front(), lesson.steps.back());
            if (round % 5 == 0) {
                LessonStep fresh;
                fresh.headline = "A new one";
                fresh.text = any();
                lesson.steps.push_back(fresh);
            }
            const std::string text = lesson_text(lesson);
            INFO(text);
            const Lesson back = read(text);
            REQUIRE(back.steps.size() == lesson.steps.size());
            for (std::size_t i = 0; i < back.steps.size(); ++i) {
                CHECK(said(back.steps[i]) == said(lesson.steps[i]));
            }
            CHECK(lesson_text(back) == text);
        }
    }
}

TEST_CASE("a step that is broken is kept where it stands", "[lesson]") {
    const std::string broken = "[[step]]\nheadline = \"no end\ntext = [\n\n";
    const std::string text = std::string("title = \"Half\"\n\n[[step]]\nheadline = \"A\"\n\n") +
                             broken + "[[step]]\nheadline = \"B\"\n";
    Lesson lesson = read(text);
    REQUIRE(lesson.steps.size() == 2);
    lesson.steps[1].headline = "C";
    std::string expected = text;
    expected.replace(expected.rfind("\"B\""), 3, "\"C\"");
    CHECK(lesson_text(lesson) == expected);
}

TEST_CASE("a program killed while it saves leaves the one version or the other", "[lesson]") {
    const test::TempFolder folder;
    const fs::path file = folder / "lesson.toml";
    Lesson one = read(test::content_of(shipped_lessons().front()));
    Lesson two = one;
    for (LessonStep& step : two.steps) step.text = "Quite another text. " + step.text;
    const std::string texts[] = {lesson_text(one), lesson_text(two)};
    REQUIRE(save_lesson(one, file));
    std::mt19937 random(11);
    for (int round = 0; round < 40; ++round) {
        const pid_t child = fork();
        REQUIRE(child >= 0);
        if (child == 0) {
            for (;;) {
                std::ignore = save_lesson(two, file);
                std::ignore = save_lesson(one, file);
            }
        }
        std::this_thread::sleep_for(std::chrono::microseconds(500 + random() % 9000));
        kill(child, SIGKILL);
        waitpid(child, nullptr, 0);
        const std::string found = test::content_of(file);
        CHECK((found == texts[0] || found == texts[1]));
    }
}

TEST_CASE("where nothing can be written the lesson is not lost, and a sentence says so",
          "[lesson]") {
    const Lesson lesson = read(annotated);
    const auto saved = save_lesson(lesson, "/proc/pactmap/lesson.toml");
    REQUIRE_FALSE(saved);
    CHECK(saved.error().sentence().find("/proc/pactmap") != std::string::npos);
}

TEST_CASE("saving a lesson follows no link that waits beside it, and replaces no link",
          "[lesson]") {
    const fs::path folder =
        fs::temp_directory_path() / ("pactmap_links_" + std::to_string(getpid()));
    fs::create_directories(folder);
    std::ofstream(folder / "victim") << "not a lesson";
    fs::create_symlink("victim", folder / "lesson.toml.new");
    std::ofstream(folder / "kept.toml") << annotated;
    fs::create_symlink("kept.toml", folder / "link.toml");
    Lesson lesson = read(annotated);
    lesson.title = "Another title";
    CHECK(save_lesson(lesson, folder / "lesson.toml").ok());
    CHECK(save_lesson(lesson, folder / "link.toml").ok());
    CHECK(test::content_of(folder / "victim") == "not a lesson");
    CHECK(fs::is_symlink(folder / "link.toml"));
    CHECK(test::content_of(folder / "kept.toml") == lesson_text(lesson));
    CHECK(std::distance(fs::directory_iterator(folder), fs::directory_iterator()) == 5);
    fs::remove_all(folder);
}

TEST_CASE("a lesson that cannot be written whole leaves the older one", "[lesson]") {
    const fs::path folder =
        fs::temp_directory_path() / ("pactmap_full_" + std::to_string(getpid()));
    const fs::path file = folder / "lesson.toml";
    Lesson lesson = read(annotated);
    REQUIRE(save_lesson(lesson, file).ok());
    lesson.steps[0].text = std::string(100000, 'x');
    rlimit before{};
    getrlimit(RLIMIT_FSIZE, &before);
    const rlimit limit{50000, before.rlim_max};
    setrlimit(RLIMIT_FSIZE, &limit);
    const auto saved = save_lesson(lesson, file);
    setrlimit(RLIMIT_FSIZE, &before);
    REQUIRE_FALSE(saved.ok());
    CHECK(saved.error().where == file.string());
    CHECK(test::content_of(file) == annotated);
    CHECK(std::distance(fs::directory_iterator(folder), fs::directory_iterator()) == 1);
    fs::remove_all(folder);
}
