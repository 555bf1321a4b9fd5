// The teacher's own window: its buttons and pictures have room in every language, in the largest
// letters too.
#include <algorithm>
#include <string>

#include "app/lesson/lesson_files.h"
#include "app/lesson/read_lesson.h"
#include "app/ui/ui.h"
#include "app/words/words.h"
#include "tests/app/shipped_scene.h"
#include "tests/support/catch.h"

using namespace viewer;
using viewer_tests::shipped_scene;

TEST_CASE("the notes' buttons stand in their window and off each other", "[ui][words]") {
    for (const Viewport& screen : {Viewport{1280, 800, 1},
                                   {1024, 700, 1},
                                   {1280, 800, 1.28},
                                   {2560, 1600, 2.5},
                                   {1280, 800, 0.8}}) {
        auto ui = Ui::make_unpainted(screen.scale);
        if (!ui) FAIL(ui.error().sentence());
        for (const Language language : all_languages) {
            const auto lesson = read_lesson(shipped_lessons(std::string(to_id(language))).front());
            REQUIRE(lesson);
            ViewState state = initial_state(shipped_scene(), screen);
            for (const Action& a : Actions{SetLanguage{language}, SetLesson{lesson.value()},
                                           StartPresentation{}, SetPresenter{true}}) {
                state = apply(std::move(state), a, shipped_scene(), screen);
            }
            std::ignore = ui.value().layout_presenter({shipped_scene(), state, screen, {-1, -1}},
                                                      {"10:45", "3:20"},
                                                      {small_picture(screen, {1024, 768, 1})});
            INFO(to_id(language) << ", " << screen.width << " at " << screen.scale);
            std::vector<UiBox> buttons;
            for (const UiBox& box : ui.value().boxes()) {
                if (box.name.rfind("presenter/", 0) == 0) buttons.push_back(box);
            }
            CHECK(buttons.size() >= 14);
            for (const UiBox& box : buttons) {
                INFO(box.name);
                CHECK(box.min.x >= 0);
                CHECK(box.max.x <= screen.width);
                CHECK(box.max.y <= screen.height);
                CHECK(box.cut <= 1);
                for (const UiBox& other : buttons) {
                    if (&other == &box) continue;
                    INFO(other.name);
                    const bool apart = box.max.x <= other.min.x + 1 ||
                                       other.max.x <= box.min.x + 1 ||
                                       box.max.y <= other.min.y + 1 || other.max.y <= box.min.y + 1;
                    CHECK(apart);
                }
            }
        }
    }
    use_language(Language::english);
}
