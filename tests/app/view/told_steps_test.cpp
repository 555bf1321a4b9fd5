// A lesson in two lengths, columns and days that come by themselves, a step made twice.
#include "app/view/told_steps.h"

#include "app/view/action.h"
#include "app/view/played_days.h"
#include "tests/app/shipped_scene.h"
#include "tests/support/catch.h"

using namespace viewer;
using geodata::make_date;
using viewer_tests::shipped_scene;
using viewer_tests::told;

namespace {

const Viewport screen{1280, 720, 1};

ViewState after(ViewState state, const Actions& actions) {
    return viewer_tests::after_all(std::move(state), actions, screen);
}

/// Seven steps, of which the second, the fourth and the fifth are the short lesson.
Lesson two_lengths() {
    Lesson lesson;
    lesson.steps.resize(7);
    for (const std::size_t i : {1U, 3U, 4U}) lesson.steps[i].in_short = true;
    return lesson;
}

ViewState with(const Lesson& lesson, const Actions& actions) {
    return after(after(initial_state(shipped_scene(), screen), {SetLesson{lesson}}), actions);
}

/// One map, which plays from 1 to 28 September 1939 in the second of three steps.
Lesson playing() {
    Lesson lesson;
    lesson.steps.resize(3);
    lesson.steps[1].play = {make_date(1939, 9, 1), make_date(1939, 9, 28)};
    return lesson;
}

geodata::Date day(const ViewState& state) {
    return state.comparison.first().date;
}

}  // namespace

TEST_CASE("the short lesson has the steps that are marked, in their order", "[lesson][short]") {
    const Lesson lesson = two_lengths();
    CHECK(told_steps(lesson, true) == std::vector<std::size_t>{1, 3, 4});
    CHECK(told_steps(lesson, false).size() == 7);
    CHECK(offers_short(lesson));
    Lesson none = lesson, all = lesson;
    for (LessonStep& step : none.steps) step.in_short = false;
    for (LessonStep& step : all.steps) step.in_short = true;
    for (const Lesson& one : {none, all}) {  // nothing to choose from
        CHECK_FALSE(offers_short(one));
        CHECK(told_steps(one, true).size() == 7);
    }
    CHECK_FALSE(offers_short(Lesson()));
    CHECK(told_steps(Lesson(), true).empty());
}

TEST_CASE("a clicker goes through the short lesson from its first step to its end",
          "[lesson][short]") {
    ViewState state = with(two_lengths(), {SetShortLesson{true}, StartAtFirstStep{}});
    std::vector<std::size_t> seen = {state.step};
    std::vector<StepPlace> places = {place_of_step(state)};
    while (!told(state).ended) {
        state = after(state, {StepLesson{1}});
        if (told(state).ended) break;
        seen.push_back(state.step);
        places.push_back(place_of_step(state));
    }
    CHECK(seen == std::vector<std::size_t>{1, 3, 4});
    CHECK(places == std::vector<StepPlace>{{1, 3}, {2, 3}, {3, 3}});
    state = after(state, {StepLesson{-1}, StepLesson{-1}});
    CHECK(state.step == 3);
    state = after(state, {StepLesson{-1}, StepLesson{-1}, StepLesson{-1}});
    CHECK(state.step == 1);
    CHECK(after(state, {GoToLessonStep{static_cast<std::size_t>(-1)}}).step == 4);
    CHECK(after(state, {GoToLessonStep{1}}).step == 3);
    CHECK(after(state, {TypeStepNumber{'3'}, EnterStepNumber{}}).step == 4);
    CHECK(after(state, {TypeStepNumber{'4'}, EnterStepNumber{}}).step == 1);  // there is none
}

TEST_CASE("going on where one was begins at the next step that is told", "[lesson][short]") {
    const auto begun_at = [](std::size_t step) {
        return with(two_lengths(), {SetShortLesson{true}, ChooseStep{step}, StartPresentation{}})
            .step;
    };
    CHECK(begun_at(0) == 1);
    CHECK(begun_at(2) == 3);
    CHECK(begun_at(4) == 4);
    CHECK(begun_at(6) == 4);  // the last of them
}

