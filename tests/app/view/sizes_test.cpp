// How large the interface and a class's text can be made.
#include "app/view/sizes.h"

#include <algorithm>

#include "tests/app/shipped_scene.h"
#include "tests/support/catch.h"

using namespace viewer;
using viewer_tests::shipped_scene;

namespace {

const Viewport window{1920, 1080, 1};

ViewState after(ViewState state, const Actions& actions) {
    for (const Action& a : actions) state = apply(std::move(state), a, shipped_scene(), window);
    return state;
}

}  // namespace

TEST_CASE("sizes go up and down in the same steps, from 80 to 250 percent", "[sizes]") {
    CHECK(interface_sizes.front() == 80);
    CHECK(interface_sizes.back() == 250);
    for (const auto steps : {std::span<const int>(interface_sizes), {class_text_sizes}}) {
        CHECK(std::is_sorted(steps.begin(), steps.end()));
        for (std::size_t i = 1; i < steps.size(); ++i) {
            CHECK(next_size(steps, steps[i - 1], 1) == steps[i]);
            CHECK(next_size(steps, steps[i], -1) == steps[i - 1]);
        }
        CHECK(next_size(steps, steps.back(), 1) == steps.back());
        CHECK(next_size(steps, steps.front(), -1) == steps.front());
        CHECK(next_size(steps, 137, 0) == 100);
    }
    CHECK(next_size(interface_sizes, 137, 1) == 150);
    CHECK(next_size(interface_sizes, 137, -1) == 125);
}

TEST_CASE("a window has room for so large an interface", "[sizes]") {
    CHECK(most_interface({640, 480, 1}) == 100);
    CHECK(most_interface({1024, 768, 1}) == 125);
    CHECK(most_interface({1920, 1080, 1}) == 175);
    CHECK(most_interface({3840, 2160, 1}) == 250);
    CHECK(most_interface({3840, 2160, 2}) == 175);
    CHECK(with_interface({3840, 2160, 2}, 150).scale == Approx(3));
}

TEST_CASE("a size that the window has no room for is not counted through", "[sizes]") {
    ViewState state = initial_state(shipped_scene(), window);
    state = after(state, {SetInterfaceRoom{125}, SetInterfaceSize{250}});
    CHECK(state.interface_size.shown() == 125);
    CHECK(state.interface_size.wanted == 250);  // in a larger window it is there again
    CHECK(after(state, {SetInterfaceRoom{250}}).interface_size.shown() == 250);
    const ViewState larger = after(state, {ResizeInterface{1}});
    CHECK(larger.interface_size.shown() == 125);
    CHECK(larger.messages.size() == 1);
    CHECK(after(state, {ResizeInterface{-1}}).interface_size.shown() == 110);
    CHECK(after(state, {ResizeInterface{0}}).interface_size.shown() == 100);
}

TEST_CASE("a presentation's end leaves the sizes as they are", "[sizes]") {
    Lesson lesson;
    lesson.steps.resize(2);
    const ViewState state = after(initial_state(shipped_scene(), window),
                                  {SetLesson{lesson}, StartPresentation{}, ResizeClassText{1},
                                   ResizeInterface{1}, LeavePresentation{}});
    CHECK(state.class_text == 110);
    CHECK(state.interface_size.wanted == 110);
}
