// Every step of every shipped lesson can be read from the back row (ARCHITECTURE.md), in every
// language, on the screens and at the interface scales that are met in class rooms.
#include <algorithm>

#include "app/lesson/lesson_files.h"
#include "app/lesson/read_lesson.h"
#include "app/ui/settled_layout.h"
#include "tests/app/shipped_scene.h"
#include "tests/support/catch.h"

using namespace viewer;
using viewer_tests::shipped_scene;

namespace {

constexpr double body_share = 0.03;   // of the height
constexpr double mark_share = 0.023;  // of the height, the capitals of what is lettered on the map
constexpr double capitals = 0.714;    // of Open Sans, em
const std::vector<std::pair<int, int>> screens = {
    {1024, 768}, {1280, 800}, {1920, 1080}, {3840, 2160}};

bool overlap(const UiBox& a, const UiBox& b) {
    return a.min.x < b.max.x && b.min.x < a.max.x && a.min.y < b.max.y && b.min.y < a.max.y;
}

bool within(const UiBox& inner, ScreenPoint min, ScreenPoint max) {
    return inner.min.x >= min.x && inner.min.y >= min.y && inner.max.x <= max.x &&
           inner.max.y <= max.y;
}

bool is_text(const UiBox& box) {
    return box.text_size > 0;
}

bool is_on_map(const UiBox& box) {
    return box.name.rfind("caption/", 0) == 0 || box.name.rfind("change/", 0) == 0 ||
           box.name.rfind("land/", 0) == 0;
}

/// The texts and the card of a step are the boxes then.
void lay_out(Ui& ui, ViewState& state, Viewport viewport) {
    std::ignore = settled_layout(ui, shipped_scene(), state, viewport);
}

void check_step(const Ui& ui, const Viewport& viewport) {
    const std::vector<UiBox>& boxes = ui.boxes();
    const auto card = std::find_if(boxes.begin(), boxes.end(),
                                   [](const UiBox& box) { return box.name == "lesson"; });
    REQUIRE(card != boxes.end());
    const ScreenPoint corner{static_cast<double>(viewport.width),
                             static_cast<double>(viewport.height)};
    CHECK(within(*card, {0, 0}, corner));
    for (const UiBox& box : boxes) {
        if (!is_text(box)) continue;
        INFO(box.name);
        const bool on_map = is_on_map(box);
        const bool body = box.name == "lesson/text" || box.name == "lesson/column text" ||
                          box.name == "lesson/headline" || box.name == "lesson/column title" ||
                          box.name == "lesson/source" || box.name == "lesson/key";
        if (body) CHECK(box.text_size >= body_share * viewport.height);
        if (on_map) {
            const float em =
                ui.text().letters(WordStyle::lesson_text, static_cast<float>(box.text_size), "").em;
            CHECK(em * capitals >= mark_share * viewport.height);
            CHECK(within(box, {0, 0}, corner));
            INFO(box.min.x << ", " << box.min.y << " to " << box.max.x << ", " << box.max.y);
            INFO("card " << card->min.x << ", " << card->min.y << " to " << card->max.x << ", "
                         << card->max.y);
            CHECK_FALSE(overlap(box, *card));
        } else {
            CHECK(within(box, card->min, card->max));
        }
        for (const UiBox& other : boxes) {
            if (&other == &box || !is_text(other)) continue;
            INFO(other.name);
            CHECK_FALSE(overlap(box, other));
        }
    }
}

/// All steps of a lesson, with and without their sources.
void check_lesson(Ui& ui, const Lesson& lesson, const Viewport& viewport, Language language,
                  int class_text) {
    ViewState state = initial_state(shipped_scene(), viewport);
    const auto act = [&](const Action& a) {
        state = apply(std::move(state), a, shipped_scene(), viewport);
    };
    act(SetLanguage{language});
    act(SetClassText{class_text});
    act(SetLesson{lesson});
    act(StartPresentation{});
    for (std::size_t i = 0; i < lesson.steps.size(); ++i) {
        INFO(lesson.file << ", step " << i + 1 << ", " << viewport.width << "x" << viewport.height
                         << " at " << viewport.scale << ", text at " << class_text);
        act(GoToLessonStep{i});
        lay_out(ui, state, viewport);
        check_step(ui, viewport);
        act(ToggleSources{});
        lay_out(ui, state, viewport);
        check_step(ui, viewport);
    }
}

void check_shipped_lessons(double scale, const std::vector<std::pair<int, int>>& sizes,
                           int class_text) {
    auto ui = Ui::make_unpainted(scale);
    if (!ui) FAIL(ui.error().sentence());
    for (const Language language : all_languages) {
        const auto files = shipped_lessons(std::string(to_id(language)));
        REQUIRE(files.size() >= 2);
        for (const auto& file : files) {
            const auto lesson = read_lesson(file);
            REQUIRE(lesson);
            CHECK(lesson.value().language == to_id(language));
            for (const auto& [width, height] : sizes) {
                check_lesson(ui.value(), lesson.value(), {width, height, scale}, language,
                             class_text);
            }
        }
    }
    use_language(Language::english);
}

}  // namespace

TEST_CASE("every step of every lesson is legible on every screen", "[lesson][legibility]") {
    for (const double scale : {1.0, 1.5, 2.0}) check_shipped_lessons(scale, screens, usual_size);
}

TEST_CASE("it is in the smallest and the largest interface", "[lesson][legibility]") {
    check_shipped_lessons(0.8, {{1024, 768}, {1920, 1080}}, usual_size);
    check_shipped_lessons(2.5, {{1920, 1080}, {3840, 2160}}, usual_size);
}

