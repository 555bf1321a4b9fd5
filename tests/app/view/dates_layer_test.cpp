// Whether the day and the act are lettered on land that changed hands.
#include "app/view/dates_layer.h"

#include "app/cli/options.h"
#include "app/cli/start.h"
#include "app/lesson/read_lesson.h"
#include "app/lesson/write_lesson.h"
#include "app/picture/map_picture.h"
#include "app/view/action.h"
#include "app/view/offered.h"
#include "app/view/step_view.h"
#include "app/words/dated_words.h"
#include "tests/app/picture/plates.h"
#include "tests/app/shipped_scene.h"
#include "tests/support/catch.h"

using namespace viewer;
using geodata::make_date;
using viewer_tests::shipped_scene;

namespace {

const Viewport window{1280, 720, 1};

ViewState after_all(ViewState state, const Actions& actions) {
    return viewer_tests::after_all(std::move(state), actions, window);
}

ViewState opened(const Actions& actions = {}) {
    return after_all(initial_state(shipped_scene(), window), actions);
}

MapView first_map(const ViewState& state) {
    return map_picture(state, window, {}).panes.front().view;
}

const Action changes = SetCompareMode{CompareMode::changes};
const Action swipe = SetCompareMode{CompareMode::swipe};

}  // namespace

TEST_CASE("dates are on in changes and on a sheet, off else", "[dates]") {
    CHECK_FALSE(first_map(opened()).layers.dates);
    CHECK_FALSE(first_map(opened({swipe})).layers.dates);
    CHECK(first_map(opened({changes})).layers.dates);
    CHECK_FALSE(first_map(opened({changes, swipe})).layers.dates);
    CHECK(first_map(with_dates_of_sheet(opened())).layers.dates);
}

TEST_CASE("a plate letters dates unless it was chosen otherwise", "[dates]") {
    const auto shown = [](const Actions& actions) {
        const plate_tests::Subject subject{"", actions, {}};
        const auto plate = plate_tests::laid(subject, plate_tests::lying, plate_tests::Printer(1));
        return plate.picture.maps.panes.front().view.layers.dates;
    };
    CHECK(shown({}));
    CHECK_FALSE(shown({ToggleDates{}, ToggleDates{}}));
}

TEST_CASE("what the user chose of dates holds everywhere", "[dates]") {
    CHECK(first_map(opened({ToggleDates{}})).layers.dates);
    CHECK(first_map(opened({ToggleDates{}, swipe})).layers.dates);
    CHECK_FALSE(first_map(opened({changes, ToggleDates{}})).layers.dates);
    CHECK_FALSE(first_map(opened({ToggleDates{}, ToggleDates{}, changes})).layers.dates);
    const ViewState off = opened({changes, ToggleDates{}});
    CHECK_FALSE(first_map(with_dates_of_sheet(off)).layers.dates);
    // Another layer is no choice of this one.
    Layers layers = opened().layers;
    layers.rivers = false;
    CHECK(first_map(opened({SetLayers{layers}, changes})).layers.dates);
}

TEST_CASE("a lesson's step has dates where it asks for them", "[dates]") {
    const auto shown = [](const std::string& step) {
        auto lesson = read_lesson_text("[[step]]\nheadline = \"h\"\n" + step, "test.toml");
        REQUIRE(lesson);
        return opened({SetLesson{lesson.value()}, ChooseStep{0}});
    };
    const std::string compared = "date = 1939-08-23\ncompare = 1940-08-06\nmode = \"changes\"\n";
    CHECK_FALSE(first_map(shown(compared)).layers.dates);
    const ViewState asked = shown(compared + "layers = [\"land\", \"labels\", \"dates\"]\n");
    CHECK(first_map(asked).layers.dates);
    CHECK_FALSE(first_map(asked).layers.rivers);
    CHECK(first_map(after_all(asked, {swipe})).layers.dates);

    // Taken from the view, written, and read again.
    for (const Actions& actions : {Actions{changes}, Actions{ToggleDates{}}, Actions{swipe}}) {
        const ViewState state = opened(actions);
        Lesson lesson;
        lesson.steps = {step_of_view(state, shipped_scene(), window, {})};
        const auto again = read_lesson_text(lesson_text(lesson), "test.toml");
        REQUIRE(again);
        CHECK(again.value().steps[0].layers == lesson.steps[0].layers);
        CHECK(again.value().steps[0].layers.dates == first_map(state).layers.dates);
    }
}

TEST_CASE("--layers names dates", "[dates]") {
    const auto shown = [](const std::string& layers, const std::string& mode) {
        MapOptions options;
        options.layers = layers;
        options.mode = mode;
        if (!mode.empty()) options.compare = "1940-08-06";
        const auto request = understand(options, shipped_scene().atlas);
        if (!request) FAIL(request.error().sentence());
        return first_map(start_state(shipped_scene(), window, request.value())).layers.dates;
    };
    CHECK(shown("land,labels,dates", ""));
    CHECK_FALSE(shown("land,labels", ""));
    CHECK_FALSE(shown("land,labels", "changes"));
    CHECK(shown("", "changes"));
    CHECK_FALSE(shown("", ""));
}

TEST_CASE("data that tell of no change have no dates to show", "[dates]") {
    CHECK(has_content(shipped_scene().atlas, &Layers::dates));
    geodata::Atlas still = shipped_scene().atlas;
    for (geodata::Patch& patch : still.patches) patch.tenures.resize(1);
    CHECK_FALSE(has_content(still, &Layers::dates));
}

TEST_CASE("land is lettered in two lines, in the language chosen", "[dates]") {
    geodata::Atlas atlas;
    atlas.holders = {{"alfa", "Alfa", "ALFA", {}, {}, "to the Alfas", "occupied by the Alfas"},
                     {"beta", "Beta", "BETA", {}}};
    atlas.acts = {{"peace", "Peace of Nowhere", make_date(1940, 3, 12)}};
    geodata::DatedLand land;
    land.patches = {0};
    land.holder = 0;
    land.day = make_date(1940, 3, 13);
    land.act = 0;
    using Lines = std::vector<std::string>;
    CHECK(dated_words(atlas, land) ==
          Lines{"to the Alfas, 13 March 1940", "Peace of Nowhere, 12 March 1940"});
    CHECK(narrow_dated_words(atlas, land) ==
          Lines{"to the Alfas", "13 March 1940", "Peace of Nowhere", "12 March 1940"});
    land.day = make_date(1940, 3, 12);
    CHECK(dated_words(atlas, land) == Lines{"to the Alfas, 12 March 1940", "Peace of Nowhere"});
    land.relation = geodata::Relation::occupied;
    land.act = geodata::no_act;
    CHECK(dated_words(atlas, land) == Lines{"occupied by the Alfas, 12 March 1940"});
    land.holder = 1;
    CHECK(dated_words(atlas, land) == Lines{"occupied by Beta, 12 March 1940"});
    land.first = true;
    CHECK(dated_words(atlas, land) == Lines{"Beta, 12 March 1940"});
}
