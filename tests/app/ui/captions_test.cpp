// What says which day is seen lies beside the panels, not under them.
#include <string>

#include "app/lesson/lesson_files.h"
#include "app/lesson/read_lesson.h"
#include "app/ui/settled_layout.h"
#include "app/words/words.h"
#include "tests/app/shipped_scene.h"
#include "tests/support/catch.h"
#include "tests/support/papers.h"

using namespace viewer;
using viewer_tests::shipped_scene;

namespace {

bool overlap(const UiBox& a, const UiBox& b) {
    return a.min.x < b.max.x && b.min.x < a.max.x && a.min.y < b.max.y && b.min.y < a.max.y;
}

void check_captions(Viewport window, const Actions& actions) {
    const Scene& scene = shipped_scene();
    ViewState state = initial_state(scene, window);
    for (const Action& a : actions) state = apply(std::move(state), a, scene, window);
    auto ui = Ui::make_unpainted(window.scale);
    if (!ui) FAIL(ui.error().sentence());
    for (int frame = 0; frame < 3; ++frame) {
        std::ignore = settled_layout(ui.value(), scene, state, window, {-1, -1});
    }
    int captions = 0;
    for (const UiBox& caption : ui.value().boxes()) {
        if (caption.name.rfind("caption/", 0) != 0) continue;
        ++captions;
        for (const UiBox& panel : ui.value().boxes()) {
            INFO(caption.name << " and " << panel.name);
            if (panel.is_panel) CHECK_FALSE(overlap(caption, panel));
        }
    }
    CHECK(captions == 2);
}

}  // namespace

TEST_CASE("captions of a swipe and a lens lie beside the panels", "[ui]") {
    const SetSide b{SideName::b, {geodata::make_date(1940, 8, 6), test::august_1939, true}};
    for (const Viewport& window : {Viewport{1024, 768, 1}, Viewport{1366, 768, 1},
                                   Viewport{1366, 768, 1.25}, Viewport{1920, 1080, 1}}) {
        const double w = window.width, h = window.height;
        for (const Language language : all_languages) {
            INFO(window.width << " at " << window.scale << ", language "
                              << static_cast<int>(language));
            const Actions first = {SetLanguage{language}, SetCompareMode{CompareMode::swipe}};
            check_captions(window, first);
            for (const ScreenPoint at : {ScreenPoint{0.5 * w, 0.45 * h}, {0.6 * w, 0.6 * h}}) {
                check_captions(window, {SetLanguage{language}, SetCompareMode{CompareMode::lens}, b,
                                        MoveLens{at}});
            }
        }
    }
    use_language(Language::english);
}

TEST_CASE("larger captions of a class do not lie on the swipe's line", "[lesson][ui]") {
    const Scene& scene = shipped_scene();
    const auto lesson = read_lesson(shipped_lessons("en").at(0));
    REQUIRE(lesson);
    auto ui = Ui::make_unpainted(1);
    REQUIRE(ui);
    const auto on_line = [&](std::size_t step, int class_text) {
        Viewport window{1024, 768, 1};
        ViewState state = initial_state(scene, window);
        for (const Action& a : Actions{SetClassText{class_text}, SetLesson{lesson.value()},
                                       StartPresentation{}, GoToLessonStep{step}}) {
            state = apply(std::move(state), a, scene, window);
        }
        for (int frame = 0; frame < 3; ++frame) {
            std::ignore = settled_layout(ui.value(), scene, state, window, {-1, -1});
        }
        const double x = state.comparison.seam * window.width;
        const double y = state.comparison.seam * window.height;
        const bool across = state.comparison.seam_across;
        int found = 0;
        for (const UiBox& box : ui.value().boxes()) {
            if (box.name.rfind("caption/", 0) != 0) continue;
            found += across ? box.min.y < y && box.max.y > y : box.min.x < x && box.max.x > x;
        }
        return found;
    };
    int swipes = 0;
    const auto& steps = lesson.value().steps;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        if (!steps[i].compare || steps[i].mode != CompareMode::swipe) continue;
        ++swipes;
        INFO("step " << i + 1);
        CHECK(on_line(i, class_text_sizes.back()) == on_line(i, usual_size));
    }
    CHECK(swipes > 0);
}
