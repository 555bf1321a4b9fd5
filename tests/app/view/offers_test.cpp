// Switches of what the papers allot, and the paper that is offered when its time has come.
#include <string>

#include "app/view/action.h"
#include "app/view/papers.h"
#include "tests/app/one_paper.h"
#include "tests/app/shipped_scene.h"
#include "tests/support/catch.h"
#include "tests/support/papers.h"

using namespace viewer;
using geodata::make_date;
using geodata::Territory;
using viewer_tests::one_paper;
using viewer_tests::shipped_scene;

namespace {

const Viewport screen{1366, 768, 1};
const auto in_october = SetDate{make_date(1939, 10, 5)};
const auto in_september = SetDate{make_date(1939, 9, 20)};

ViewState after(ViewState state, const Actions& actions) {
    for (const Action& action : actions) {
        state = apply(std::move(state), action, shipped_scene(), screen);
    }
    return state;
}
ViewState with_paper() {
    return after(initial_state(shipped_scene(), screen), {SetPaper{test::august_1939}});
}
std::optional<geodata::Paper> offered(const Actions& actions) {
    return after(with_paper(), actions).offer.paper;
}
const ToggleTerritoryGroup baltic{"Baltic states"};

std::string baltic_states(const ViewState& state) {
    std::string on;
    for (const Territory t : {test::estonia, test::latvia, test::lithuania}) {
        on += state.territories[t] ? '1' : '0';
    }
    return on;
}

}  // namespace

TEST_CASE("a step of the date into the time of another paper offers that paper", "[offer]") {
    CHECK(offered({in_october}) == test::september_1939);
    CHECK(offered({SetDate{make_date(1939, 9, 27)}, StepDay{1}}) == test::september_1939);
    CHECK(offered({StepEvent{1}}) == std::nullopt);
    const ViewState there = after(with_paper(), {in_october});
    CHECK(there.comparison.first().paper == test::august_1939);  // it does not switch by itself
    const ViewState taken = after(there, {SetPaper{there.offer.paper}});
    CHECK_FALSE(taken.offer.paper);
    CHECK(taken.comparison.first().paper == test::september_1939);
    CHECK(after(taken, {in_september}).offer.paper == test::august_1939);
    // Before any paper none is in force; the third of the atlas has no layer.
    CHECK_FALSE(after(taken, {SetDate{make_date(1938, 5, 1)}}).offer.paper);
    CHECK_FALSE(after(taken, {SetDate{make_date(1941, 2, 1)}}).offer.paper);
}

TEST_CASE("an offer ends with its time, and where a paper is chosen or none is shown", "[offer]") {
    CHECK_FALSE(offered({in_october, in_september}));
    CHECK_FALSE(offered({in_october, ToggleProtocol{}}));
    CHECK_FALSE(offered({in_october, SetPaper{test::september_1939}}));
    CHECK_FALSE(offered({ToggleProtocol{}, in_october}));
    CHECK_FALSE(offered({in_october, DataReplaced{}}));
    CHECK_FALSE(offered({in_october, SetCompareMode{CompareMode::promise}}));
    // Chosen against the day on purpose, it is not called in question.
    CHECK_FALSE(offered(
        {in_october, SetPaper{test::september_1939}, SetPaper{test::august_1939}, StepDay{1}}));
    CHECK(offered({in_october, StepDay{1}, PanBy{3, 3}}) == test::september_1939);
}

TEST_CASE("what was declined is not offered again", "[offer]") {
    const ViewState declined = after(with_paper(), {in_october, DeclinePaper{}});
    CHECK_FALSE(declined.offer.paper);
    CHECK_FALSE(after(declined, {in_september, in_october}).offer.paper);
    const Actions on = {SetPaper{test::september_1939}, in_september};
    CHECK(after(declined, on).offer.paper == test::august_1939);  // another one is
    CHECK(after(declined, {DeclinePaper{}}) == declined);
    CHECK(after(with_paper(), {in_october, Escape{}}) == declined);
}

TEST_CASE("a class is offered nothing", "[offer]") {
    Lesson lesson;
    lesson.steps.resize(1);
    lesson.steps[0].paper = "1939-08-23";
    CHECK_FALSE(offered({SetLesson{lesson}, StartPresentation{}, in_october}));
    CHECK_FALSE(offered({in_october, SetLesson{lesson}, StartPresentation{}}));
    CHECK_FALSE(offered({ToggleReveal{}, in_october}));
}

TEST_CASE("playing on offers the paper as a step does", "[offer]") {
    ViewState state = after(with_paper(), {SetDate{make_date(1939, 9, 25)}, TogglePlay{}});
    for (int frame = 0; frame < 600 && !state.offer.paper; ++frame) {
        state = after(std::move(state), {Tick{0.1}});
    }
    CHECK(state.offer.paper == test::september_1939);
    CHECK(state.comparison.first().date >= make_date(1939, 9, 28));
    CHECK(state.comparison.first().date < make_date(1939, 10, 10));
}

TEST_CASE("the paper in force is the last of those shown on the map", "[offer]") {
    const geodata::Atlas& atlas = shipped_scene().atlas;
    CHECK_FALSE(paper_in_force(atlas, make_date(1939, 8, 22)));
    CHECK(paper_in_force(atlas, make_date(1939, 8, 23)) == test::august_1939);
    CHECK(paper_in_force(atlas, make_date(1939, 9, 27)) == test::august_1939);
    CHECK(paper_in_force(atlas, make_date(1939, 9, 28)) == test::september_1939);
    CHECK(paper_in_force(atlas, make_date(1941, 6, 1)) == test::september_1939);
    CHECK(paper_in_force(one_paper().atlas, make_date(1922, 1, 1)) == geodata::Paper{0});
}

TEST_CASE("the three Baltic states have one switch", "[papers]") {
    const geodata::Atlas& atlas = shipped_scene().atlas;
    for (const Territory t : geodata::all_territories(atlas)) {
        const bool of_three = t == test::estonia || t == test::latvia || t == test::lithuania;
        CHECK((atlas.territory(t).group == "Baltic states") == of_three);
    }
    const ViewState shown = with_paper();
    CHECK(baltic_states(after(shown, {baltic})) == "000");
    CHECK(after(shown, {baltic, baltic}) == shown);
    CHECK(after(shown, {baltic}).territories[test::finland]);
    CHECK(baltic_states(after(shown, {ToggleTerritory{test::latvia}, baltic})) == "111");
    CHECK(after(shown, {ToggleTerritoryGroup{"nobody's"}}) == shown);
    CHECK(after(shown, {ToggleTerritoryGroup{""}}) == shown);
}

TEST_CASE("with the layer off the switch of a group brings both on", "[papers]") {
    const ViewState off = after(with_paper(), {baltic, ToggleProtocol{}});
    const ViewState on = after(off, {baltic});
    CHECK(on.comparison.first().paper == test::august_1939);
    CHECK(baltic_states(on) == "111");
    CHECK(baltic_states(after(after(on, {ToggleProtocol{}}), {baltic})) == "111");
}