TEST_CASE("the length is chosen before the class is there, and stays for the next lesson",
          "[lesson][short]") {
    const ViewState presented = with(two_lengths(), {StartPresentation{}});
    CHECK_FALSE(after(presented, {SetShortLesson{true}}).short_lesson);
    ViewState state = with(two_lengths(), {SetShortLesson{true}, SetLesson{two_lengths()}});
    CHECK(tells_short(state));
    Lesson whole;
    whole.steps.resize(2);
    state = after(state, {SetLesson{whole}, StartPresentation{}});
    CHECK_FALSE(tells_short(state));
    CHECK(place_of_step(state) == StepPlace{1, 2});
}

TEST_CASE("15 steps are a lesson of 20 minutes, 35 one of 45", "[lesson][short]") {
    CHECK(minutes_of(15) == 20);
    CHECK(minutes_of(35) == 45);
    CHECK(minutes_of(1) == 5);
}

TEST_CASE("a column with a press of its own is not there until then", "[lesson][reveal]") {
    LessonStep step;
    step.columns = {{"right?", "a"}, {"answer", "b", true}, {"and", "c"}};
    CHECK(waiting_columns(step) == 1);
    CHECK(column_seen(step, 0, 1));
    CHECK_FALSE(column_seen(step, 1, 1));
    CHECK(column_seen(step, 2, 1));
    CHECK(column_due(step, 1) == 1);
    CHECK(column_seen(step, 1, 0));
    CHECK_FALSE(column_due(step, 0));
    step.columns_in_turn = true;  // all but the first, from the left to the right
    CHECK(waiting_columns(step) == 2);
    CHECK(column_due(step, 2) == 1);
    CHECK(column_due(step, 1) == 2);
    step.columns[0].reveal = true;  // the first too
    CHECK(column_due(step, 3) == 0);

    Lesson lesson;
    lesson.steps.resize(3);
    lesson.steps[1].columns = {{"claim", "a"}, {"documented", "b", true}};
    ViewState state = with(lesson, {StartPresentation{}, StepLesson{1}});
    CHECK(state.step == 1);
    CHECK(told(state).held_back == 1);
    state = after(state, {StepLesson{1}});
    CHECK(state.step == 1);
    CHECK(told(state).held_back == 0);
    CHECK(after(state, {StepLesson{1}}).step == 2);
    CHECK(told(after(state, {StepLesson{1}, StepLesson{-1}})).held_back == 0);
}

TEST_CASE("a step plays from its first day to its last, and stays there", "[lesson][play]") {
    ViewState state = with(playing(), {SetMotion{true}, StartPresentation{}, StepLesson{1}});
    CHECK(day(state) == make_date(1939, 9, 1));
    CHECK(state.timeline.playing);
    double seconds = 0;
    geodata::Date last = day(state);
    while (state.timeline.playing && seconds < 20) {
        state = after(state, {Tick{0.1}});
        seconds += 0.1;
        CHECK(day(state) >= last);
        last = day(state);
    }
    CHECK(seconds > 3);
    CHECK(seconds < 14);  // the glide included
    CHECK(day(state) == make_date(1939, 9, 28));
    CHECK(after(state, {StepLesson{1}}).step == 2);
    // Again on request; on the way back the class has seen it.
    CHECK(day(after(state, {ReturnToStep{}})) == make_date(1939, 9, 1));
    const ViewState back = after(state, {StepLesson{1}, StepLesson{-1}});
    CHECK(day(back) == make_date(1939, 9, 28));
    CHECK_FALSE(back.timeline.playing);
}

TEST_CASE("any press ends what plays on its last day", "[lesson][play]") {
    const ViewState begun =
        with(playing(), {SetMotion{true}, StartPresentation{}, StepLesson{1}, Tick{0.1}});
    for (const int direction : {1, -1}) {
        const ViewState state = after(begun, {StepLesson{direction}});
        CHECK(state.step == 1);
        CHECK(day(state) == make_date(1939, 9, 28));
        CHECK_FALSE(state.timeline.playing);
        CHECK(after(state, {StepLesson{1}}).step == 2);
    }
    // Nothing moves by itself: the first day waits for the press.
    ViewState still = with(playing(), {SetMotion{false}, StartPresentation{}, StepLesson{1}});
    CHECK_FALSE(still.timeline.playing);
    CHECK(day(after(still, {Tick{5}})) == make_date(1939, 9, 1));
    CHECK(day(after(still, {StepLesson{1}})) == make_date(1939, 9, 28));
    CHECK(after(still, {StepLesson{1}}).step == 1);
}

