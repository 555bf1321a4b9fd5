// What a lesson that is thrown away leaves at hand.
#include "app/window/lesson_desk.h"

#include "app/lesson/lesson_files.h"
#include "app/lesson/read_lesson.h"
#include "tests/app/shipped_scene.h"
#include "tests/support/catch.h"
#include "tests/support/environment.h"
#include "tests/support/paths.h"

using namespace viewer;
using viewer_tests::shipped_scene;
namespace fs = std::filesystem;

namespace {

const Viewport window{1280, 800, 1};

Lesson own_lesson(const std::string& title) {
    Lesson lesson;
    lesson.title = title;
    lesson.steps.resize(2);
    auto saved = save_copy(lesson);
    if (!saved) FAIL(saved.error().sentence());
    return std::move(saved).value().lesson;
}

/// Acts, and all that follows from it.
ViewState after(LessonDesk& desk, ViewState state, const Action& action) {
    const ViewState before = state;
    state = apply(std::move(state), action, shipped_scene(), window);
    for (const Action& next : desk.follow_up(action, before, state)) {
        state = after(desk, std::move(state), next);
    }
    return state;
}

}  // namespace

TEST_CASE("another lesson is at hand when one of one's own is thrown away", "[lesson][trash]") {
    const test::TempFolder folder;
    const test::Variable data("XDG_DATA_HOME", folder.path().c_str());
    const Lesson own = own_lesson("For my class");
    LessonDesk desk;
    ViewState state = initial_state(shipped_scene(), window);
    state = after(desk, std::move(state), ToggleLessons{});
    state = after(desk, std::move(state), OpenLesson{own.file});
    state = after(desk, std::move(state), ChooseStep{1});
    state = after(desk, std::move(state), EditHeading{"Changed", ""});
    REQUIRE(state.lesson->file == own.file);
    state = after(desk, std::move(state), TrashLesson{});
    CHECK_FALSE(fs::exists(own.file));
    CHECK(state.lesson->file == shipped_lessons("en").at(0));
    CHECK(state.step == 0);
    CHECK_FALSE(state.editing->unsaved);
    for (const LessonFile& listed : *state.lessons) CHECK(listed.file != own.file);
    REQUIRE(desk.close(state));
}

TEST_CASE("a copy under another title has a file of its own and is at hand", "[lesson][copy]") {
    const test::TempFolder folder;
    const test::Variable data("XDG_DATA_HOME", folder.path().c_str());
    const Lesson own = own_lesson("For my class");
    LessonDesk desk;
    ViewState state = initial_state(shipped_scene(), window);
    state = after(desk, std::move(state), OpenLesson{own.file});
    state = after(desk, std::move(state), SaveLessonCopy{"For the other class"});
    CHECK(state.lesson->title == "For the other class");
    CHECK(state.lesson->file != own.file);
    const auto kept = read_lesson(own.file), copy = read_lesson(state.lesson->file);
    REQUIRE(kept);
    REQUIRE(copy);
    CHECK(kept.value().title == "For my class");
    CHECK(copy.value().title == "For the other class");
    CHECK(copy.value().steps.size() == 2);
    REQUIRE(desk.close(state));
}

TEST_CASE("what is left is the first lesson that can be read, or none", "[lesson][trash]") {
    const test::TempFolder folder;
    const test::Variable data("XDG_DATA_HOME", folder.path().c_str());
    const Lesson own = own_lesson("Mine");
    fs::create_directory(folder / "folder.toml");
    const auto left =
        first_readable({folder / "gone.toml", folder / "folder.toml", own.file, "/nowhere"});
    REQUIRE(left);
    CHECK(left->title == "Mine");
    CHECK_FALSE(first_readable({folder / "gone.toml"}));
    CHECK_FALSE(first_readable({}));
    CHECK(lesson_left("de")->file == shipped_lessons("de").at(0));
}

TEST_CASE("without any lesson the list stays usable", "[lesson][trash]") {
    ViewState state = initial_state(shipped_scene(), window);
    const auto act = [&](const Action& action) {
        state = apply(std::move(state), action, shipped_scene(), window);
    };
    Lesson three;
    three.steps.resize(3);
    for (const Action& a : Actions{SetLesson{three}, ToggleLessons{}, ChooseStep{2}}) act(a);
    act(SetLesson{Lesson()});
    CHECK(state.step == 0);
    CHECK(state.panels.lessons);
    CHECK(state.presenting() == nullptr);
    for (const Action& a : Actions{StartPresentation{}, StepLesson{1}, ChooseStep{2}, TakeView{},
                                   MoveStep{1}, RemoveStep{}, UndoLesson{}}) {
        act(a);
    }
    CHECK(state.lesson->steps.empty());
    CHECK(state.presenting() == nullptr);
    act(AddStep{"One"});
    CHECK(state.lesson->steps.size() == 1);
}
