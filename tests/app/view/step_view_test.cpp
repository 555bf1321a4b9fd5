// A step is the view: whatever is composed comes back as it was, from the lesson's file too.
#include "app/view/step_view.h"

#include <cmath>

#include "app/lesson/lesson_files.h"
#include "app/lesson/read_lesson.h"
#include "app/lesson/write_lesson.h"
#include "app/view/window_size.h"
#include "tests/app/composed_views.h"
#include "tests/app/shipped_scene.h"
#include "tests/support/catch.h"
#include "tests/support/papers.h"

using namespace viewer;
using viewer_tests::composed_view;
using viewer_tests::seen_of;
using viewer_tests::shipped_scene;

namespace {

constexpr int views = 300;
constexpr double hair = 0.05;  // pixels

ViewState after(ViewState state, const Actions& actions, const Viewport& viewport) {
    for (const Action& a : actions) state = apply(std::move(state), a, shipped_scene(), viewport);
    return state;
}

Lesson reopened(const Lesson& lesson) {
    const std::string text = lesson_text(lesson);
    INFO(text);
    auto read = read_lesson_text(text, "composed.toml");
    if (!read) FAIL(read.error().sentence());
    CHECK(read.warnings().empty());
    return read.value();
}

/// What the program knows of a step; where it stood in a file is left out.
LessonStep said(LessonStep step) {
    step.written.clear();
    step.from = 0;
    return step;
}

/// The land that is seen, in the map's first pane.
MapExtent land_seen(const ViewState& state, const Viewport& viewport) {
    return visible_extent(state.camera, pane_viewport(state, viewport));
}

}  // namespace

TEST_CASE("300 composed views come back from the file as they were composed", "[step]") {
    std::mt19937 random(23'08'1939);
    for (int i = 0; i < views; ++i) {
        INFO("view " << i);
        const Viewport viewport = i % 3 == 0 ? Viewport{1024, 768, 1.25} : Viewport{1280, 720, 1};
        const ViewState composed = composed_view(random, shipped_scene(), viewport);
        const ViewState kept = after(composed, {AddStep{"As it is"}}, viewport);
        // What is kept is what was seen, but for less than can be seen.
        const Camera &was = composed.camera, &is = kept.camera;
        CHECK(std::hypot(was.centre.x - is.centre.x, was.centre.y - is.centre.y) <
              hair * was.metres_per_pixel);
        CHECK(std::abs(is.metres_per_pixel / was.metres_per_pixel - 1) * viewport.width < hair);
        const Lesson lesson = reopened(*kept.lesson);
        REQUIRE(lesson.steps.size() == 1);
        CHECK(said(lesson.steps[0]) == said(kept.lesson->steps[0]));
        // Nothing of another view is left over.
        const ViewState other = composed_view(random, shipped_scene(), viewport);
        const ViewState shown = after(other, {SetLesson{lesson}, ChooseStep{0}}, viewport);
        CHECK(seen_of(shown, viewport) == seen_of(kept, viewport));
        // And what is shown is kept as the same step again.
        const ViewState again = after(shown, {AddStep{"As it is"}}, viewport);
        REQUIRE(again.lesson->steps.size() == 2);
        INFO(lesson_text(*again.lesson));
        CHECK(said(again.lesson->steps[1]) == said(kept.lesson->steps[0]));
    }
}

TEST_CASE("composed land lies whole in what the card leaves free", "[step]") {
    std::mt19937 random(1939);
    const Viewport desk{1200, 760, 1};
    for (int i = 0; i < views; ++i) {
        INFO("view " << i);
        const Viewport room = i % 2 == 0 ? Viewport{1024, 768, 1} : Viewport{1920, 1080, 1};
        const ViewState composed = composed_view(random, shipped_scene(), desk);
        const ViewState kept = after(composed, {AddStep{"As it is"}}, desk);
        const CardRoom card = i % 5 == 0 ? CardRoom{0, 0.3} : CardRoom{0.38, 0};
        Viewport with_card = room;
        with_card.insets.card = card;
        ViewState shown = after(initial_state(shipped_scene(), room),
                                {SetLesson{*kept.lesson}, StartPresentation{}}, room);
        shown = after(shown, {FollowSize{room}}, with_card);
        if (!kept.lesson->steps[0].view) continue;  // the whole region: as in every lesson
        const MapExtent land = land_seen(kept, desk);
        const Viewport map = pane_viewport(shown, room);
        const ScreenPoint a = to_screen(shown.camera, map, {land.min_x, land.max_y});
        const ScreenPoint b = to_screen(shown.camera, map, {land.max_x, land.min_y});
        const bool beside = beside_each_other(shown.comparison);
        CHECK(a.x >= (beside ? 0 : card.left * map.width) - 1);
        CHECK(a.y >= -1);
        CHECK(b.x <= map.width + 1);
        CHECK(b.y <= (beside ? 1 : 1 - card.bottom) * map.height + 1);
        // The swipe's line lies on the land that it lay on.
        if (shown.comparison.on && shown.comparison.mode == CompareMode::swipe) {
            const Comparison &was = kept.comparison, &is = shown.comparison;
            REQUIRE(is.seam_across == was.seam_across);
            const MapPoint then =
                to_map(kept.camera, desk, {was.seam * desk.width, was.seam * desk.height});
            const MapPoint now =
                to_map(shown.camera, room, {is.seam * room.width, is.seam * room.height});
            const double off = was.seam_across ? then.y - now.y : then.x - now.x;
            CHECK(std::abs(off) < shown.camera.metres_per_pixel);
        }
    }
}

