// Papers and territories are the data's: another set of data with papers of its own shows them, one
// without has none, and a lesson calls them by their ids.
#include "app/view/papers.h"

#include <memory>
#include <string>

#include "app/lesson/read_lesson.h"
#include "app/style/style_tables.h"
#include "app/view/action.h"
#include "app/view/numbers.h"
#include "app/view/step_view.h"
#include "tests/app/days_of.h"
#include "tests/app/one_paper.h"
#include "tests/app/shipped_scene.h"
#include "tests/support/catch.h"
#include "tests/support/papers.h"
#include "tests/support/paths.h"

using namespace viewer;
using geodata::make_date;
using geodata::Paper;
using geodata::Territory;
using viewer_tests::days_of;
using viewer_tests::one_paper;
using viewer_tests::shipped_scene;

namespace {

const Viewport screen{1280, 800, 1};

const Scene& no_papers() {
    static const auto loaded = load_scene(test::test_data() / "bow_tie.geojson");
    if (!loaded) FAIL(loaded.error().sentence());
    return *loaded.value();
}

ViewState after(const Scene& scene, ViewState state, const Actions& actions) {
    for (const Action& action : actions) state = apply(std::move(state), action, scene, screen);
    return state;
}

ViewState opened(const Scene& scene, const Actions& actions = {}) {
    return after(scene, initial_state(scene, screen), actions);
}

std::string patterns(const Scene& scene, const ViewState& state) {
    std::string found;
    for (const PatchStyle& style : patch_styles(scene.atlas, view_of(state, SideName::a))) {
        found += style.pattern == Pattern::hatch ? "h" : "-";
    }
    return found;
}

Lesson lesson_of(const std::string& step) {
    const auto lesson = read_lesson_text("[[step]]\nheadline = \"x\"\n" + step, "test.toml");
    REQUIRE(lesson);
    CHECK(lesson.warnings().empty());
    return lesson.value();
}

bool says(const ViewState& state, const std::string& words) {
    for (const std::string& message : state.messages) {
        if (message.find(words) != std::string::npos) return true;
    }
    return false;
}

}  // namespace

TEST_CASE("other data show their own paper, with the territories they name first", "[papers]") {
    const ViewState state = opened(one_paper());
    CHECK_FALSE(state.comparison.first().paper);
    CHECK(state.territories[Territory{0}]);
    CHECK_FALSE(state.territories[Territory{1}]);
    CHECK(patterns(one_paper(), state) == "---");
    const ViewState shown = after(one_paper(), state, {ToggleProtocol{}});
    CHECK(shown.comparison.first().paper == Paper{0});
    // The piece between them counts to no territory: nothing switches it off.
    CHECK(patterns(one_paper(), shown) == "hh-");
    const ViewState both = after(one_paper(), shown, {ToggleTerritory{Territory{1}}});
    CHECK(patterns(one_paper(), both) == "hhh");
    CHECK(patterns(one_paper(), after(one_paper(), both, {ToggleTerritory{Territory{0}}})) ==
          "-hh");
    CHECK(after(one_paper(), shown, {ToggleTerritory{Territory{2}}}) == shown);
    CHECK(after(one_paper(), shown, {SetPaper{Paper{1}}}) == shown);
}

TEST_CASE("a paper's line and its promise are told by the name that the data give it", "[papers]") {
    const ViewState shown = opened(one_paper(), {ToggleProtocol{}});
    bool line = false;
    for (const LegendEntry& entry :
         legend(one_paper(), view_of(shown, SideName::a), one_paper().bounds)) {
        if (entry.of_papers) {
            line = true;
            CHECK(entry.text == "Limit of the spheres, 10 August 1920");
        }
    }
    CHECK(line);
    const TextTable table = promises_table(one_paper().atlas, make_date(1922, 1, 1));
    REQUIRE(table.size() == 4);  // the two territories, and the piece in between
    CHECK(table[0].size() == 5);
    CHECK(table[0][2] == "paper of 1920-08-10");
    CHECK(promises_table(no_papers().atlas, make_date(1940, 1, 1)).size() == 1);
}

TEST_CASE("promise and fact are as many maps as there are papers, and one", "[papers]") {
    const auto panes = [](const Scene& scene) {
        const ViewState state = opened(scene, {SetCompareMode{CompareMode::promise}});
        return panes_of(state, screen).size();
    };
    CHECK(panes(shipped_scene()) == 3);
    CHECK(panes(one_paper()) == 2);
    CHECK(panes(no_papers()) == 1);
    const ViewState state = opened(one_paper(), {SetCompareMode{CompareMode::promise}});
    const MapView promised = view_of_pane(state, panes_of(state, screen), 0);
    CHECK(promised.paper == Paper{0});
    CHECK(promised.date == make_date(1920, 8, 10));
    CHECK(promised.territories.all_on());
}

TEST_CASE("data without papers say so when one is asked for", "[papers]") {
    const ViewState state = opened(no_papers(), {ToggleProtocol{}});
    CHECK_FALSE(state.comparison.first().paper);
    CHECK(says(state, "knows no papers"));
    CHECK(opened(no_papers(), {ToggleTerritory{Territory{0}}, SetPaper{Paper{0}}}) ==
          opened(no_papers()));
}

