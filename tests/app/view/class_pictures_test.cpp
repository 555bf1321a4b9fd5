// The small pictures in the teacher's window: how large they are, which step is pictured, and when
// it is drawn anew.
#include "app/view/class_pictures.h"

#include <string>
#include <utility>
#include <vector>

#include "app/view/action.h"
#include "tests/app/shipped_scene.h"
#include "tests/support/catch.h"

using namespace viewer;
using geodata::make_date;
using viewer_tests::shipped_scene;

namespace {

const Viewport projector{1024, 768, 1};
const SmallSize small{340, 255};

ViewState after(ViewState state, const Actions& actions) {
    return viewer_tests::after_all(std::move(state), actions, projector);
}

/// Five steps; the short lesson has the first, the third and the fourth.
Lesson told_lesson() {
    Lesson lesson;
    lesson.steps.resize(5);
    for (std::size_t i = 0; i < lesson.steps.size(); ++i) {
        lesson.steps[i].headline = "Step " + std::to_string(i + 1);
        lesson.steps[i].date = make_date(1939, 8, 20 + static_cast<unsigned>(i));
    }
    for (const std::size_t i : {0U, 2U, 3U}) lesson.steps[i].in_short = true;
    lesson.steps[1].columns = {{"one", "a"}, {"two", "b"}};
    lesson.steps[1].columns_in_turn = true;
    return lesson;
}

ViewState presented(const Actions& actions = {}) {
    const ViewState first = after(initial_state(shipped_scene(), projector),
                                  {SetLesson{told_lesson()}, StartPresentation{}});
    return after(first, actions);
}

std::optional<PicturedNext> next_of(const ViewState& state) {
    return pictured_next(state, shipped_scene(), projector, small);
}

}  // namespace

TEST_CASE("the small pictures have the class's proportions, and room below each other",
          "[presenter]") {
    for (const Viewport& notes : {Viewport{1280, 800, 1},
                                  {1024, 768, 1},
                                  {1280, 800, 1.28},
                                  {2560, 1600, 2.5},
                                  {640, 480, 0.75}}) {
        for (const Viewport& seen : {Viewport{1024, 768, 1}, {1920, 1080, 1}, {3840, 2160, 2}}) {
            const SmallSize size = small_picture(notes, seen);
            INFO(notes.width << "x" << notes.height << " at " << notes.scale << ": " << size.width
                             << "x" << size.height);
            const double shape = static_cast<double>(seen.width) / seen.height;
            CHECK(static_cast<double>(size.width) / size.height == Approx(shape).epsilon(0.02));
            CHECK(size.width <= notes.width / 3);
            CHECK(2 * size.height < notes.height - 200 * notes.scale);
        }
    }
    // On usual screens they are as wide as they are meant to be.
    CHECK(small_picture({1280, 800, 1}, {1920, 1080, 1}) == SmallSize{426, 239});
    CHECK(small_picture({1024, 768, 1}, {1024, 768, 1}).width > 1024 * 3 / 10);
}

TEST_CASE("a picture becomes small by halves, so that no line is skipped", "[presenter]") {
    CHECK(ways_down({3840, 2160}, {426, 239}) ==
          std::vector<SmallSize>{{1920, 1080}, {960, 540}, {480, 270}, {426, 239}});
    CHECK(ways_down({800, 600}, {426, 319}) == std::vector<SmallSize>{{426, 319}});
    CHECK(ways_down({300, 200}, {426, 284}) == std::vector<SmallSize>{{426, 284}});
}

TEST_CASE("the step that is told next is pictured as the class sees it first", "[presenter]") {
    CHECK_FALSE(next_of(after(presented(), {LeavePresentation{}})));
    const auto next = next_of(presented());
    REQUIRE(next);
    CHECK(next->state.step == 1);
    CHECK(next->state.comparison.first().date == make_date(1939, 8, 21));
    CHECK(next->state.presenting()->held_back == 1);
    CHECK(next->state.glide() == nullptr);
    CHECK(next->size == small);
    // A step whose columns come one by one is still the one at hand.
    CHECK(next_of(presented({StepLesson{1}}))->state.step == 2);
    CHECK(next_of(presented({StepLesson{1}, StepLesson{1}}))->state.step == 2);
    // Of the short lesson, its own next step.
    const ViewState in_short =
        after(initial_state(shipped_scene(), projector),
              {SetLesson{told_lesson()}, SetShortLesson{true}, StartPresentation{}});
    CHECK(next_of(in_short)->state.step == 2);
    CHECK_FALSE(next_of(presented({GoToLessonStep{4}})));
}

TEST_CASE("what is done within a step does not have the next one drawn anew", "[presenter]") {
    const ViewState state = presented();
    const auto drawn = next_of(state);
    const std::vector<std::pair<std::string, Actions>> within{
        {"moved", {PanBy{60, 20}, ZoomBy{2}}},
        {"another day", {SetDate{make_date(1940, 8, 6)}}},
        {"held", {ToggleHold{}}},
        {"black", {ToggleBlank{Blank::black}}},
        {"a loupe", {ToggleTool{PresentTool::loupe}, PointTool{{300, 200}}, ResizeTool{1.2}}},
        {"pointed at", {Hover{ScreenPoint{400, 300}}}},
        {"its sources", {ToggleSources{}}},
        {"a number", {TypeStepNumber{'3'}}},
        {"a message", {ShowMessage{"Saved."}, LetMessagesPass{1}}}};
    for (const auto& [what, done] : within) {
        INFO(what);
        CHECK(next_of(after(state, done)) == drawn);
    }
    Viewport with_card = projector;
    with_card.insets.card = {0.3, 0};  // of the step at hand
    CHECK(pictured_next(state, shipped_scene(), with_card, small) == drawn);
}

TEST_CASE("the next step is drawn anew for another step, look or size", "[presenter]") {
    const ViewState state = presented();
    const auto drawn = next_of(state);
    for (const Actions& done :
         {Actions{GoToLessonStep{2}}, Actions{SetClassText{140}},
          Actions{SetTheme{ThemeName::night}}, Actions{SetLanguage{Language::german}}}) {
        CHECK(next_of(after(state, done)) != drawn);
    }
    CHECK(pictured_next(state, shipped_scene(), {1920, 1080, 1}, small) != drawn);
    CHECK(pictured_next(state, shipped_scene(), projector, {300, 225}) != drawn);
    use_language(Language::english);
}
