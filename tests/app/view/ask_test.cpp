// Asking the class: land that is covered, and questions that the atlas can answer, one by one.
#include "app/view/ask.h"

#include <algorithm>
#include <set>

#include "app/style/style_tables.h"
#include "app/view/action.h"
#include "app/view/ask_words.h"
#include "tests/app/shipped_scene.h"
#include "tests/support/catch.h"

using namespace viewer;
using geodata::HolderIndex;
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

std::set<std::string> words_of_choices(const Question& question) {
    std::set<std::string> words;
    for (const AskChoice& choice : question.choices) {
        words.insert(choice_words(shipped_scene().atlas, choice));
    }
    return words;
}

/// Those that the atlas' own tables bear out, whatever the question takes for right.
std::vector<std::size_t> right_ones(const Question& question) {
    const geodata::Atlas& atlas = shipped_scene().atlas;
    const HolderIndex holder = atlas.holder_on(question.patch, question.date);
    std::vector<std::size_t> right;
    for (std::size_t i = 0; i < question.choices.size(); ++i) {
        bool so = false;
        if (question.asked == Asked::sphere) {
            const auto said = std::get<std::optional<geodata::Sphere>>(question.choices[i]);
            const auto* allocation = atlas.allocation(question.patch, *question.paper);
            so = allocation == nullptr ? !said : said == allocation->sphere;
        } else {
            so = std::get<HolderIndex>(question.choices[i]) == holder;
        }
        if (so) right.push_back(i);
    }
    return right;
}

}  // namespace

TEST_CASE("questions have one right answer, which the atlas gives, and the same set is the same",
          "[ask]") {
    const geodata::Atlas& atlas = shipped_scene().atlas;
    for (unsigned seed = 0; seed < 60; ++seed) {
        for (const AskTheme theme :
             {AskTheme::any, AskTheme::holders, AskTheme::changes, AskTheme::papers}) {
            const AskSet set{theme, seed % 4, seed};
            const auto questions = make_questions(atlas, shipped_scene().locator, set);
            REQUIRE(questions.size() == questions_asked);
            std::set<std::pair<std::optional<std::size_t>, geodata::PatchIndex>> of;
            for (const Question& question : questions) {
                of.emplace(question.place, question.place ? 0 : question.patch);
                INFO(question_words(atlas, question));
                CHECK(question.days.contains(question.date));
                REQUIRE(question.right < question.choices.size());
                CHECK(question.choices.size() >= 3);
                CHECK(question.choices.size() <= most_choices);
                CHECK(words_of_choices(question).size() == question.choices.size());
                CHECK(right_ones(question) == std::vector{question.right});
            }
            CHECK(of.size() == questions_asked);
        }
    }
    const AskSet set{AskTheme::any, 0, 5};
    CHECK(make_questions(atlas, shipped_scene().locator, set) ==
          make_questions(atlas, shipped_scene().locator, set));
}

