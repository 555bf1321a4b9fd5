// Asking the class: land that is covered, and ten questions the atlas can answer.
#include "app/view/ask.h"

#include <algorithm>
#include <set>

#include "app/style/style_tables.h"
#include "app/view/action.h"
#include "tests/app/shipped_scene.h"
#include "tests/support/catch.h"

using namespace viewer;
using viewer_tests::shipped_scene;

namespace {

const Viewport screen{1280, 720, 1};

ViewState after(ViewState state, const Actions& actions) {
    for (const Action& a : actions) state = apply(std::move(state), a, shipped_scene(), screen);
    return state;
}

ViewState start(const Actions& actions = {}) {
    return after(initial_state(shipped_scene(), screen), actions);
}

}  // namespace

TEST_CASE("questions have one right answer, which the atlas gives with a source", "[ask]") {
    const geodata::Atlas& atlas = shipped_scene().atlas;
    std::set<std::string> asked;
    for (unsigned seed = 0; seed < 60; ++seed) {
        const auto questions = make_questions(atlas, shipped_scene().locator, seed);
        REQUIRE(questions.size() == questions_asked);
        for (const Question& question : questions) {
            const geodata::Place& place = atlas.places[question.place];
            INFO(place.name << " on " << geodata::to_iso(question.date));
            const auto patch = shipped_scene().locator.patch_at(place.position, question.date);
            REQUIRE(patch != geodata::no_patch);
            REQUIRE(question.right < question.choices.size());
            CHECK(question.choices.size() >= 3);
            CHECK(question.choices.size() <= most_choices);
            CHECK(question.choices[question.right] == atlas.holder_on(patch, question.date));
            const std::set<geodata::HolderIndex> different(question.choices.begin(),
                                                           question.choices.end());
            CHECK(different.size() == question.choices.size());
            CHECK_FALSE(atlas.tenure_on(patch, question.date)->source.empty());
            CHECK_FALSE(atlas.contested_on(patch, question.date));
            asked.insert(place.name);
        }
    }
    CHECK(asked.size() > 30);
    CHECK(make_questions(atlas, shipped_scene().locator, 5) ==
          make_questions(atlas, shipped_scene().locator, 5));
}

TEST_CASE("questions are of towns that the papers concern", "[ask]") {
    const geodata::Atlas& atlas = shipped_scene().atlas;
    std::set<std::string> asked;
    for (unsigned seed = 0; seed < 200; ++seed) {
        for (const Question& q : make_questions(atlas, shipped_scene().locator, seed)) {
            asked.insert(atlas.places[q.place].name);
        }
    }
    for (const char* elsewhere : {"Split", "Narvik", "Oradea", "Nagyvárad", "Strasbourg", "Oslo",
                                  "Kolozsvár", "Cluj", "Praha", "Wien"}) {
        INFO(elsewhere);
        CHECK(asked.count(elsewhere) == 0);
    }
    for (const char* concerned : {"Riga", "Lwów", "Memel", "Danzig"}) {
        INFO(concerned);
        CHECK(asked.count(concerned) == 1);
    }
}

TEST_CASE("an open question shows no holder, an answered one does, and the end goes back",
          "[ask]") {
    const ViewState before = start({SetDate{geodata::make_date(1940, 7, 1)}});
    ViewState state = after(before, {StartGuess{3}});
    for (std::size_t i = 0; i < questions_asked; ++i) {
        REQUIRE(state.asking()->open());
        CHECK(state.comparison.first().date == state.asking()->questions[i].date);
        CHECK_FALSE(state.layers.land);
        CHECK_FALSE(state.layers.borders);
        CHECK_FALSE(state.layers.states);
        state = after(state, {NextQuestion{}});  // too early: nothing
        CHECK(state.asking()->at == i);
        state = after(state, {AnswerQuestion{9}});  // no such choice
        CHECK(state.asking()->open());
        const std::size_t choice = i < 4 ? state.asking()->questions[i].right
                                         : (state.asking()->questions[i].right + 1) % 3;
        state = after(state, {AnswerQuestion{choice}, AnswerQuestion{choice}});
        CHECK(state.layers == before.layers);
        state = after(state, {NextQuestion{}});
    }
    CHECK(state.asking()->ended());
    CHECK(state.asking()->right >= 4);
    CHECK(state.asking()->right < questions_asked);
    CHECK(after(state, {Escape{}}) == before);
}

TEST_CASE("covered land has its holder's colour only once it is clicked", "[ask]") {
    const geodata::Atlas& atlas = shipped_scene().atlas;
    const ViewState before = start();
    ViewState state = after(before, {ToggleReveal{}});
    const Colour bare = theme(state.theme).land_without_holder;
    for (const PatchStyle& style : patch_styles(atlas, view_of(state, SideName::a))) {
        CHECK(style.fill == bare);
    }
    const auto kaunas =
        shipped_scene().locator.patch_at({23.9, 54.9}, state.comparison.first().date);
    state = after(state, {RevealAt{{23.9, 54.9}}});
    const auto styles = patch_styles(atlas, view_of(state, SideName::a));
    for (geodata::PatchIndex p = 0; p < styles.size(); ++p) {
        CHECK((styles[p].fill == bare) == (p != kaunas));
    }
    state = after(state, {RevealNext{}, RevealNext{}});
    CHECK(state.asking()->revealed.size() == 3);
    CHECK(after(state, {Escape{}}) == before);
}
