// The next step drawn for the teacher: once for each step, and never in the class's frames.
#include "app/window/next_picture.h"

#include "app/view/action.h"
#include "tests/app/render/headless_drawing.h"
#include "tests/app/shipped_scene.h"
#include "tests/support/catch.h"

using namespace viewer;
using viewer_tests::shipped_scene;

TEST_CASE("the next step is drawn once, until another is next", "[presenter]") {
    std::ignore = viewer_tests::Drawing::get();  // the context
    const Viewport projector{640, 480, 1};
    Lesson lesson;
    lesson.steps.resize(3);
    lesson.steps[1].headline = "What comes next";
    ViewState state = initial_state(shipped_scene(), projector);
    const auto act = [&](const Action& action) {
        state = apply(std::move(state), action, shipped_scene(), projector);
    };
    act(SetLesson{lesson});
    act(StartPresentation{});
    const auto wanted = [&] {
        return pictured_next(state, shipped_scene(), projector, {200, 150}).value();
    };
    NextPicture next;
    CHECK(next.texture() == 0);
    CHECK_FALSE(next.is(wanted()));
    next.draw(shipped_scene(), wanted());
    CHECK(next.is(wanted()));
    CHECK(next.is_of(1));
    CHECK(next.texture() != 0);
    act(ToggleHold{});
    CHECK(next.is(wanted()));
    act(StepLesson{1});
    CHECK_FALSE(next.is(wanted()));
    CHECK_FALSE(next.is_of(2));
    next.draw(shipped_scene(), wanted());
    CHECK(next.is_of(2));
    // What went wrong on the way is not tried again and again.
    next.begin_anew();
    CHECK(next.is(wanted()));
    CHECK(next.texture() == 0);
}