TEST_CASE("questions are of towns that the papers concern", "[ask]") {
    const geodata::Atlas& atlas = shipped_scene().atlas;
    std::set<std::string> asked;
    for (unsigned seed = 0; seed < 200; ++seed) {
        const AskSet set{AskTheme::any, 0, seed};
        for (const Question& q : make_questions(atlas, shipped_scene().locator, set)) {
            if (q.place) asked.insert(atlas.places[*q.place].name);
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
    CHECK(state.asking()->given == questions_asked);
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

TEST_CASE("a clicker tells the answer, then asks the next, and goes back behind the last",
          "[ask]") {
    const ViewState before = start();
    ViewState state = after(before, {StartGuess{4, AskTheme::papers, 1}});
    for (std::size_t i = 0; i < questions_asked; ++i) {
        REQUIRE(state.asking()->open());
        CHECK_FALSE(state.comparison.first().paper);
        const Question question = state.asking()->questions[i];
        state = after(state, {AskOn{}});
        CHECK_FALSE(state.asking()->open());
        CHECK_FALSE(state.asking()->chosen);
        CHECK(state.layers.land == before.layers.land);
        CHECK(state.comparison.first().paper == question.paper);  // its hatching is the answer
        CHECK(after(state, {AnswerQuestion{0}}) == state);        // too late
        state = after(state, {AskOn{}});
    }
    CHECK(state.asking()->ended());
    CHECK(state.asking()->given == 0);
    CHECK(after(state, {AskOn{}}) == before);
}

TEST_CASE("theme and level are changed from question to question", "[ask]") {
    ViewState state = start({StartGuess{4}});
    CHECK(state.asking()->set == AskSet{AskTheme::any, 0, 4});
    state = after(state, {NextAskTheme{}, NextAskTheme{}, NextAskTheme{}, NextAskLevel{}});
    CHECK(state.asking()->set == AskSet{AskTheme::papers, 1, 4});
    for (const Question& question : state.asking()->questions) {
        CHECK(question.asked == Asked::sphere);
        CHECK(question.level == 1);
    }
    state = after(state, {NextAskTheme{}, NextAskLevel{}, NextAskLevel{}, NextAskLevel{}});
    CHECK(state.asking()->set == AskSet{AskTheme::any, 0, 4});
    CHECK(after(state, {Escape{}}) == start());
}

TEST_CASE("a step asks its own questions behind what its card shows, and once", "[ask]") {
    Lesson lesson;
    lesson.steps.resize(2);
    lesson.steps[0].ask = AskSet{AskTheme::papers, 1, 7};
    lesson.steps[0].columns = {{"often written", "b"}, {"documented", "d", true}};
    const ViewState told = start({SetLesson{lesson}, StartPresentation{}});
    CHECK_FALSE(told.asking());
    const ViewState shown = after(told, {StepLesson{1}});
    CHECK_FALSE(shown.asking());  // the column comes first
    ViewState state = after(shown, {StepLesson{1}});
    REQUIRE(state.asks(AskKind::guess));
    CHECK(state.asking()->set == *lesson.steps[0].ask);
    CHECK(after(told, {StartGuess{99}}).asking()->set == *lesson.steps[0].ask);
    for (std::size_t i = 0; i < 2 * questions_asked + 1; ++i) state = after(state, {AskOn{}});
    CHECK_FALSE(state.asking());
    CHECK(state.step == 0);
    CHECK(state.camera == shown.camera);
    state = after(state, {StepLesson{1}});
    CHECK(state.step == 1);
    CHECK_FALSE(after(state, {StepLesson{-1}}).asking());
    CHECK(after(state, {StepLesson{-1}, StepLesson{1}}).step == 1);  // not asked again
}

TEST_CASE("what is right is not shown in red", "[ask]") {
    // The panel letters it in its ground's colour on its text's, the accent being the red one.
    for (const ThemeName name :
         {ThemeName::atlas, ThemeName::projector, ThemeName::night, ThemeName::print}) {
        const Colour right = theme(name).panel_text;
        INFO(static_cast<int>(name));
        CHECK(std::max({right.r, right.g, right.b}) - std::min({right.r, right.g, right.b}) < 60);
        CHECK_FALSE(right == theme(name).panel_accent);
    }
}

TEST_CASE("a step that shows another view still asks its questions", "[ask]") {
    Lesson lesson;
    lesson.steps.resize(1);
    lesson.steps[0].ask = AskSet{AskTheme::changes, 3, 12};
    const ViewState state =
        start({SetLesson{lesson}, SetDate{geodata::make_date(1940, 7, 1)}, TakeView{}});
    REQUIRE(state.lesson->steps[0].date == geodata::make_date(1940, 7, 1));
    CHECK(state.lesson->steps[0].ask == lesson.steps[0].ask);
    // However it comes into the program, it can be read again.
    LessonStep beyond = state.lesson->steps[0];
    beyond.ask = AskSet{AskTheme::any, 9, 4'000'000'000U};
    CHECK(after(state, {EditStep{0, beyond, "ask"}}).lesson->steps[0].ask ==
          AskSet{AskTheme::any, most_ask_level, largest_ask_seed});
}
