#include "app/view/view_history.h"

#include "tests/app/random_actions.h"
#include "tests/app/shipped_scene.h"
#include "tests/support/catch.h"
#include "tests/support/days.h"
#include "tests/support/papers.h"

using namespace viewer;
using geodata::make_date;
using viewer_tests::RandomActions;
using viewer_tests::shipped_scene;

namespace {

const Viewport screen{1280, 720, 1};

/// One who looks at the map, with the history that the window keeps.
struct Viewer {
    ViewState state = initial_state(shipped_scene(), screen);
    ViewHistory history;
    Viewport window = screen;
    double now = 0;

    void act(const Action& action, double seconds_later = 5, unsigned hold = 0) {
        now += seconds_later;
        const ViewState before = state;
        state = apply(state, action, shipped_scene(), window);
        history.note(before, action, state, window, {now, hold});
    }
    bool take(std::optional<Action> step) {
        if (step) act(*step);
        return step.has_value();
    }
    bool undo() { return take(history.undo(state, window)); }
    bool redo() { return take(history.redo(state, window)); }
    int undo_all() {
        int steps = 0;
        while (undo()) ++steps;
        return steps;
    }
    [[nodiscard]] geodata::Date day() const { return state.comparison.first().date; }
};

Lesson two_steps() {
    Lesson lesson;
    lesson.title = "Two steps";
    lesson.steps.resize(2);
    lesson.steps[0].date = make_date(1939, 8, 23);
    lesson.steps[1].date = make_date(1940, 8, 6);
    return lesson;
}

}  // namespace

TEST_CASE("each change of the view is taken back, and done again", "[history]") {
    Viewer viewer;
    const Composition first = viewer.state;
    const Actions changes = {ToggleProtocol{},
                             ToggleTerritory{test::finland},
                             SetPaper{test::september_1939},
                             SetDate{make_date(1940, 8, 6)},
                             CycleNames{},
                             ToggleUncertainty{},
                             ToggleDates{},
                             LookAt{{20, 53, 29, 60}},
                             SetCompareMode{CompareMode::side},
                             SwapSides{},
                             SetCompareMode{CompareMode::fade}};
    std::vector<Composition> seen = {first};
    for (const Action& change : changes) {
        viewer.act(change);
        seen.push_back(viewer.state);
    }
    for (std::size_t i = changes.size(); i > 0; --i) {
        REQUIRE(viewer.undo());
        CHECK(same_view(viewer.state, seen[i - 1]));
        CHECK(viewer.state.camera == seen[i - 1].camera);
    }
    CHECK_FALSE(viewer.undo());
    for (std::size_t i = 1; i <= changes.size(); ++i) {
        REQUIRE(viewer.redo());
        CHECK(same_view(viewer.state, seen[i]));
    }
    CHECK_FALSE(viewer.redo());
}

TEST_CASE("what goes on is one step: drag, wheel, a held key, the strip", "[history]") {
    Viewer viewer;
    viewer.act(LookAt{{20, 53, 29, 60}});
    const auto steps_of = [](Viewer v) { return v.undo_all() - 1; };
    SECTION("a drag, however long the hand rests in it") {
        for (int i = 0; i < 5; ++i) viewer.act(PanBy{9, 3}, 2, 7);
        CHECK(steps_of(viewer) == 1);
        viewer.act(PanBy{9, 3}, 2, 8);
        CHECK(steps_of(viewer) == 2);
    }
    SECTION("the wheel, turned on") {
        for (int i = 0; i < 5; ++i) viewer.act(ZoomAbout{{600, 300}, 1.2}, 0.2);
        CHECK(steps_of(viewer) == 1);
        viewer.act(ZoomAbout{{600, 300}, 1.2}, 3);
        CHECK(steps_of(viewer) == 2);
    }
    SECTION("an event's key, held; pressed twice it is two") {
        for (int i = 0; i < 4; ++i) viewer.act(StepEvent{1}, 0.05, 3);
        CHECK(steps_of(viewer) == 1);
        viewer.act(StepEvent{1}, 0.2, 4);
        CHECK(steps_of(viewer) == 2);
    }
    SECTION("days dragged on the strip; two days that are clicked are two") {
        for (int day = 1; day < 6; ++day) {
            viewer.act(SetDate{make_date(1940, 3, static_cast<unsigned>(day))}, 1, 5);
        }
        CHECK(steps_of(viewer) == 1);
        viewer.act(SetDate{make_date(1940, 6, 1)}, 0.1, 6);
        viewer.act(SetDate{make_date(1940, 7, 1)}, 0.1, 7);
        CHECK(steps_of(viewer) == 3);
    }
    SECTION("a play, and it stops when it is taken back") {
        const geodata::Date before = viewer.day();
        viewer.act(TogglePlay{});
        for (int i = 0; i < 20; ++i) viewer.act(Tick{0.1}, 0.1);
        CHECK(viewer.day() > before);
        CHECK(steps_of(viewer) == 1);
        REQUIRE(viewer.undo());
        CHECK(viewer.day() == before);
        CHECK_FALSE(viewer.state.timeline.playing);
    }
    SECTION("a play goes on while the map is moved: that is a step beside it") {
        viewer.act(TogglePlay{});
        for (int i = 0; i < 6; ++i) {
            viewer.act(Tick{0.1}, 0.1);
            viewer.act(PanBy{5, 0}, 0.01, 9);
        }
        CHECK(steps_of(viewer) == 2);
    }
}

