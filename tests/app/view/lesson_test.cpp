// Presenting a lesson: a clicker's keys, and back to where one was.
#include "app/lesson/read_lesson.h"
#include "app/view/action.h"
#include "tests/app/shipped_scene.h"
#include "tests/support/catch.h"

using namespace viewer;
using geodata::make_date;

namespace {

const Viewport screen{1280, 720, 1};

/// The shipped atlas with the shipped lesson.
const Scene& scene() {
    static const std::unique_ptr<Scene> made = [] {
        auto loaded = load_scene({});
        if (!loaded) FAIL(loaded.error().sentence());
        auto lesson = read_lesson(shipped_lessons().front());
        if (!lesson) FAIL(lesson.error().sentence());
        auto whole = std::move(loaded).value();
        whole->lesson = std::move(lesson).value();
        return whole;
    }();
    return *made;
}

ViewState after(ViewState state, const Actions& actions) {
    for (const Action& action : actions) state = apply(std::move(state), action, scene(), screen);
    return state;
}

}  // namespace

TEST_CASE("the shipped lessons are read without a remark", "[lesson]") {
    REQUIRE_FALSE(shipped_lessons().empty());
    for (const auto& file : shipped_lessons()) {
        const auto lesson = read_lesson(file);
        REQUIRE(lesson);
        CHECK(lesson.warnings().empty());
        CHECK(lesson.value().steps.size() >= 15);
        for (const LessonStep& step : lesson.value().steps) {
            INFO(step.headline);
            CHECK_FALSE(step.headline.empty());
            CHECK_FALSE(step.text.empty());
            CHECK_FALSE(step.sources.empty());  // every fact names where it stands
        }
    }
}

TEST_CASE("keys of a clicker, whatever their number, stay within the lesson", "[lesson]") {
    const std::size_t last = scene().lesson.steps.size() - 1;
    ViewState state = after(initial_state(scene(), screen), {StartPresentation{}});
    CHECK(state.presentation.on);
    state = after(state, {StepLesson{-1}});
    CHECK(state.presentation.step == 0);
    for (int i = 0; i < 60; ++i) state = after(state, {StepLesson{1}});
    CHECK(state.presentation.step == last);
    state = after(state,
                  {GoToLessonStep{0}, TypeStepNumber{'1'}, TypeStepNumber{'1'}, EnterStepNumber{}});
    CHECK(state.presentation.step == 10);
    CHECK(state.paper == geodata::Paper::august_1939);
    CHECK(after(state, {TypeStepNumber{'9'}, TypeStepNumber{'9'}, EnterStepNumber{}})
              .presentation.step == 10);
}

TEST_CASE("the next key brings a black screen back and skips no step", "[lesson]") {
    ViewState state = after(initial_state(scene(), screen),
                            {StartPresentation{}, StepLesson{1}, ToggleBlank{Blank::black}});
    CHECK(state.presentation.blank == Blank::black);
    state = after(state, {StepLesson{1}});
    CHECK(state.presentation.blank == Blank::none);
    CHECK(state.presentation.step == 1);
}

TEST_CASE("Escape goes back to where one was, and F5 on to the same step", "[lesson]") {
    const ViewState before =
        after(initial_state(scene(), screen),
              {SetDate{make_date(1940, 3, 13)}, ZoomBy{3}, PanBy{50, 20}, ToggleNumbers{}});
    ViewState state = after(before, {StartPresentation{}, StepLesson{1}, StepLesson{1}, Escape{}});
    CHECK_FALSE(state.presentation.on);
    CHECK(state.date == before.date);
    CHECK(state.camera == before.camera);
    CHECK(state.panels == before.panels);
    CHECK(state.before_presentation.empty());
    state = after(state, {Escape{}, Escape{}, StartPresentation{}});
    CHECK(state.presentation.step == 2);
}

TEST_CASE("a lesson opens as far as it can be read", "[lesson]") {
    const auto lesson = read_lesson_text(R"(title = "Half a lesson"
subject = "unknown"
[[step]]
headline = "First"
date = 1939-08-23
[[step]]
headline = "Broken
[[step]]
headline = "Third"
date = "tomorrow"
box = [20, 50, 10, 60]
mode = "blink"
colour = "red"
)",
                                         "half.toml");
    REQUIRE(lesson);
    REQUIRE(lesson.value().steps.size() == 2);
    CHECK(lesson.value().steps[1].headline == "Third");
    std::string all;
    for (const auto& warning : lesson.warnings()) all += warning.sentence() + "\n";
    for (const char* told : {"line 2", "\"subject\"", "line 7", "line 10", "\"date\"", "line 11",
                             "\"box\"", "\"mode\"", "\"colour\""}) {
        INFO(told << " in " << all);
        CHECK(all.find(told) != std::string::npos);
    }
    CHECK_FALSE(read_lesson_text("title = 3", "none.toml"));
    CHECK_FALSE(read_lesson("/no/such/lesson.toml"));
}
