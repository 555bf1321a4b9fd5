// The shade along former borders and round occupied land lies on its land, and on no water.
#include "geodata/topology/rings.h"
#include "tests/app/render/headless_drawing.h"
#include "tests/app/render/lines_on_screen.h"
#include "tests/support/catch.h"

using namespace viewer;
using namespace viewer_tests;
using geodata::LonLat;

namespace {

const Viewport screen{800, 600, 1};

struct Shaded {
    int land = 0, water = 0, water_seen = 0;  ///< pixels
};

/// What the layer of borders changes, but for lines themselves.
Shaded shaded(LonLat middle, double metres_per_pixel, geodata::Date day) {
    ViewState state = initial_state(shipped_scene(), screen);
    state.layers.graticule = false;
    state.comparison.first().date = day;
    state.camera = {shipped_scene().projection.forward(middle), metres_per_pixel};
    const geodata::Atlas& atlas = shipped_scene().atlas;
    const auto arcs = arc_styles(atlas, view_of(state, SideName::a));
    const test::Mask lines = around_arcs(
        state.camera, screen, 4, [&](std::size_t a) { return arcs[a].kind != ArcKind::hidden; });
    const Image with = Drawing::get().draw(state, screen);
    state.layers.borders = false;
    const Image without = Drawing::get().draw(state, screen);
    Shaded count;
    for (int y = 0; y < screen.height; ++y) {
        for (int x = 0; x < screen.width; ++x) {
            if (lines.has(x, y)) continue;
            const ScreenPoint p{x + 0.5, y + 0.5};
            const LonLat place =
                shipped_scene().projection.inverse(to_map(state.camera, screen, p));
            const bool changed = !(pixel(with, p) == pixel(without, p));
            const bool sea = shipped_scene().locator.patch_at(place) == geodata::no_patch;
            const bool in_lake =
                !sea && std::any_of(atlas.lakes.begin(), atlas.lakes.end(), [&](const auto& lake) {
                    return geodata::contains(lake.water, place);
                });
            count.water_seen += sea || in_lake;
            (sea || in_lake ? count.water : count.land) += changed;
        }
    }
    return count;
}

}  // namespace

TEST_CASE("the shade of a former border is on its land, and on no liman or lake", "[render]") {
    // Bessarabia is annexed: its border of before runs down the Dniester and through its liman.
    const Shaded liman = shaded({30.3, 46.2}, 120, geodata::make_date(1940, 8, 6));
    CHECK(liman.land > 500);
    REQUIRE(liman.water_seen > 20000);
    CHECK(liman.water < 100);  // along simplified shores
    // Estonia's runs through Lake Peipus.
    const Shaded peipus = shaded({27.5, 58.5}, 250, geodata::make_date(1940, 9, 1));
    REQUIRE(peipus.water_seen > 20000);
    CHECK(peipus.water < 100);
}