TEST_CASE("nothing plays behind a black screen, and a class is asked about the last day",
          "[lesson][play]") {
    const ViewState begun = with(playing(), {SetMotion{true}, StartPresentation{}, StepLesson{1}});
    ViewState dark = after(begun, {ToggleBlank{Blank::black}});
    for (int i = 0; i < 200; ++i) dark = after(dark, {Tick{0.1}});
    CHECK(day(dark) == make_date(1939, 9, 1));
    const ViewState asked = after(begun, {ToggleReveal{}});
    REQUIRE(asked.asking());
    CHECK(day(asked) == make_date(1939, 9, 28));
    CHECK(day(after(asked, {ToggleReveal{}})) == make_date(1939, 9, 28));
    // Asked before: the step comes with its last day.
    const ViewState covered =
        with(playing(), {SetMotion{true}, StartPresentation{}, ToggleReveal{}, StepLesson{1}});
    CHECK(day(covered) == make_date(1939, 9, 28));
    CHECK_FALSE(covered.timeline.playing);
}

TEST_CASE("a step that plays is composed on its last day, and beside no comparison",
          "[lesson][play]") {
    const ViewState chosen = with(playing(), {ChooseStep{1}});
    CHECK(day(chosen) == make_date(1939, 9, 28));
    CHECK(after(chosen, {TakeView{}}).lesson->steps[1].play == playing().steps[1].play);
    const Actions another = {SetDate{make_date(1940, 8, 6)}, TakeView{}};
    CHECK_FALSE(after(chosen, another).lesson->steps[1].play);
    Lesson compared = playing();
    compared.steps[1].compare = make_date(1940, 8, 6);
    const ViewState state = with(compared, {SetMotion{true}, StartPresentation{}, StepLesson{1}});
    CHECK(state.comparison.on);
    CHECK_FALSE(state.timeline.playing);
    CHECK(after(state, {StepLesson{1}}).step == 2);
}

TEST_CASE("the days that pass by are typed as two dates", "[lesson][play]") {
    const geodata::DaySpan days{make_date(1939, 9, 1), make_date(1939, 9, 28)};
    CHECK(played_days(played_words(days)) == std::optional(std::optional(days)));
    CHECK(played_days("1939-09-01,1939-09-28") == std::optional(std::optional(days)));
    const auto none = played_days(" ");
    REQUIRE(none);
    CHECK_FALSE(none->has_value());
    for (const char* wrong : {"1939-09-01", "1939-09-28, 1939-09-01", "1939-09-01, 1939-09-01",
                              "1939-09-01, 1939-02-30", "1939-09-01, 1939-09-28, 1939-09-29"}) {
        CHECK_FALSE(played_days(wrong));
    }
}

TEST_CASE("a step made twice is the same behind the first, and can be taken back",
          "[lesson][copy]") {
    Lesson lesson = two_lengths();
    lesson.steps[1].headline = "Riga";
    lesson.steps[1].written = "[[step]]\nheadline = \"Riga\"  # mine\n";
    lesson.steps[1].unread = "[[step]]\nbroken\n";
    lesson.steps[2].headline = "Reval";
    const ViewState state = with(lesson, {ChooseStep{1}, DuplicateStep{}});
    REQUIRE(state.lesson->steps.size() == 8);
    CHECK(state.step == 2);
    const LessonStep &one = state.lesson->steps[1], &other = state.lesson->steps[2];
    CHECK(other.headline == "Riga");
    CHECK(other.written == one.written);
    CHECK_FALSE(one.unread.empty());
    CHECK(other.unread.empty());  // what is broken is there once
    CHECK(state.lesson->steps[3].headline == "Reval");
    const ViewState back = after(state, {UndoLesson{}});
    CHECK(back.lesson->steps.size() == 7);
    CHECK(back.lesson->steps[1].unread == lesson.steps[1].unread);
    CHECK(after(back, {RedoLesson{}}).lesson->steps[2].headline == "Riga");
}
