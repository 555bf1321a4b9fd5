// What is measured, as marks of a picture.
#include "app/picture/measure_part.h"

#include <algorithm>

#include "app/style/theme.h"
#include "app/text/shaped_measure.h"
#include "app/view/action.h"
#include "tests/app/shipped_scene.h"
#include "tests/support/catch.h"

using namespace viewer;
using viewer_tests::shipped_scene;

namespace {

const Viewport window{1280, 800, 1};

std::vector<PicturePart> parts_of(const ViewState& state) {
    static const auto text = ShapedMeasure::open(1);
    if (!text) FAIL(text.error().sentence());
    return measure_parts({shipped_scene(), state, window, theme(state.theme), *text.value()});
}

ViewState after(ViewState state, const Actions& actions) {
    for (const Action& a : actions) state = apply(std::move(state), a, shipped_scene(), window);
    return state;
}

const LineMark& way_of(const PicturePart& part) {
    for (const Mark& mark : part.marks) {
        if (const auto* line = std::get_if<LineMark>(&mark)) return *line;
    }
    FAIL("no line");
    throw std::logic_error("no line");
}

bool says(const PicturePart& part, const std::string& words) {
    return std::any_of(part.marks.begin(), part.marks.end(), [&](const Mark& mark) {
        const auto* run = std::get_if<TextRun>(&mark);
        return run != nullptr && run->text.find(words) != std::string::npos;
    });
}

}  // namespace

TEST_CASE("nothing is drawn while nothing is measured", "[picture]") {
    CHECK(parts_of(initial_state(shipped_scene(), window)).empty());
}

TEST_CASE("the way sticks to the land, and its length is said", "[picture]") {
    const ScreenPoint from{400, 300}, to{900, 600};
    const ViewState state = after(initial_state(shipped_scene(), window),
                                  {ZoomBy{2}, MeasureFrom{from}, AddCorner{to}, EndMeasure{false}});
    const std::vector<PicturePart> parts = parts_of(state);
    REQUIRE(parts.size() == 1);
    const LineMark way = way_of(parts.front());
    CHECK(static_cast<double>(way.points.front().x) == Approx(from.x).margin(0.1));
    CHECK(static_cast<double>(way.points.back().y) == Approx(to.y).margin(0.1));
    CHECK(way.points.size() > 10);  // it bends with the Earth
    CHECK(says(parts.front(), km_words(measured_km(*state.measuring()).all)));
    CHECK_FALSE(says(parts.front(), "Enter"));
    const LineMark moved = way_of(parts_of(after(state, {PanBy{-60, 40}})).front());
    CHECK(static_cast<double>(moved.points.front().x) == Approx(from.x - 60).margin(0.6));
    CHECK(static_cast<double>(moved.points.front().y) == Approx(from.y + 40).margin(0.6));
}

TEST_CASE("while it goes on it says how to end, and how long the last part is", "[picture]") {
    const ViewState state =
        after(initial_state(shipped_scene(), window),
              {MeasureFrom{{400, 300}}, AddCorner{{600, 300}}, Hover{{700, 500}}});
    const std::vector<PicturePart> parts = parts_of(state);
    REQUIRE(parts.size() == 1);
    CHECK(says(parts.front(), "Enter"));
    CHECK(says(parts.front(), km_words(measured_km(*state.measuring()).last)));
    CHECK(measured_km(*state.measuring()).last < measured_km(*state.measuring()).all);
}

TEST_CASE("a ring says that the end snapped to a town", "[picture]") {
    const ViewState measuring =
        after(initial_state(shipped_scene(), window), {MeasureFrom{{400, 300}}});
    const auto rings = [&](const Action& hover) {
        const auto parts = parts_of(after(measuring, {hover}));
        REQUIRE(parts.size() == 1);
        return std::count_if(parts[0].marks.begin(), parts[0].marks.end(),
                             [](const Mark& mark) { return std::holds_alternative<Ring>(mark); });
    };
    CHECK(rings(Hover{{700, 500}, WrittenTown{0}}) > 0);
    CHECK(rings(Hover{{700, 500}, WrittenTown{0}, true}) == 0);
}

TEST_CASE("lengths are as exact as they are said", "[picture]") {
    CHECK(km_words(0.84) == "0.8 km");
    CHECK(km_words(9.94) == "9.9 km");
    CHECK(km_words(9.96) == "10 km");
    CHECK(km_words(518.4) == "518 km");
    CHECK(km_words(1204.2) == "1,204 km");
}
