// The interface in every language: no text is wider than its place, no control lies over another.
#include <algorithm>
#include <string>

#include "app/ui/ui.h"
#include "app/words/words.h"
#include "tests/app/shipped_scene.h"
#include "tests/support/catch.h"
#include "tests/support/papers.h"

using namespace viewer;
using viewer_tests::shipped_scene;

namespace {

constexpr double hair = 1;  // pixel: rounding

Actions compared(CompareMode mode) {
    return {SetCompareMode{mode}, SetSide{SideName::b, {geodata::make_date(1940, 8, 6), {}, true}}};
}

/// 36 steps, 15 of them the short lesson.
Lesson two_lengths() {
    Lesson lesson;
    lesson.steps.resize(36);
    for (std::size_t i = 0; i < 15; ++i) lesson.steps[i].in_short = true;
    return lesson;
}

/// What a user meets.
std::vector<std::pair<std::string, Actions>> views() {
    std::vector<std::pair<std::string, Actions>> all = {
        {"first view", {}},
        {"protocol", {SetPaper{test::september_1939}}},
        {"identify", {PickPlace{{25.3, 54.7}}}},
        {"a town", {Pick{{600, 300}, WrittenTown{0}}}},
        {"a state", {Pick{{600, 300}, WrittenState{0}}}},
        {"a river", {Pick{{600, 300}, WrittenRiver{0}}}},
        {"menu", {OpenMenu{{600, 300}}}},
        {"measuring", {MeasureFrom{{600, 300}}, AddCorner{{700, 300}}, Hover{{800, 500}}}},
        {"keys", {ToggleKeys{}}},
        {"numbers", {ToggleNumbers{}}},
        {"papers", {TogglePapers{}}},
        {"a clause", {LightClause{0}}},
        {"lessons", {ToggleLessons{}, AddStep{"A step"}}},
        {"two lengths", {SetLesson{two_lengths()}, ToggleLessons{}}},
        {"search", {ToggleSearch{}}},
        {"open", {ToggleOpen{}}}};
    for (const CompareMode mode : all_compare_modes) all.emplace_back("compare", compared(mode));
    return all;
}

std::string panel_of(const std::string& name) {
    return name.substr(0, name.find('/'));
}

/// What stands side by side; the strip of days and lists have things over each other.
bool stands_alone(const UiBox& box) {
    if (box.name.rfind("lessons/step ", 0) == 0) return false;
    for (const char* panel : {"layers", "protocol", "compare", "tools", "sides", "numbers", "keys",
                              "lessons", "open", "search", "menu"}) {
        if (!box.is_panel && box.name.rfind(std::string(panel) + "/", 0) == 0) return true;
    }
    return false;
}

bool overlap(const UiBox& a, const UiBox& b) {
    return a.min.x + hair < b.max.x && b.min.x + hair < a.max.x && a.min.y + hair < b.max.y &&
           b.min.y + hair < a.max.y;
}

}  // namespace

TEST_CASE("texts have room in every language", "[ui][words]") {
    // The last ones: the smallest and the largest interface that a window has room for.
    for (const Viewport& screen : {Viewport{1280, 800, 1},
                                   {1920, 1080, 1.5},
                                   {1366, 768, 1},
                                   {1024, 768, 1},
                                   {3840, 2160, 2},
                                   {1024, 768, 0.8},
                                   {1024, 768, 1.25},
                                   {1920, 1080, 1.75},
                                   {3840, 2160, 2.5}}) {
        auto ui = Ui::make_unpainted(screen.scale);
        if (!ui) FAIL(ui.error().sentence());
        for (const Language language : all_languages) {
            for (const auto& [what, actions] : views()) {
                ViewState state = initial_state(shipped_scene(), screen);
                state = apply(std::move(state), SetLanguage{language}, shipped_scene(), screen);
                for (const Action& a : actions) {
                    state = apply(std::move(state), a, shipped_scene(), screen);
                }
                std::ignore = ui.value().layout({shipped_scene(), state, screen, {-1, -1}});
                INFO(to_id(language)
                     << ", " << what << ", " << screen.width << "x" << screen.height);
                const std::vector<UiBox>& boxes = ui.value().boxes();
                CHECK(std::any_of(boxes.begin(), boxes.end(), stands_alone));
                for (const UiBox& box : boxes) {
                    INFO(box.name);
                    if (box.name.rfind("lessons/step", 0) != 0) CHECK(box.cut <= hair);  // a bar
                    if (!stands_alone(box)) continue;
                    for (const UiBox& other : boxes) {
                        if (&other == &box || !stands_alone(other)) continue;
                        if (panel_of(other.name) != panel_of(box.name)) continue;
                        INFO(other.name);
                        CHECK_FALSE(overlap(box, other));
                    }
                }
            }
        }
    }
    use_language(Language::english);
}