TEST_CASE("it is with larger text, which is larger where there is room", "[lesson][legibility]") {
    for (const int class_text : {125, class_text_sizes.back()}) {
        check_shipped_lessons(1, {{1024, 768}, {1366, 768}, {1920, 1080}}, class_text);
    }
    check_shipped_lessons(2.5, {{3840, 2160}}, class_text_sizes.back());
    const Viewport viewport{1920, 1080, 1};
    auto ui = Ui::make_unpainted(1);
    if (!ui) FAIL(ui.error().sentence());
    const auto size_of = [&](const std::string& name, int class_text) {
        LessonStep step;
        step.headline = "Two words";
        step.text = "A short text stands here.";
        Lesson lesson;
        lesson.steps = {step};
        ViewState state = initial_state(shipped_scene(), viewport);
        for (const Action& a :
             Actions{SetClassText{class_text}, SetLesson{lesson}, StartPresentation{}}) {
            state = apply(std::move(state), a, shipped_scene(), viewport);
        }
        lay_out(ui.value(), state, viewport);
        for (const UiBox& box : ui.value().boxes()) {
            if (box.name.rfind(name, 0) == 0) return box.text_size;
        }
        return 0.0;
    };
    for (const char* name : {"lesson/text", "lesson/headline", "caption/"}) {
        INFO(name);
        CHECK(size_of(name, 200) == Approx(2 * size_of(name, 100)).epsilon(0.01));
    }
}

TEST_CASE("a word too long for its column is not broken", "[lesson][legibility]") {
    const Viewport viewport{1024, 768, 1};
    auto ui = Ui::make_unpainted(1);
    if (!ui) FAIL(ui.error().sentence());
    LessonStep step;
    step.headline = "Nichtangriffsvertragsverhandlungen";
    step.text = "Rechtsschutzversicherungsgesellschaften";
    const LessonColumn column{"Nebeneinander", "Nebeneinanderstehende"};
    step.columns = {column, column, column};
    Lesson lesson;
    lesson.steps = {step};
    ViewState state = initial_state(shipped_scene(), viewport);
    for (const Action& a : Actions{SetLesson{lesson}, StartPresentation{}}) {
        state = apply(std::move(state), a, shipped_scene(), viewport);
    }
    int texts = 0;
    lay_out(ui.value(), state, viewport);
    for (const UiBox& box : ui.value().boxes()) {
        if (!is_text(box) || box.name == "lesson/counter" || is_on_map(box)) continue;
        INFO(box.name);
        ++texts;
        CHECK(box.max.y - box.min.y < 1.9 * box.text_size);  // one line
    }
    CHECK(texts == 8);
}

TEST_CASE("help before a class is read from the back row, clear of the card",
          "[lesson][legibility]") {
    constexpr double help_share = 0.028;  // of the height
    for (const double scale : {1.0, 1.5, 2.0}) {
        auto ui = Ui::make_unpainted(scale);
        if (!ui) FAIL(ui.error().sentence());
        for (const Language language : all_languages) {
            for (const auto& [width, height] : screens) {
                const Viewport viewport{width, height, scale};
                Lesson lesson;
                lesson.steps.resize(1);
                lesson.steps[0].headline = lesson.steps[0].text = "Words";
                ViewState state = initial_state(shipped_scene(), viewport);
                for (const Action& a : Actions{SetLanguage{language}, SetLesson{lesson},
                                               StartPresentation{}, ToggleKeys{}}) {
                    state = apply(std::move(state), a, shipped_scene(), viewport);
                }
                lay_out(ui.value(), state, viewport);
                INFO(to_id(language) << ", " << width << "x" << height << " at " << scale);
                int rows = 0;
                for (const UiBox& box : ui.value().boxes()) {
                    INFO(box.name);
                    CHECK(box.name != "lesson");
                    if (box.name.rfind("keys/", 0) != 0 || !is_text(box)) continue;
                    ++rows;
                    CHECK(box.text_size >= help_share * height);
                    CHECK(box.cut <= 1);
                    CHECK(within(box, {0, 0}, {width - 1.0, height - 1.0}));
                }
                CHECK(rows >= 2 * 15);
            }
        }
    }
    use_language(Language::english);
}

TEST_CASE("a message before a class stands off the card, or in the notes window", "[lesson]") {
    const Viewport viewport{1280, 720, 1};
    auto ui = Ui::make_unpainted(1);
    if (!ui) FAIL(ui.error().sentence());
    Lesson lesson;
    lesson.steps.resize(1);
    lesson.steps[0].headline = lesson.steps[0].text = "Words";
    ViewState state = initial_state(shipped_scene(), viewport);
    for (const Action& a :
         Actions{SetLesson{lesson}, StartPresentation{}, ShowMessage{"Saved as /a/b/c.toml."}}) {
        state = apply(std::move(state), a, shipped_scene(), viewport);
    }
    const auto find = [&](const char* name) -> const UiBox* {
        for (const UiBox& box : ui.value().boxes()) {
            if (box.name == name) return &box;
        }
        return nullptr;
    };
    lay_out(ui.value(), state, viewport);
    REQUIRE(find("messages") != nullptr);
    REQUIRE(find("lesson") != nullptr);
    CHECK_FALSE(overlap(*find("messages"), *find("lesson")));
    state.presenter = true;
    lay_out(ui.value(), state, viewport);
    CHECK(find("messages") == nullptr);
    std::ignore = ui.value().layout_presenter({shipped_scene(), state, viewport, {-1, -1}}, {});
    CHECK(find("messages/close 0") != nullptr);
}
