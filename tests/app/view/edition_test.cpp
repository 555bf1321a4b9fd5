// What a map is called, what it shows first and what it is compared on are the data's own; of a
// file that says nothing of it, nothing is claimed.
#include <memory>
#include <string>

#include "app/view/action.h"
#include "app/words/atlas_words.h"
#include "tests/app/days_of.h"
#include "tests/app/shipped_scene.h"
#include "tests/support/catch.h"
#include "tests/support/paths.h"

using namespace viewer;
using geodata::make_date;
using viewer_tests::days_of;
using viewer_tests::shipped_scene;

namespace {

const Viewport screen{1280, 800, 1};

std::unique_ptr<Scene> scene_of(const std::string& file) {
    auto loaded = load_scene(test::test_data() / file);
    if (!loaded) FAIL(loaded.error().sentence());
    return std::move(loaded).value();
}

ViewState after(const Scene& scene, ViewState state, const Actions& actions) {
    for (const Action& action : actions) state = apply(std::move(state), action, scene, screen);
    return state;
}

}  // namespace

TEST_CASE("an atlas opens on its own day, land, title and days to compare", "[edition]") {
    const auto scene = scene_of("one_paper");
    const ViewState state = initial_state(*scene, screen);
    CHECK(state.comparison.first().date == make_date(1921, 1, 1));
    CHECK(scene->region == scene->projection.extent_of({26, 47, 32, 49}));
    CHECK(window_title(scene->atlas) == "pactmap: The Straits, 1919 to 1923");
    CHECK(map_heading(scene->atlas) == "THE STRAITS");
    CHECK(map_sources(scene->atlas) == "Invented for the tests.");
    CHECK(map_licence(scene->atlas) == "Invented for the tests.");
    CHECK(papers_name(scene->atlas) == "Treaties");
    CHECK(hatching_words(scene->atlas, geodata::Paper{0}) ==
          "Hatched: what the Treaty of 10 August 1920 promised, \"for ever\".");
    const ViewState several = after(*scene, state, {SetCompareMode{CompareMode::several}});
    CHECK(days_of(several) == "1921-01-01 1921-03-16 1923-06-01");
}

TEST_CASE("the shipped atlas opens on the day of the pact, on the land that it divided",
          "[edition]") {
    const Scene& scene = shipped_scene();
    const ViewState state = initial_state(scene, screen);
    CHECK(days_of(state) == "1939-08-23 1939-10-31 1940-03-13 1940-08-06");
    CHECK(scene.region == scene.projection.extent_of({14, 43.2, 34, 70.1}));
    CHECK(window_title(scene.atlas) == "pactmap: Eastern Europe, 1938 to June 1941");
    CHECK(map_heading(scene.atlas) == "EASTERN EUROPE");
    CHECK(papers_name(scene.atlas) == "Secret Protocol");
    REQUIRE(scene.atlas.edition.followed);
    CHECK(scene.atlas.edition.followed->holder == scene.atlas.find_holder("poland"));
    CHECK(scene.atlas.edition.chapters.size() == 5);
}

TEST_CASE("a file that says nothing of itself is called by its name, and shown whole",
          "[edition]") {
    const auto scene = scene_of("from_until.geojson");
    const ViewState state = initial_state(*scene, screen);
    CHECK(state.comparison.first().date == make_date(1939, 8, 23));
    CHECK(scene->region == scene->levels.extent());
    CHECK(window_title(scene->atlas) == "pactmap: from_until.geojson");
    CHECK(map_heading(scene->atlas) == "from_until.geojson");
    CHECK(map_sources(scene->atlas) == "Data: from_until.geojson.");
    CHECK(map_licence(scene->atlas) == "Data: from_until.geojson.");
    CHECK(papers_name(scene->atlas) == "Papers");
    CHECK_FALSE(scene->atlas.edition.followed);
    CHECK(window_title(geodata::Atlas()) == "pactmap");
    CHECK(map_sources(geodata::Atlas()).empty());
}

TEST_CASE("days that other data do not have give way to their own", "[edition]") {
    const auto straits = scene_of("one_paper");
    const ViewState shipped = initial_state(shipped_scene(), screen);
    const ViewState there = after(*straits, shipped, {DataReplaced{}});
    CHECK(days_of(there) == "1921-01-01 1921-03-16 1923-06-01");
    const ViewState back = after(shipped_scene(), there, {DataReplaced{}});
    CHECK(days_of(back) == days_of(shipped));
    const ViewState chosen = after(shipped_scene(), shipped, {SetDate{make_date(1940, 1, 1)}});
    CHECK(days_of(after(shipped_scene(), chosen, {DataReplaced{}})) == days_of(chosen));
}
