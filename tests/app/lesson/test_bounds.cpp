// How much a lesson may hold; beyond it a sentence names the bound, and nothing crashes or grows.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include <sys/stat.h>
#include <unistd.h>

#include "app/lesson/lesson_files.h"
#include "app/lesson/read_lesson.h"
#include "app/lesson/toml_document.h"
#include "app/lesson/write_lesson.h"
#include "app/view/lesson_bounds.h"
#include "tests/support/catch.h"

using namespace viewer;
namespace fs = std::filesystem;

namespace {

std::string times(const std::string& text, std::size_t count) {
    std::string all;
    for (std::size_t i = 0; i < count; ++i) all += text;
    return all;
}

/// What is said of a lesson whose second step has these lines; the first must be read in any case.
std::string said_of(const std::string& lines) {
    const std::string text =
        "title = \"t\"\n\n[[step]]\nheadline = \"good\"\n\n[[step]]\n" + lines + "\n";
    const auto lesson = read_lesson_text(text, "big.toml");
    if (!lesson) return lesson.error().sentence();
    CHECK(lesson.value().steps.front().headline == "good");
    CHECK(lesson_text(lesson.value()) == text);
    std::string all;
    for (const geodata::Warning& warning : lesson.warnings()) all += warning.sentence() + "\n";
    return all;
}

bool holds(const std::string& text, const std::string& words) {
    return text.find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("keys, brackets and values are counted before they are followed", "[lesson][bounds]") {
    const std::string dots = times("a.", 39'999) + "a";
    for (const std::string& deep :
         {dots + " = 1", "x = {" + dots + " = 1}", "[" + dots + "]", "[[step." + dots + "]]",
          "\"q\"." + dots + " = 1", times("a . ", 39'999) + "a = 1"}) {
        CHECK(holds(said_of(deep), "a key has too many parts"));
        CHECK(holds(said_of(deep), "write at most 16"));
    }
    CHECK(holds(said_of("x = " + times("[", 100'000)), "big.toml, line 7: "));
    CHECK(holds(said_of("x = " + times("[", 300) + times("]", 300)), "write at most 16"));
    CHECK(holds(said_of("x = " + times("{a=", 300) + "1" + times("}", 300)), "write at most 16"));
    CHECK(holds(said_of("x = [" + times("1,", 30'000) + "]"), "write at most 20000"));
    CHECK(holds(said_of(times("[[step.column]]\n", 30'000)), "write at most 20000"));
    // Within a string or a comment they are letters.
    CHECK(said_of("text = \"" + times("a.[{", 1'000) + "\"  # " + times("a.[{", 1'000)).empty());
    CHECK(said_of("text = '''\n" + times("[[step]]\n", 900) + "'''").empty());
}

TEST_CASE("the lesson of the trouble report is refused in a sentence", "[lesson][bounds]") {
    const auto lesson = read_lesson_text("x = 1\n" + times("a.", 39'999) + "a = 1\n", "d.toml");
    REQUIRE_FALSE(lesson);
    CHECK(holds(lesson.error().sentence(), "d.toml, line 2"));
    CHECK(holds(lesson.error().sentence(), "(40000)"));
}

TEST_CASE("a box lies on the globe", "[lesson][bounds]") {
    CHECK(said_of("box = [-180, -90, 180, 90]").empty());
    for (const char* off : {"[-181, 40, 20, 60]", "[10, -91, 20, 60]", "[10, 40, 181, 60]",
                            "[10, 40, 20, 91]", "[nan, 40, 20, 60]", "[20, 40, 10, 60]",
                            "[10, 40, 20]", "[10, 40, 20, 60, 70]", "[10, \"a\", 20, 60]"}) {
        INFO(off);
        CHECK(holds(said_of("box = " + std::string(off)), "write [west, south, east, north]"));
    }
}

TEST_CASE("texts and lists have bounds that are named", "[lesson][bounds]") {
    const auto text = [](std::size_t letters) { return "\"" + times("ä", letters) + "\""; };
    CHECK(said_of("headline = " + text(500)).empty());
    CHECK(holds(said_of("headline = " + text(501)), "write at most 500 letters"));
    CHECK(holds(said_of("text = " + text(10'001)), "write at most 10000 letters"));
    CHECK(holds(said_of("notes = " + text(2'000'000)), "write at most 20000 letters"));
    CHECK(holds(said_of("sources = [" + times("\"s\",", 101) + "]"), "write at most 100 of them"));
    CHECK(holds(said_of("highlights = [" + times("\"Wilno\",", 200) + "]"),
                "write at most 100 of them"));
    CHECK(holds(said_of(times("[[step.column]]\ntitle = \"a\"\ntext = \"b\"\n", 5)),
                "write at most 4 columns"));
}

TEST_CASE("files and steps have bounds that are named", "[lesson][bounds]") {
    const auto long_file = read_lesson_text("# " + times("x", 5U << 20U), "long.toml");
    REQUIRE_FALSE(long_file);
    CHECK(holds(long_file.error().sentence(), "larger than 4 MB"));
    const auto steps = [](std::size_t count) {
        return read_lesson_text(times("[[step]]\nheadline = \"x\"\n", count), "many.toml");
    };
    CHECK(steps(500));
    REQUIRE_FALSE(steps(501));
    CHECK(holds(steps(501).error().sentence(), "more than 500 steps"));
    CHECK_FALSE(steps(100'000));
    const auto unknown = read_lesson_text(
        "[[step]]\n" + times("a", 1) + " = 1\n" +
            [] {
                std::string lines;
                for (int i = 0; i < 5'000; ++i) lines += "k" + std::to_string(i) + " = 1\n";
                return lines;
            }(),
        "unknown.toml");
    REQUIRE(unknown);
    CHECK(unknown.warnings().size() <= 200);
}

TEST_CASE("files made to take long are done with soon", "[lesson][bounds]") {
    // None of these may take time that grows with the square of their size; the test would not end.
    const std::size_t many = 400'000;
    for (const std::string& line : std::vector<std::string>{
             "a = [\n", "\"\n", "'''\n", "a = \"\"\"\n", "[[step]]\na = \"\"\"\n", "#\n", "\n",
             "a=1\n", "[[step]]\nx = \\\"\"\"\n", "[[step.column]]\n", "{", "[", "\"", "a."}) {
        std::ignore = read_lesson_text(times(line, many / line.size()), "slow.toml");
    }
}

TEST_CASE("nothing but a readable file of some megabytes is read", "[lesson][bounds]") {
    const fs::path folder =
        fs::temp_directory_path() / ("pactmap_bounds_" + std::to_string(getpid()));
    fs::create_directories(folder / "folder.toml");
    REQUIRE(mkfifo((folder / "pipe.toml").c_str(), 0600) == 0);
    fs::create_symlink("/dev/zero", folder / "device.toml");
    fs::create_symlink("nowhere", folder / "broken.toml");
    fs::create_symlink("loop.toml", folder / "loop.toml");
    std::ofstream(folder / "large.toml") << times("# x\n", 2'000'000);
    std::ofstream(folder / "good.toml") << "[[step]]\nheadline = \"x\"\n";
    CHECK(holds(read_lesson(folder / "pipe.toml").error().sentence(), "a pipe or a device"));
    CHECK(holds(read_lesson(folder / "device.toml").error().sentence(), "a pipe or a device"));
    CHECK(holds(read_lesson(folder / "folder.toml").error().sentence(), "a folder"));
    CHECK(holds(read_lesson(folder / "broken.toml").error().sentence(), "No such file"));
    CHECK(holds(read_lesson(folder / "large.toml").error().sentence(), "larger than 4 MB"));
    CHECK_FALSE(read_lesson(folder / "loop.toml"));
    CHECK(read_lesson(folder / "good.toml"));
    // In a list of lessons stand files only.
    const std::vector<fs::path> listed = lessons_in(folder);
    CHECK(listed == std::vector<fs::path>{folder / "good.toml", folder / "large.toml"});
    CHECK(lessons_in(folder / "good.toml").empty());
    fs::remove_all(folder);
}

TEST_CASE("what is typed or pasted stays within the bounds", "[lesson][bounds]") {
    LessonStep step;
    step.headline = times("ł", 2'000'000);
    step.sources.assign(200'000, "s");
    step.columns.assign(9, {times("x", 9'000), times("x", 90'000)});
    step = within_bounds(step);
    CHECK(step.headline == times("ł", 500));
    CHECK(step.sources.size() == 100);
    CHECK(step.columns.size() == 4);
    CHECK(step.columns[0].text.size() == 10'000);
}
