// The papers read clause by clause: what is open, what is lit, and what a lesson's step tells.
#include "app/lesson/read_lesson.h"
#include "app/lesson/write_lesson.h"
#include "app/view/action.h"
#include "app/view/kept_views.h"
#include "app/view/step_view.h"
#include "tests/app/lesson/lesson_in_text.h"
#include "tests/app/two_documents.h"
#include "tests/support/catch.h"

using namespace viewer;
using viewer_tests::told;
using viewer_tests::two_documents;

namespace {

const Viewport window{1280, 800, 1};

ViewState after(const Actions& actions) {
    ViewState state = initial_state(two_documents(), window);
    for (const Action& action : actions) state = apply(state, action, two_documents(), window);
    return state;
}

/// What the map is drawn with.
std::optional<geodata::ClauseIndex> lit(const ViewState& state) {
    return view_of(state, SideName::a).clause;
}

Lesson lesson_with(const std::string& keys) {
    Lesson lesson =
        test::read("[[step]]\nheadline = \"A\"\n" + keys + "\n[[step]]\nheadline = \"B\"\n");
    return lesson;
}

ViewState presented(const std::string& keys, const Actions& actions) {
    Actions all = {SetLesson{lesson_with(keys)}, StartAtFirstStep{}};
    all.insert(all.end(), actions.begin(), actions.end());
    return after(all);
}

}  // namespace

TEST_CASE("a clause that is chosen is lit until another one is, or Escape", "[reading]") {
    const ViewState chosen = after({LightClause{1}});
    CHECK(chosen.panels.papers);
    CHECK(chosen.reading.document == 0U);
    CHECK(lit(chosen) == 1U);
    CHECK(lit(after({LightClause{1}, LightClause{3}})) == 3U);
    CHECK(after({LightClause{1}, LightClause{3}}).reading.document == 1U);
    CHECK_FALSE(lit(after({LightClause{1}, LightClause{1}})));
    const ViewState dark = after({LightClause{1}, Escape{}});
    CHECK_FALSE(lit(dark));
    CHECK(dark.panels.papers);
    CHECK(dark.reading.document == 0U);
    CHECK_FALSE(after({LightClause{1}, Escape{}, Escape{}}).panels.papers);
    CHECK_FALSE(after({LightClause{4}}).panels.papers);  // there are four
}

TEST_CASE("a clause that is pointed at is lit before the chosen one, and no longer", "[reading]") {
    CHECK(lit(after({LightClause{1}, PointAtClause{0}})) == 0U);
    CHECK(lit(after({LightClause{1}, PointAtClause{0}, PointAtClause{}})) == 1U);
    CHECK_FALSE(lit(after({PointAtClause{0}})));  // no panel to point in
    CHECK_FALSE(lit(after({TogglePapers{}, PointAtClause{0}, TogglePapers{}})));
    CHECK_FALSE(lit(after({TogglePapers{}, PointAtClause{0}, TogglePanels{}})));
    CHECK(lit(after({LightClause{1}, TogglePanels{}})) == 1U);
}

TEST_CASE("a document that is opened lights nothing, and the list comes back", "[reading]") {
    const ViewState open = after({LightClause{3}, ChooseDocument{0}});
    CHECK(open.reading.document == 0U);
    CHECK_FALSE(lit(open));
    CHECK_FALSE(after({ChooseDocument{0}, ChooseDocument{}}).reading.document);
    CHECK_FALSE(after({ChooseDocument{2}}).panels.papers);  // there are two
}

TEST_CASE("the papers, the numbers and the lessons have one place", "[reading]") {
    CHECK_FALSE(after({TogglePapers{}, ToggleNumbers{}}).panels.papers);
    CHECK_FALSE(after({TogglePapers{}, ToggleLessons{}}).panels.papers);
    CHECK_FALSE(after({ToggleNumbers{}, TogglePapers{}}).panels.numbers);
    CHECK_FALSE(after({ToggleLessons{}, TogglePapers{}}).panels.lessons);
    CHECK_FALSE(lit(after({LightClause{1}, ToggleNumbers{}})));
    // While a lesson is made, what is lit can become its step's.
    CHECK(lit(after({LightClause{1}, ToggleLessons{}})) == 1U);
}

TEST_CASE("data without documents say so, and other data light nothing", "[reading]") {
    geodata::Atlas atlas = viewer_tests::shipped_scene().atlas;
    atlas.documents.clear();
    atlas.clauses.clear();
    const Scene none(std::move(atlas));
    const ViewState bare = apply(initial_state(none, window), TogglePapers{}, none, window);
    CHECK_FALSE(bare.panels.papers);
    CHECK(bare.messages == std::vector<std::string>{"This data set knows no papers."});
    const ViewState replaced = apply(after({LightClause{3}}), DataReplaced{}, none, window);
    CHECK_FALSE(lit(replaced));
    CHECK_FALSE(replaced.panels.papers);
}