TEST_CASE("what is left over from exploring does not show in the shipped lesson", "[step]") {
    const Viewport screen{1280, 720, 1};
    const auto lesson = read_lesson(shipped_lessons().front());
    REQUIRE(lesson);
    std::mt19937 random(16);
    const ViewState fresh = initial_state(shipped_scene(), screen);
    for (std::size_t i = 0; i < lesson.value().steps.size(); ++i) {
        INFO("step " << i + 1);
        const Actions present = {SetLesson{lesson.value()}, StartPresentation{}, GoToLessonStep{i}};
        const ViewState spoilt = composed_view(random, shipped_scene(), screen);
        CHECK(seen_of(after(spoilt, present, screen), screen) ==
              seen_of(after(fresh, present, screen), screen));
    }
}

TEST_CASE("a step chosen in a window of another shape shows the map to its edge", "[step]") {
    std::mt19937 random(28'09'1939);
    const Viewport wide{1600, 700, 1}, narrow{900, 900, 1};
    for (int i = 0; i < views; ++i) {
        INFO("view " << i);
        const ViewState kept =
            after(composed_view(random, shipped_scene(), wide), {AddStep{"As it is"}}, wide);
        const ViewState shown = after(initial_state(shipped_scene(), narrow),
                                      {SetLesson{*kept.lesson}, ChooseStep{0}}, narrow);
        const MapExtent seen = land_seen(shown, narrow), &all = shipped_scene().bounds;
        CHECK(seen.min_x >= all.min_x - 1);
        CHECK(seen.max_x <= all.max_x + 1);
        CHECK(seen.min_y >= all.min_y - 1);
        CHECK(seen.max_y <= all.max_y + 1);
    }
}

TEST_CASE("a step that looks beyond the map says so, and shows the whole of it", "[step]") {
    const Viewport screen{1280, 720, 1};
    const auto lesson = read_lesson_text(
        "[[step]]\nheadline = \"Turned round\"\n"
        "view = [56.0, 23.5, 900.0, 600.0]\n",
        "turned.toml");
    REQUIRE(lesson);
    const ViewState state = after(initial_state(shipped_scene(), screen),
                                  {SetLesson{lesson.value()}, ChooseStep{0}}, screen);
    REQUIRE(state.messages.size() == 1);
    CHECK(state.messages[0].find("Step 1") != std::string::npos);
    CHECK(shows_home(state, shipped_scene(), screen));
}

TEST_CASE("nothing plays on over a step", "[step]") {
    const Viewport screen{1280, 720, 1};
    const auto lesson = read_lesson(shipped_lessons().front());
    REQUIRE(lesson);
    const Actions present = {SetLesson{lesson.value()}, StartPresentation{}, GoToLessonStep{4},
                             TogglePlay{}, Tick{0.1}};
    const ViewState playing = after(initial_state(shipped_scene(), screen), present, screen);
    REQUIRE(playing.timeline.playing);
    const ViewState state = after(playing, {StepLesson{1}, Tick{0.1}, Tick{0.1}}, screen);
    CHECK(state.comparison.first().date == lesson.value().steps[5].date);
}

TEST_CASE("a step of two days has the usual ones between them", "[step]") {
    const Viewport screen{1280, 720, 1};
    const auto days = [&](const std::string& lines, const Actions& actions = {}) {
        auto lesson = read_lesson_text("[[step]]\nheadline = \"Days\"\n" + lines, "days.toml");
        REQUIRE(lesson);
        ViewState state = after(initial_state(shipped_scene(), screen),
                                {SetLesson{lesson.value()}, ChooseStep{0}}, screen);
        state = after(state, actions, screen);
        std::string all;
        for (const Pane& pane : panes_of(state, screen)) {
            all += geodata::to_iso(view_of(state, pane.side).date) + " ";
        }
        return all;
    };
    const std::string two = "date = 1939-09-01\ncompare = 1941-06-01\n";
    const Action several = SetCompareMode{CompareMode::several};
    CHECK(days(two) == "1939-09-01 1941-06-01 ");
    CHECK(days(two, {several}) == "1939-09-01 1939-10-31 1940-03-13 1941-06-01 ");
    CHECK(days("mode = \"several\"\n" + two) == "1939-08-23 1939-10-31 1940-03-13 1940-08-06 ");
    CHECK(days("mode = \"several\"\ndates = [1939-09-17, 1939-10-06]\n" + two) ==
          "1939-09-17 1939-10-06 ");
}

TEST_CASE("a file that names no more than before shows what it showed", "[step]") {
    const Viewport screen{1280, 720, 1};
    auto lesson = read_lesson_text(
        "[[step]]\nheadline = \"Old\"\ndate = 1939-08-23\n"
        "paper = \"1939-08-23\"\ncompare = 1940-08-06\n",
        "old.toml");
    REQUIRE(lesson);
    const ViewState state = after(initial_state(shipped_scene(), screen),
                                  {SetLesson{lesson.value()}, ChooseStep{0}}, screen);
    CHECK(state.territories.all_on());  // the whole of the paper
    CHECK(state.layers == LessonStep::of_lesson());
    CHECK(state.comparison.mode == CompareMode::swipe);
    CHECK(state.comparison.seam == 0.5);
    CHECK_FALSE(state.comparison.seam_across);
    CHECK(state.comparison.last().paper == test::august_1939);
    CHECK(shows_home(state, shipped_scene(), screen));
}
