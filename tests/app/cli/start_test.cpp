// What a command line asks for, as the data that are shown in the end have it.
#include "app/cli/start.h"

#include <string>
#include <vector>

#include "tests/app/one_paper.h"
#include "tests/app/shipped_scene.h"
#include "tests/support/catch.h"
#include "tests/support/papers.h"

using namespace viewer;
using geodata::make_date;
using geodata::Paper;
using viewer_tests::one_paper;
using viewer_tests::shipped_scene;

namespace {

const Viewport screen{1280, 800, 1};

MapRequest understood(const MapOptions& options, const Scene& scene) {
    const auto request = understand(options, scene.atlas);
    if (!request) FAIL(request.error().sentence());
    return request.value();
}

MapOptions several(const std::string& date, const std::string& compare) {
    MapOptions options;
    options.mode = "several";
    options.date = date;
    options.compare = compare;
    return options;
}

std::vector<geodata::Date> days_between(const MapOptions& options) {
    const Scene& scene = shipped_scene();
    const ViewState state = start_state(scene, screen, understood(options, scene));
    std::vector<geodata::Date> days;
    for (const Side& side : state.comparison.sides) days.push_back(side.date);
    return days;
}

}  // namespace

TEST_CASE("a paper of data that are not shown after all is no other data's", "[cli]") {
    MapOptions options;
    options.protocol = "1920-08-10";
    options.compare = "paper:1920-08-10";
    const MapRequest request = understood(options, one_paper());
    const ViewState named = start_state(one_paper(), screen, request);
    CHECK(named.comparison.first().paper == Paper{0});
    CHECK(named.comparison.last() == Side{make_date(1920, 8, 10), Paper{0}, false});
    CHECK(beyond_the_data(one_paper(), request).empty());
    // The file was refused: the shipped atlas is shown in its place.
    const ViewState instead = start_state(shipped_scene(), screen, request);
    CHECK_FALSE(instead.comparison.first().paper);
    CHECK_FALSE(instead.comparison.last().paper);
    CHECK(instead.comparison.last().holders);
    const auto beyond = beyond_the_data(shipped_scene(), request);
    REQUIRE(beyond.size() == 1);
    CHECK(beyond[0].sentence().find("no paper \"1920-08-10\"") != std::string::npos);
}

TEST_CASE("a paper of the shipped atlas is shown of it", "[cli]") {
    MapOptions options;
    options.protocol = "1939-09-28";
    options.compare = "1939-08-23";  // which is a paper's day
    const MapRequest request = understood(options, shipped_scene());
    const ViewState state = start_state(shipped_scene(), screen, request);
    CHECK(state.comparison.first().paper == test::september_1939);
    CHECK(state.comparison.last().paper == test::august_1939);
}

TEST_CASE("a window that is asked for nothing opens with the paper of the pact", "[cli]") {
    const Scene& scene = shipped_scene();
    const ViewState first = first_look(initial_state(scene, screen), scene, screen);
    CHECK(first.comparison.first() == Side{make_date(1939, 8, 23), test::august_1939, true});
    CHECK(first.hint);
    // Without a window, and with anything named, the protocol is on when it is asked for.
    CHECK_FALSE(start_state(scene, screen, understood({}, scene)).comparison.first().paper);
    CHECK(names_nothing({}));
    MapOptions looks;
    looks.theme = "night";
    looks.language = "de";
    CHECK(names_nothing(looks));
    for (std::string MapOptions::*named :
         {&MapOptions::date, &MapOptions::protocol, &MapOptions::layers, &MapOptions::bbox,
          &MapOptions::compare, &MapOptions::mode, &MapOptions::step}) {
        MapOptions options;
        options.*named = "off";
        CHECK_FALSE(names_nothing(options));
    }
    MapOptions file, told;
    file.files = {"borders.shp"};
    told.present = true;
    CHECK_FALSE(names_nothing(file));
    CHECK_FALSE(names_nothing(told));
}

TEST_CASE("--step counts the steps of the short lesson where that is told", "[cli]") {
    Lesson lesson;
    lesson.steps.resize(5);
    lesson.steps[1].in_short = lesson.steps[4].in_short = true;
    MapOptions options;
    options.step = "2";
    options.short_lesson = true;
    const auto step = step_to_present(lesson, options);
    REQUIRE(step);
    CHECK(step.warnings().empty());
    const Scene& scene = shipped_scene();
    const MapRequest request = understood(options, scene);
    CHECK(with_lesson(initial_state(scene, screen), lesson, scene, screen, request, step.value())
              .step == 4);
    options.step = "3";
    REQUIRE_FALSE(step_to_present(lesson, options));
    CHECK(step_to_present(lesson, options).error().sentence().find("from 1 to 2") !=
          std::string::npos);
    options.short_lesson = false;
    CHECK(step_to_present(lesson, options));
    lesson.steps[1].in_short = lesson.steps[4].in_short = false;
    options.short_lesson = true;
    const auto whole = step_to_present(lesson, options);
    REQUIRE(whole);
    REQUIRE(whole.warnings().size() == 1);
    CHECK(whole.warnings()[0].sentence().find("--short") != std::string::npos);
}

TEST_CASE("several days run from the first to the last, in whichever order the ends are given",
          "[cli]") {
    const std::vector usual = {make_date(1939, 8, 23), make_date(1939, 10, 31),
                               make_date(1940, 3, 13), make_date(1941, 6, 1)};
    CHECK(days_between(several("1939-08-23", "1941-06-01")) == usual);
    CHECK(days_between(several("1941-06-01", "1939-08-23")) == usual);
    CHECK(days_between(several("", "1938-03-01")) ==
          std::vector{make_date(1938, 3, 1), make_date(1938, 8, 28), make_date(1939, 2, 24),
                      make_date(1939, 8, 23)});
    // Where the usual days do not lie between the ends: at even distances.
    CHECK(days_between(several("1941-01-01", "1940-01-01")) ==
          days_between(several("1940-01-01", "1941-01-01")));
    CHECK(days_between(several("1940-01-01", "1941-01-01"))[1] == make_date(1940, 5, 2));
}