TEST_CASE("nothing is lit while the class is asked", "[reading]") {
    CHECK_FALSE(lit(after({LightClause{1}, ToggleReveal{}})));
    CHECK(lit(after({LightClause{1}, ToggleReveal{}, ToggleReveal{}})) == 1U);
}

TEST_CASE("a step's clauses are lit one by one before the next step", "[reading][lesson]") {
    const std::string keys = "document = \"protocol\"";
    CHECK(lit(presented(keys, {})) == 0U);
    CHECK(told(presented(keys, {})).held_back == 2);
    CHECK(lit(presented(keys, {StepLesson{1}})) == 1U);
    const ViewState last = presented(keys, {StepLesson{1}, StepLesson{1}});
    CHECK(lit(last) == 2U);
    CHECK(last.step == 0);
    const ViewState on = apply(last, StepLesson{1}, two_documents(), window);
    CHECK(on.step == 1);
    CHECK_FALSE(lit(on));
    const ViewState back = apply(on, StepLesson{-1}, two_documents(), window);
    CHECK(lit(back) == 2U);  // the class has seen them
    CHECK_FALSE(lit(apply(last, LeavePresentation{}, two_documents(), window)));
}

TEST_CASE("a step of one clause lights that alone", "[reading][lesson]") {
    const std::string keys = "document = \"protocol\"\nclause = \"2\"";
    CHECK(lit(presented(keys, {})) == 1U);
    CHECK(presented(keys, {StepLesson{1}}).step == 1);
}

TEST_CASE("the class goes on seeing the clause of a picture that is held", "[reading][lesson]") {
    const ViewState held =
        presented("document = \"protocol\"", {SetPresenter{true}, ToggleHold{}, StepLesson{1}});
    CHECK(lit(held) == 1U);
    CHECK(lit(audience_view(held)) == 0U);
}

TEST_CASE("a document or a clause that the map lacks is told by line and key",
          "[reading][lesson]") {
    const auto told_of = [](const std::string& keys) {
        const ViewState state = after({SetLesson{lesson_with(keys)}});
        CHECK(state.lesson->steps.size() == 2);
        return state.messages;
    };
    using Told = std::vector<std::string>;
    CHECK(told_of("document = \"protocol\"\nclause = \"1\"").empty());
    CHECK(
        told_of("text = \"x\"\ndocument = \"treaty\"") ==
        Told{"\"document\" in step 1, line 4: this map has no document \"treaty\"; its documents: "
             "protocol, offer."});
    CHECK(told_of("document = \"protocol\"\nclause = \"9\"") ==
          Told{"\"clause\" in step 1, line 4: the document \"protocol\" has no clause \"9\"; its "
               "clauses: 1, 2, 3."});
    CHECK(told_of("clause = \"1\"") ==
          Told{"\"clause\" in step 1, line 3 does nothing without a \"document\"."});
    CHECK_FALSE(lit(presented("document = \"treaty\"", {})));
    CHECK(lit(presented("document = \"protocol\"\nclause = \"9\"", {})) == 0U);
}

TEST_CASE("the lesson's file keeps document and clause", "[reading][lesson]") {
    Lesson lesson = test::read("[[step]]\ndocument = \"protocol\"  # why\nclause = \"1\"\n");
    REQUIRE(lesson.steps.size() == 1);
    CHECK(lesson.steps[0].document == "protocol");
    CHECK(lesson.steps[0].clause == "1");
    lesson.steps[0].clause = "II";
    CHECK(lesson_text(lesson) == "[[step]]\ndocument = \"protocol\"  # why\nclause = \"II\"\n");
    lesson.steps[0].clause.clear();
    const Lesson all = test::read(lesson_text(lesson));
    CHECK(all.steps[0].document == "protocol");
    CHECK(all.steps[0].clause.empty());
    LessonStep made;
    made.document = "offer";
    made.clause = "a";
    Lesson fresh;
    fresh.steps = {made};
    CHECK(test::said(test::read(lesson_text(fresh)).steps.at(0)) == test::said(made));
}

TEST_CASE("a step made of what is on view keeps the clause that is lit", "[reading][lesson]") {
    const ViewState view = after({LightClause{1}});
    const LessonStep made = step_of_view(view, two_documents(), window);
    CHECK(made.document == "protocol");
    CHECK(made.clause == "2");
    // A step that begins with it stays one of all clauses.
    LessonStep whole;
    whole.document = "protocol";
    const LessonStep kept = step_of_view(after({LightClause{0}}), two_documents(), window, whole);
    CHECK(kept.document == "protocol");
    CHECK(kept.clause.empty());
    Lesson lesson;
    lesson.steps = {made, LessonStep()};
    CHECK(lit(after({SetLesson{lesson}, ChooseStep{0}})) == 1U);
    CHECK_FALSE(lit(after({SetLesson{lesson}, ChooseStep{0}, ChooseStep{1}})));
}
