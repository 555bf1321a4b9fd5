// What a step looks at lies beside its card, not under it: every step of every shipped lesson, in
// every language, on the screens that are met in class rooms.
#include <algorithm>
#include <cmath>

#include "app/lesson/lesson_files.h"
#include "app/lesson/read_lesson.h"
#include "app/ui/settled_layout.h"
#include "app/view/highlights.h"
#include "app/view/window_size.h"
#include "tests/app/shipped_scene.h"
#include "tests/support/catch.h"

using namespace viewer;
using viewer_tests::shipped_scene;

namespace {

constexpr double hair = 1.5;  // pixels: cameras and cards stand on whole ones

struct Rect {
    double left, top, right, bottom;
};

/// Presents a lesson; it is laid out as the program does.
struct Class {
    Ui& ui;
    Viewport viewport;
    ViewState state = initial_state(shipped_scene(), viewport);

    void act(const Action& action) {
        state = apply(std::move(state), action, shipped_scene(), viewport);
    }
    void lay_out() { std::ignore = settled_layout(ui, shipped_scene(), state, viewport); }
    void present(const Lesson& lesson, std::size_t step = 0) {
        for (const Action& a :
             Actions{SetLesson{lesson}, StartPresentation{}, GoToLessonStep{step}})
            act(a);
        lay_out();
    }
    [[nodiscard]] UiBox card() const {
        for (const UiBox& box : ui.boxes()) {
            if (box.name == "lesson") return box;
        }
        FAIL("there is no card");
        return {};
    }
    [[nodiscard]] const LessonStep& step() const { return state.lesson->steps[state.step]; }
    [[nodiscard]] bool card_is_low() const { return card().max.x > 0.9 * viewport.width; }
    /// The part of the window that the card leaves free.
    [[nodiscard]] Rect free_part() const {
        const double right = viewport.width, bottom = viewport.height;
        if (card_is_low()) return {0, 0, right, card().min.y};
        return {card().max.x, 0, right, bottom};
    }
    [[nodiscard]] MapExtent box() const {
        return step().box ? shipped_scene().projection.extent_of(*step().box)
                          : shipped_scene().home;
    }
    /// Where the step's box lies in the pane, which begins at the window's corner.
    [[nodiscard]] Rect box_on_screen() const {
        const Viewport pane = pane_viewport(state, viewport);
        const ScreenPoint a = to_screen(state.camera, pane, {box().min_x, box().max_y});
        const ScreenPoint b = to_screen(state.camera, pane, {box().max_x, box().min_y});
        return {a.x, a.y, b.x, b.y};
    }
    /// Whether the map ends at an edge of what the card leaves free, or as far within the window as
    /// it may (a tenth of its width), so that the camera cannot bring more of it.
    [[nodiscard]] bool at_the_edge_of_the_map() const {
        const Viewport pane = pane_viewport(state, viewport);
        const bool beside = beside_each_other(state.comparison);  // their panes end at the card
        const Rect free = beside ? Rect{0, 0, pane.width * 1.0, pane.height * 1.0} : free_part();
        const MapPoint low = to_map(state.camera, pane, {free.left, free.bottom});
        const MapPoint high = to_map(state.camera, pane, {free.right, free.top});
        const MapExtent& all = shipped_scene().bounds;
        const double pixel = state.camera.metres_per_pixel;
        const double air = beside ? pixel : 0.04 * viewport.height * pixel;  // round the card
        const auto meet = [](double a, double b, double off) { return std::abs(a - b) < off; };
        const MapExtent seen = visible_extent(state.camera, pane);
        const double paper = 0.1 * pane.width * pixel;
        if (!beside && (meet(seen.min_x, all.min_x - paper, pixel) ||
                        meet(seen.min_y, all.min_y - paper, pixel))) {
            return true;
        }
        return meet(low.x, all.min_x, air) || meet(high.x, all.max_x, pixel) ||
               meet(low.y, all.min_y, air) || meet(high.y, all.max_y, pixel);
    }
};

bool within(const Rect& inner, const Rect& outer) {
    return inner.left >= outer.left - hair && inner.top >= outer.top - hair &&
           inner.right <= outer.right + hair && inner.bottom <= outer.bottom + hair;
}

const std::vector<Viewport> screens = {{1024, 768, 1},  {1280, 720, 1},  {1280, 800, 1},
                                       {1366, 768, 1},  {1920, 1080, 1}, {1920, 1080, 1.5},
                                       {1600, 1200, 1}, {3840, 2160, 2}};

/// The first lesson that comes with the program, on each screen in each language.
template <class Use>
void in_each_room(Use use) {
    for (const Viewport& viewport : screens) {
        auto ui = Ui::make_unpainted(viewport.scale);
        if (!ui) FAIL(ui.error().sentence());
        for (const Language language : all_languages) {
            const auto lesson = read_lesson(shipped_lessons(std::string(to_id(language))).front());
            REQUIRE(lesson);
            INFO(viewport.width << "x" << viewport.height << ", " << to_id(language));
            Class shown{ui.value(), viewport};
            shown.act(SetLanguage{language});
            use(shown, lesson.value());
        }
    }
    use_language(Language::english);
}

}  // namespace

