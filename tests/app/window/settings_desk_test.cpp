// Which of what happens in a window is a user's choice, to be found again at the next start.
#include "app/window/settings_desk.h"

#include <fstream>

#include "app/lesson/lesson_files.h"
#include "app/lesson/read_lesson.h"
#include "app/settings/settings_files.h"
#include "tests/app/shipped_scene.h"
#include "tests/support/catch.h"
#include "tests/support/paths.h"

using namespace viewer;
using viewer_tests::shipped_scene;
namespace fs = std::filesystem;

namespace {

const Viewport window{1280, 800, 1};

/// A session without a window.
struct Used {
    test::TempFolder room;
    fs::path file = room / "settings.toml";
    std::optional<SettingsDesk> desk;
    ViewState state = initial_state(shipped_scene(), window);

    explicit Used(const Actions& command_line = {}) {
        desk.emplace(file, Settings(), nullptr);
        for (const Action& a : command_line) act(a);
        for (const Action& a : desk->start()) act(a);
    }
    void act(const Action& action) {
        const ViewState before = state;
        state = apply(std::move(state), action, shipped_scene(), window);
        desk->follow_up(action, before, state);
    }
    Settings kept() {
        desk.reset();
        return read_settings(file).settings;
    }
};

Lesson lesson_with_todays_names() {
    Lesson lesson;
    lesson.steps.resize(2);
    for (LessonStep& step : lesson.steps) step.names = LabelNames::today;
    return lesson;
}

}  // namespace

TEST_CASE("what nobody changed is not written", "[settings]") {
    Used used({SetTheme{ThemeName::night}, SetLanguage{Language::polish},
               SetNames{LabelNames::both}, SetMotion{true}, SetInterfaceSize{150}});
    used.act(SetDate{geodata::make_date(1940, 8, 6)});
    used.act(ToggleKeys{});
    used.act(SetInterfaceRoom{110});
    CHECK(used.kept() == Settings());
    CHECK_FALSE(fs::exists(used.file));
}

TEST_CASE("what is changed in the window is kept, and what the command line said is not",
          "[settings]") {
    Used used({SetTheme{ThemeName::night}});
    for (const Action& a : Actions{SetLanguage{Language::german}, CycleNames{}, SetMotion{true},
                                   ResizeInterface{1}, ResizeClassText{1}}) {
        used.act(a);
    }
    Settings wanted;
    wanted.language = Language::german;
    wanted.names = LabelNames::period;
    wanted.motion = true;
    wanted.interface_size = 110;
    wanted.class_text_size = 110;
    CHECK(used.kept() == wanted);
    use_language(Language::english);
}

TEST_CASE("names that a lesson or a question shows are not a user's choice", "[settings]") {
    Used used;
    used.act(SetLesson{lesson_with_todays_names()});
    used.act(ChooseStep{1});
    CHECK(used.state.names == LabelNames::today);
    used.act(StartAtFirstStep{});
    used.act(CycleNames{});
    used.act(StepLesson{1});
    used.act(CycleTheme{});
    used.act(LeavePresentation{});
    used.act(StartGuess{1});
    used.act(StopAsking{});
    CHECK_FALSE(used.kept().names);
}

TEST_CASE("the lesson at hand is kept, one of the program's by its name", "[settings]") {
    Used used;
    Lesson own = lesson_with_todays_names();
    own.file = used.room / "own.toml";
    used.act(SetLesson{own});
    SECTION("own") {
        CHECK(used.kept().lesson == own.file.string());
    }
    SECTION("shipped") {
        const auto shipped = shipped_lessons("pl").at(1);
        const auto lesson = read_lesson(shipped);
        REQUIRE(lesson);
        used.act(SetLesson{lesson.value()});
        CHECK(used.kept().lesson == shipped.filename().string());
    }
}

TEST_CASE("files opened stand in front, and go when they are gone", "[settings]") {
    Used used;
    const auto shown = [&](const Actions& told) {
        for (const Action& a : told) used.act(a);
        return *used.state.recent;
    };
    const fs::path here = test::test_data() / "bow_tie.geojson", gone = used.room / "gone.shp";
    std::ofstream(used.room / "another.shp") << "is there";
    CHECK(shown(used.desk->opened(gone)) == std::vector{gone});
    CHECK(shown(used.desk->opened(here)) == std::vector{here, gone});
    CHECK(shown(used.desk->opened({})) == std::vector{here, gone});
    CHECK(shown(used.desk->refused(here)) == std::vector{here, gone});  // broken, but there
    CHECK(used.state.messages.empty());
    CHECK(shown(used.desk->refused(gone)) == std::vector{here});
    REQUIRE(used.state.messages.size() == 1);
    CHECK(used.state.messages[0].find(gone.string()) != std::string::npos);
    for (int i = 0; i < 20; ++i) shown(used.desk->opened(used.room / std::to_string(i)));
    CHECK(used.state.recent->size() == most_recent);
    CHECK(used.kept().recent == *used.state.recent);
}

TEST_CASE("a file out of reach stays among those opened lately, which is said", "[settings]") {
    Used used;
    const fs::path room = used.room.path();
    std::ofstream(room / "another.shp") << "is there";
    fs::create_directory(room / "mount");  // where something was mounted
    fs::create_directory_symlink(room / "round", room / "round");
    for (const fs::path& file :
         {room / "stick/maps/a.shp", room / "mount/a.shp", room / "round/a.shp"}) {
        INFO(file.string());
        for (const Action& a : used.desk->opened(file)) used.act(a);
        for (const Action& a : used.desk->refused(file)) used.act(a);
        CHECK(used.state.recent->front() == file);
        REQUIRE_FALSE(used.state.messages.empty());
        CHECK(used.state.messages.back().find("cannot be reached now") != std::string::npos);
    }
    CHECK(used.kept().recent.size() == 3);
}

TEST_CASE("the window's size and place are kept when a hand changes them", "[settings]") {
    Used used;
    double seconds = 7;
    const auto stands = [&](WindowSize size, WindowPlace place, bool maximised) {
        used.desk->stands({size, place, maximised}, seconds);
        seconds += 10;
    };
    stands({1600, 900}, {10, 20}, false);
    SECTION("not changed") {
        CHECK(used.kept() == Settings());
    }
    SECTION("placed by the desktop as it was opened, frame and all") {
        seconds = 7.1;
        stands({1590, 880}, {15, 52}, false);
        seconds = 7.3;
        stands({1590, 880}, {0, 0}, true);
        stands({1590, 880}, {0, 0}, true);
        CHECK(used.kept() == Settings());
    }
    SECTION("moved after it was placed") {
        seconds = 7.1;
        stands({1590, 880}, {15, 52}, false);
        stands({1590, 880}, {300, 52}, false);
        const Settings kept = used.kept();
        CHECK(kept.window_place == WindowPlace{300, 52});
        CHECK_FALSE(kept.window_size);
    }
    SECTION("moved") {
        stands({1600, 900}, {30, 40}, false);
        const Settings kept = used.kept();
        CHECK(kept.window_place == WindowPlace{30, 40});
        CHECK_FALSE(kept.window_size);
    }
    SECTION("maximised, which leaves its own size to the next start") {
        stands({1000, 700}, {10, 20}, false);
        stands({3840, 2100}, {0, 0}, true);
        const Settings kept = used.kept();
        CHECK(kept.maximised == true);
        CHECK(kept.window_size == WindowSize{1000, 700});
        CHECK_FALSE(kept.window_place);
    }
}