TEST_CASE("papers and territories of other data are those they have, in all that is kept",
          "[papers]") {
    ViewState state =
        opened(shipped_scene(), {SetPaper{test::september_1939}, SetTerritory{test::finland, false},
                                 SetLesson{lesson_of("paper = \"1920-08-10\"")},
                                 StartPresentation{}, SetPaper{test::september_1939}});
    state = apply(std::move(state), DataReplaced{}, one_paper(), screen);
    CHECK(state.comparison.first().paper == Paper{0});  // the step's own
    CHECK(state.territories.all_on());
    state = after(one_paper(), std::move(state), {LeavePresentation{}});
    CHECK_FALSE(state.comparison.first().paper);
    CHECK(state.last_paper == Paper{0});
    CHECK(state.territories == opened(one_paper()).territories);
}

TEST_CASE("days that other data do not reach give way to the day those are opened on", "[papers]") {
    const auto then = [](const Scene& scene, ViewState state) {
        return apply(std::move(state), DataReplaced{}, scene, screen);
    };
    const auto opening = geodata::opening_day(one_paper().atlas);
    const Action late = SetDate{make_date(1940, 6, 14)};
    ViewState state = then(one_paper(), opened(shipped_scene(), {late}));
    CHECK(state.comparison.first().date == opening);
    // Days of the new data stay, and the atlas is as it was when it was opened.
    const Action within = SetDate{make_date(1922, 2, 2)};
    state = then(one_paper(), after(one_paper(), std::move(state), {within}));
    CHECK(state.comparison.first().date == make_date(1922, 2, 2));
    CHECK(days_of(then(shipped_scene(), std::move(state))) == days_of(opened(shipped_scene())));
    // So do the sides that are compared, when none is reached.
    state = then(one_paper(), opened(shipped_scene(), {late, SetCompareMode{CompareMode::side}}));
    CHECK(days_of(state) == days_of(opened(one_paper())));
    // In front of a class the nearest to the step's own day is shown.
    const Lesson lesson = lesson_of("date = 1939-09-17");
    state =
        then(one_paper(), opened(shipped_scene(), {late, SetLesson{lesson}, StartPresentation{}}));
    CHECK(state.comparison.first().date == one_paper().atlas.days.last);
    CHECK(after(one_paper(), state, {LeavePresentation{}}).comparison.first().date == opening);
    state = then(shipped_scene(), std::move(state));
    CHECK(state.comparison.first().date == make_date(1939, 9, 17));
}

TEST_CASE("a step calls papers and territories by their ids, and shows them where they are",
          "[papers]") {
    const ViewState composed =
        opened(one_paper(), {ToggleProtocol{}, SetTerritory{Territory{1}, false}});
    const LessonStep step = step_of_view(composed, one_paper(), screen);
    CHECK(step.paper == "1920-08-10");
    CHECK(step.territories == std::vector<std::string>{"west"});
    ViewState again = opened(one_paper());
    show_content(again, step, one_paper());
    CHECK(again.comparison.first().paper == composed.comparison.first().paper);
    CHECK(again.territories == composed.territories);
    ViewState elsewhere = opened(shipped_scene());
    show_content(elsewhere, step, shipped_scene());
    CHECK_FALSE(elsewhere.comparison.first().paper);
    CHECK(elsewhere.last_paper == test::august_1939);
}

TEST_CASE("a paper or territory that the map does not have is told of with those it has",
          "[papers]") {
    const auto opened_with = [](const Scene& scene, const std::string& step) {
        return opened(scene, {SetLesson{lesson_of(step)}});
    };
    const ViewState mistyped = opened_with(shipped_scene(), "paper = \"1939-08-32\"");
    CHECK(says(mistyped, "Step 1 shows the paper \"1939-08-32\""));
    CHECK(says(mistyped, "1939-08-23, 1939-09-28."));
    // It divided nothing: there is nothing to be shown.
    CHECK(says(opened_with(shipped_scene(), "compare = 1940-08-06\ncompare_paper = \"1941-01-10\""),
               "\"1941-01-10\""));
    const ViewState misspelt =
        opened_with(shipped_scene(), "paper = \"1939-08-23\"\nterritories = [\"polan\"]");
    CHECK(misspelt.messages.size() == 1);
    CHECK(says(misspelt, "Step 1 names the territory \"polan\""));
    CHECK(
        says(misspelt, "finland, estonia, latvia, lithuania, poland, bessarabia, western_poland."));
    CHECK(opened_with(one_paper(),
                      "date = 1920-08-10\npaper = \"1920-08-10\"\n"
                      "territories = [\"east\"]\ncompare_paper = \"off\"")
              .messages.empty());
    CHECK(says(opened_with(no_papers(), "paper = \"1939-08-23\""), "its papers: none."));
}

TEST_CASE("territories that are no list of words are named with their line", "[papers]") {
    for (const char* wrong : {"\"poland\"", "[3]", "[\"\"]"}) {
        const auto lesson = read_lesson_text(
            "[[step]]\nheadline = \"x\"\nterritories = " + std::string(wrong), "test.toml");
        REQUIRE(lesson);
        REQUIRE(lesson.warnings().size() == 1);
        CHECK(lesson.warnings()[0].sentence().find("test.toml, line 3") != std::string::npos);
        CHECK_FALSE(lesson.value().steps.at(0).territories);
    }
}