TEST_CASE("the card leaves free what its step looks at", "[lesson][card]") {
    int whole = 0, at_edge = 0;
    for (const Viewport& viewport : screens) {
        auto ui = Ui::make_unpainted(viewport.scale);
        if (!ui) FAIL(ui.error().sentence());
        for (const Language language : all_languages) {
            for (const auto& file : shipped_lessons(std::string(to_id(language)))) {
                const auto lesson = read_lesson(file);
                REQUIRE(lesson);
                Class shown{ui.value(), viewport};
                shown.act(SetLanguage{language});
                shown.present(lesson.value());
                for (std::size_t i = 0; i < lesson.value().steps.size(); ++i) {
                    INFO(file << ", step " << i + 1 << ", " << viewport.width << "x"
                              << viewport.height << " at " << viewport.scale);
                    shown.act(GoToLessonStep{i});
                    shown.lay_out();
                    const Rect box = shown.box_on_screen(), free = shown.free_part();
                    const bool fits = within(box, free);
                    CHECK((fits || shown.at_the_edge_of_the_map()));
                    (fits ? whole : at_edge) += 1;
                    const double left = shown.card_is_low() ? box.left : free.left;
                    // As large as there is room for it.
                    if (fits && !shown.at_the_edge_of_the_map()) {
                        const double across = (box.right - box.left) / (free.right - left);
                        const double down = (box.bottom - box.top) / free.bottom;
                        CHECK(std::max(across, down) > 0.8);
                    }
                }
            }
        }
    }
    // The others look at so much of the map that it ends there.
    CHECK(whole > 2 * at_edge);
    use_language(Language::english);
}

TEST_CASE("both neighbours of the first step's headline lie beside its card", "[lesson][card]") {
    const geodata::LonLat aachen{6.1, 50.8}, munich{11.6, 48.1}, minsk{27.6, 53.9};
    in_each_room([&](Class& shown, const Lesson& lesson) {
        shown.present(lesson);
        for (const geodata::LonLat& town : {aachen, munich, minsk}) {
            const MapPoint at = shipped_scene().projection.forward(town);
            const ScreenPoint seen = to_screen(shown.state.camera, shown.viewport, at);
            CHECK(within({seen.x, seen.y, seen.x, seen.y}, shown.free_part()));
        }
    });
}

TEST_CASE("the maps of promise and fact have more of the height than their card",
          "[lesson][card]") {
    in_each_room([](Class& shown, const Lesson& lesson) {
        const auto& steps = lesson.steps;
        const auto promise = std::find_if(steps.begin(), steps.end(), [](const LessonStep& s) {
            return s.mode == CompareMode::promise;
        });
        REQUIRE(promise != steps.end());
        shown.present(lesson, static_cast<std::size_t>(promise - steps.begin()));
        const double height = pane_viewport(shown.state, shown.viewport).height;
        CHECK(height >= 0.53 * shown.viewport.height);
    });
}

