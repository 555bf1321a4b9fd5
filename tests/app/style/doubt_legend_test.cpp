// The legend says what a soft and dashed line means, where there is one.
#include <algorithm>

#include "app/style/style_tables.h"
#include "tests/app/shipped_scene.h"
#include "tests/support/catch.h"
#include "tests/support/papers.h"

using namespace viewer;
using viewer_tests::shipped_scene;

namespace {

MapView seen_at(double metres_per_pixel) {
    MapView view;
    view.date = geodata::make_date(1939, 8, 23);
    view.camera.metres_per_pixel = metres_per_pixel;
    return view;
}

/// Entries of the legend that have a soft line.
std::ptrdiff_t soft(const MapView& view, const MapExtent& where, double scale = 1) {
    const auto entries = legend(shipped_scene(), view, where, scale);
    return std::count_if(entries.begin(), entries.end(), [](const LegendEntry& entry) {
        return entry.soft && entry.symbol == LegendEntry::Symbol::line && entry.line.dash > 0;
    });
}

}  // namespace

TEST_CASE("the legend says where lines are known only approximately at this scale", "[style]") {
    const MapExtent& region = shipped_scene().home;
    CHECK(soft(seen_at(6000), region) == 0);
    CHECK(soft(seen_at(200), region) == 1);
    // Of two points a pixel each is twice as many metres.
    CHECK(soft(seen_at(3000), region, 2) == 0);
    CHECK(soft(seen_at(100), region, 2) == 1);
    // Where no border is on view nothing is said of any.
    CHECK(soft(seen_at(200), shipped_scene().projection.extent_of({-4, 40, -3, 41})) == 0);
    MapView bare = seen_at(200);
    bare.layers.borders = false;
    CHECK(soft(bare, region) == 0);
    bare.paper = test::august_1939;  // its own line is drawn all the same
    CHECK(soft(bare, region) == 1);
}

TEST_CASE("the legend of what changed says it too", "[style]") {
    MapView view = seen_at(200);
    view.emphasis = Emphasis::changes;
    view.since = geodata::make_date(1939, 8, 23);
    view.date = geodata::make_date(1940, 8, 6);
    CHECK(soft(view, shipped_scene().home) == 1);
    view.camera.metres_per_pixel = 6000;
    CHECK(soft(view, shipped_scene().home) == 0);
}