TEST_CASE("what is the viewer's or passes is no step, and stays when others go back", "[history]") {
    Viewer viewer;
    viewer.act(SetCompareMode{CompareMode::lens});
    for (const Action& other :
         {Action(SetTheme{ThemeName::night}), Action(SetLanguage{Language::german}),
          Action(MoveLens{{900, 600}}), Action(HoldOther{true}), Action(HoldOther{false}),
          Action(ToggleNumbers{}), Action(Hover{{500, 300}}), Action(PickPlace{{24, 55}}),
          Action(ChooseSide{SideName::a})}) {
        viewer.act(other);
    }
    Viewer again = viewer;
    CHECK(again.undo_all() == 1);
    CHECK(again.state.theme == ThemeName::night);
    CHECK(again.state.language == Language::german);
    CHECK(again.state.comparison.lens_x == viewer.state.comparison.lens_x);
    CHECK(again.state.panels.numbers);
    CHECK(again.state.picked);
}

TEST_CASE("a change after going back ends what could be done again", "[history]") {
    Viewer viewer;
    viewer.act(ToggleProtocol{});
    viewer.act(StepEvent{1});
    REQUIRE(viewer.undo());
    viewer.act(CycleNames{});
    CHECK_FALSE(viewer.redo());
    REQUIRE(viewer.undo());
    REQUIRE(viewer.undo());
    CHECK_FALSE(viewer.state.comparison.first().paper);
}

TEST_CASE("in front of a class, asked, and with other data nothing is taken back", "[history]") {
    Viewer viewer;
    viewer.act(ToggleProtocol{});
    SECTION("a lesson, and behind it what was before") {
        viewer.act(SetLesson{two_steps()});
        viewer.act(StartPresentation{});
        REQUIRE(viewer.state.presenting() != nullptr);
        viewer.act(StepLesson{1});
        viewer.act(ZoomBy{2});
        CHECK_FALSE(viewer.undo());
        viewer.act(LeavePresentation{});
        CHECK(viewer.undo_all() == 1);
    }
    SECTION("covered land") {
        viewer.act(ToggleReveal{});
        viewer.act(ZoomBy{2});
        CHECK_FALSE(viewer.undo());
        viewer.act(StopAsking{});
        CHECK(viewer.undo_all() == 1);
    }
    SECTION("other data") {
        viewer.act(DataReplaced{});
        CHECK_FALSE(viewer.undo());
    }
}

TEST_CASE("with the lessons open the lesson is taken back, or the view if that came last",
          "[history]") {
    Viewer viewer;
    viewer.act(ToggleProtocol{});
    viewer.act(SetLesson{two_steps()});
    viewer.act(ToggleLessons{});
    REQUIRE(viewer.state.panels.lessons);
    const auto next = [&] {
        ViewHistory copy = viewer.history;
        return copy.undo(viewer.state, screen);
    };
    viewer.act(AddStep{"One more"});
    REQUIRE(next());
    CHECK(is<UndoLesson>(*next()));
    viewer.act(ZoomBy{3});
    REQUIRE(next());
    CHECK(is<ShowComposition>(*next()));
    viewer.act(ChooseStep{0});  // shows another view, and is work on the lesson
    CHECK(is<UndoLesson>(*next()));
    viewer.act(ToggleLessons{});
    CHECK(is<ShowComposition>(*next()));
}

TEST_CASE("the oldest steps go where there are too many", "[history]") {
    Viewer viewer;
    for (std::size_t i = 0; i < ViewHistory::most + 40; ++i) viewer.act(CycleNames{});
    CHECK(viewer.undo_all() == static_cast<int>(ViewHistory::most));
}

TEST_CASE("a view of a window that had another size is shown whole in this one", "[history]") {
    Viewer viewer;
    viewer.act(LookAt{{22, 53, 27, 57}});
    const MapExtent seen = visible_extent(viewer.state.camera, viewer.window);
    viewer.act(FitRegion{});
    const Viewport before = std::exchange(viewer.window, Viewport{640, 360, 1});
    viewer.act(FollowSize{before});
    REQUIRE(viewer.undo());
    const MapExtent now = visible_extent(viewer.state.camera, viewer.window);
    CHECK(now.max_y - now.min_y == Approx(seen.max_y - seen.min_y).epsilon(0.01));
}

TEST_CASE("whatever is done, all of it taken back is the first view, and again the last",
          "[history]") {
    for (unsigned seed = 1; seed <= 60; ++seed) {
        INFO("seed " << seed);
        RandomActions random(seed);
        Viewer viewer;
        std::optional<Composition> first;
        for (int i = 0; i < 120; ++i) {
            const Action action = random.any(viewer.state, shipped_scene(), viewer.window);
            // What the window does by itself, or a class is shown, is no change of the viewer's.
            const bool of_class = std::holds_alternative<PresentAction>(action) ||
                                  std::holds_alternative<AskAction>(action);
            if (of_class || is<FollowSize, AddStep, TakeView, DataReplaced>(action)) continue;
            if (!first) first = viewer.state;
            viewer.act(action, random.between(0, 1), static_cast<unsigned>(random.below(3)));
        }
        if (viewer.state.panels.lessons) viewer.act(ToggleLessons{});
        const Composition last = viewer.state;
        viewer.undo_all();
        REQUIRE(first);
        CHECK(same_view(viewer.state, *first));
        while (viewer.redo()) {
        }
        CHECK(same_view(viewer.state, last));
    }
}