TEST_CASE("a longer text has a wider card, and its step less of the window", "[lesson][card]") {
    const Viewport viewport{1280, 720, 1};
    auto ui = Ui::make_unpainted(1);
    if (!ui) FAIL(ui.error().sentence());
    Lesson lesson;
    LessonStep step;
    step.headline = "A long text";
    step.box = geodata::LonLatBox{21, 53, 27, 57};
    for (const int words : {20, 160, 210, 260, 330, 800}) {
        step.text.clear();
        for (int i = 0; i < words; ++i) step.text += "pactum ";
        lesson.steps.push_back(step);
    }
    Class shown{ui.value(), viewport};
    double before = 0;
    int wider = 0;
    shown.present(lesson);
    for (std::size_t i = 0; i < lesson.steps.size(); ++i) {
        INFO("step " << i + 1);
        shown.act(GoToLessonStep{i});
        shown.lay_out();
        CHECK(within(shown.box_on_screen(), shown.free_part()));
        wider += shown.card().max.x > before + 1 ? 1 : 0;
        before = shown.card().max.x;
    }
    CHECK(wider >= 3);
}

TEST_CASE("the map stays where it is while the sources are read", "[lesson][card]") {
    const Viewport viewport{1024, 768, 1};
    auto ui = Ui::make_unpainted(1);
    if (!ui) FAIL(ui.error().sentence());
    for (const auto& file : shipped_lessons("en")) {
        const auto lesson = read_lesson(file);
        REQUIRE(lesson);
        Class shown{ui.value(), viewport};
        shown.present(lesson.value());
        for (std::size_t i = 0; i < lesson.value().steps.size(); ++i) {
            shown.act(GoToLessonStep{i});
            shown.lay_out();
            const Camera there = shown.state.camera;
            const Comparison compared = shown.state.comparison;
            shown.act(ToggleSources{});
            shown.lay_out();
            CHECK(shown.state.camera == there);
            CHECK(shown.state.comparison == compared);
        }
    }
}

TEST_CASE("the swipe's line stands in the middle of what the card leaves free", "[lesson][card]") {
    const Viewport viewport{1280, 720, 1};
    auto ui = Ui::make_unpainted(1);
    if (!ui) FAIL(ui.error().sentence());
    Lesson lesson;
    LessonStep step;
    step.headline = "Before and after";
    step.text = "Some words.";
    step.compare = geodata::make_date(1940, 8, 6);
    lesson.steps = {step};
    Class shown{ui.value(), viewport};
    shown.present(lesson);
    const Rect free = shown.free_part();
    const double seam = shown.state.comparison.seam * viewport.width;
    CHECK(seam == Approx((free.left + free.right) / 2).margin(0.02 * viewport.width));
    // A hand's line is left where it was put.
    shown.act(MoveSeam{{900, 300}});
    shown.lay_out();
    CHECK(shown.state.comparison.seam == Approx(900.0 / 1280));
}

TEST_CASE("a camera on its way ends beside the card that comes", "[lesson][card]") {
    const Viewport viewport{1280, 720, 1};
    auto ui = Ui::make_unpainted(1);
    if (!ui) FAIL(ui.error().sentence());
    const auto lesson = read_lesson(shipped_lessons("en").at(1));
    REQUIRE(lesson);
    std::size_t columns = 0;
    while (lesson.value().steps[columns].columns.empty()) ++columns;
    std::size_t text = 0;
    while (!lesson.value().steps[text].columns.empty() || lesson.value().steps[text].compare)
        ++text;
    Class still{ui.value(), viewport}, gliding{ui.value(), viewport};
    still.present(lesson.value(), text);
    gliding.act(SetMotion{true});
    gliding.present(lesson.value(), columns);
    while (gliding.state.glide() != nullptr) gliding.act(Tick{0.1});
    const Camera before = gliding.state.camera;
    gliding.act(GoToLessonStep{text});
    gliding.lay_out();
    REQUIRE(gliding.state.glide() != nullptr);
    CHECK(gliding.state.camera == before);
    while (gliding.state.glide() != nullptr) gliding.act(Tick{0.1});
    CHECK(gliding.state.camera == still.state.camera);
    CHECK(gliding.viewport.insets == still.viewport.insets);
}
