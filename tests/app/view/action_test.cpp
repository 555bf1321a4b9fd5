#include "app/view/action.h"

#include "tests/app/shipped_scene.h"
#include "tests/support/catch.h"
#include "tests/support/days.h"
#include "tests/support/papers.h"

using namespace viewer;
using geodata::make_date;
using geodata::Territory;
using viewer_tests::shipped_scene;

namespace {

const Viewport screen{1280, 720, 1};

ViewState after(ViewState state, const Actions& actions) {
    for (const Action& action : actions) state = apply(state, action, shipped_scene(), screen);
    return state;
}
ViewState start() {
    return initial_state(shipped_scene(), screen);
}

}  // namespace

TEST_CASE("the map opens on the day of the pact, the protocol off", "[view]") {
    const ViewState state = start();
    CHECK(state.comparison.first().date == make_date(1939, 8, 23));
    CHECK_FALSE(state.comparison.first().paper);
    CHECK(state.panels.visible);
    CHECK(state.messages.empty());
}

TEST_CASE("the protocol key shows the paper seen last, and hides it", "[view]") {
    CHECK(after(start(), {ToggleProtocol{}}).comparison.first().paper == test::august_1939);
    const ViewState hidden = after(start(), {SetPaper{test::september_1939}, ToggleProtocol{}});
    CHECK_FALSE(hidden.comparison.first().paper);
    CHECK(after(hidden, {ToggleProtocol{}}).comparison.first().paper == test::september_1939);
}

TEST_CASE("a territory's switch changes that territory alone", "[view]") {
    const ViewState shown = after(start(), {ToggleProtocol{}});
    for (const Territory t : geodata::all_territories(shipped_scene().atlas)) {
        const ViewState state = after(shown, {ToggleTerritory{t}});
        for (const Territory other : geodata::all_territories(shipped_scene().atlas)) {
            const bool was = shown.territories[other];
            CHECK(state.territories[other] == (other == t ? !was : was));
        }
        CHECK(after(state, {ToggleTerritory{t}}) == shown);
    }
}

TEST_CASE("with the layer off a territory's switch brings both on", "[view]") {
    const ViewState state = after(start(), {ToggleTerritory{test::latvia}});
    CHECK(state.comparison.first().paper == test::august_1939);
    CHECK(state.territories[test::latvia]);
}

TEST_CASE("days step over the ends of months, and stop at the atlas' ends", "[view]") {
    const auto date_after = [](int days) {
        return after(start(), {StepDay{days}}).comparison.first().date;
    };
    CHECK(date_after(9) == make_date(1939, 9, 1));
    CHECK(date_after(-23) == make_date(1939, 7, 31));
    CHECK(date_after(99999) == test::last_day);
    CHECK(date_after(-99999) == test::first_day);
    CHECK(after(start(), {SetDate{make_date(1950, 1, 1)}}).comparison.first().date ==
          test::last_day);
}

TEST_CASE("events are visited in order, each once, and back again", "[view]") {
    ViewState state = after(start(), {SetDate{test::first_day}});
    std::vector<geodata::Date> forward;
    for (int i = 0; i < 200; ++i) {
        const ViewState next = after(state, {StepEvent{+1}});
        if (next.comparison.first().date == state.comparison.first().date) break;
        CHECK(next.comparison.first().date > state.comparison.first().date);
        forward.push_back(next.comparison.first().date);
        state = next;
    }
    CHECK(forward.size() >= 10);
    for (std::size_t i = forward.size() - 1; i > 0; --i) {
        state = after(state, {StepEvent{-1}});
        CHECK(state.comparison.first().date == forward[i - 1]);
    }
}

TEST_CASE("Esc leaves one thing at a time and never the program", "[view]") {
    ViewState state = after(start(), {PickPlace{{21, 52}}, ToggleKeys{}, ToggleFullScreen{}});
    REQUIRE(state.panels.keys);
    REQUIRE(state.picked);
    REQUIRE(state.full_screen);
    int presses = 0;
    for (; presses < 10; ++presses) {
        const ViewState next = after(state, {Escape{}});
        if (next == state) break;
        state = next;
    }
    CHECK(presses == 3);
    CHECK_FALSE(state.panels.keys);
    CHECK_FALSE(state.picked);
    CHECK_FALSE(state.full_screen);
}

TEST_CASE("no action can bring an empty edge into view", "[view]") {
    ViewState state = start();
    const MapExtent& bounds = shipped_scene().bounds;
    const Actions wild = {PanBy{1e6, 0},
                          PanBy{0, -1e6},
                          ZoomAbout{{0, 0}, 1e-6},
                          PanBy{-1e6, 1e6},
                          LookAt{{-170, -80, 170, 80}},
                          GoTo{{179, -60}, 1e9},
                          ZoomAbout{{1279, 719}, 1e9},
                          FitRegion{}};
    for (const Action& action : wild) {
        state = apply(state, action, shipped_scene(), screen);
        const MapExtent seen = visible_extent(state.camera, screen);
        CHECK(seen.min_x >= bounds.min_x - 1);
        CHECK(seen.max_x <= bounds.max_x + 1);
        CHECK(seen.min_y >= bounds.min_y - 1);
        CHECK(seen.max_y <= bounds.max_y + 1);
    }
}

TEST_CASE("the first look holds all the papers speak of", "[view]") {
    for (const Viewport& v : {Viewport{1280, 720, 1}, Viewport{1024, 768, 1},
                              Viewport{1920, 1080, 1}, Viewport{3840, 2160, 2}}) {
        const MapExtent seen = visible_extent(initial_state(shipped_scene(), v).camera, v);
        for (const geodata::LonLat p : {geodata::LonLat{31.2, 69.6},
                                        {28.5, 45.5},
                                        {16.9, 52.4},
                                        {33.4, 62.3},
                                        {20.9, 56.4}}) {
            CHECK(seen.contains(shipped_scene().projection.forward(p)));
        }
    }
}

TEST_CASE("pointing and clicking find the land there", "[view]") {
    ViewState state = after(start(), {LookAt{{20, 53.5, 29, 60}}});
    const auto at = [&](double lon, double lat) {
        return to_screen(state.camera, screen, shipped_scene().projection.forward({lon, lat}));
    };
    const ViewState pointed = after(state, {Hover{at(24.0, 55.2)}});
    REQUIRE(pointed.hovered);
    CHECK(*pointed.hovered == viewer_tests::patch_at(24.0, 55.2));
    CHECK_FALSE(after(pointed, {Hover{at(19.5, 57.5)}}).hovered);
    const ViewState picked = after(state, {Pick{at(24.0, 55.2)}});
    REQUIRE(picked.picked);
    CHECK(picked.picked->lon == Approx(24.0).margin(0.05));
    CHECK(picked.picked->lat == Approx(55.2).margin(0.05));
}

TEST_CASE("messages are dismissed one by one", "[view]") {
    const ViewState state = after(start(), {ShowMessage{"One."}, ShowMessage{"Two."}});
    REQUIRE(state.messages.size() == 2);
    CHECK(after(state, {DismissMessage{0}}).messages.size() == 1);
    CHECK(after(state, {DismissMessage{7}}).messages.size() == 2);
}

TEST_CASE("a message is one line of what can be shown", "[view]") {
    const ViewState state = after(start(), {ShowMessage{"a\nb\x1b[2J\xff."}});
    REQUIRE(state.messages.size() == 1);
    CHECK(state.messages[0] == "a\\nb\\u001b[2J\\xff.");
}
