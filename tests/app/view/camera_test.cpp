#include "app/view/camera.h"

#include <cmath>
#include <random>

#include "tests/support/catch.h"

using namespace viewer;

namespace {

const Viewport hall{1920, 1080, 1};
const MapExtent country{-3e6, -2e6, 3e6, 2e6};

}  // namespace

TEST_CASE("to_map undoes to_screen", "[camera]") {
    std::mt19937 random(1);
    std::uniform_real_distribution<double> metres(-2e6, 2e6), zoom(20, 5000);
    for (int i = 0; i < 500; ++i) {
        const Camera camera{{metres(random), metres(random)}, zoom(random)};
        const MapPoint p{metres(random), metres(random)};
        const MapPoint back = to_map(camera, hall, to_screen(camera, hall, p));
        CHECK(back.x == Approx(p.x).margin(1e-3));
        CHECK(back.y == Approx(p.y).margin(1e-3));
    }
}

TEST_CASE("north is up and east is right", "[camera]") {
    const Camera camera{{0, 0}, 1000};
    CHECK(to_screen(camera, hall, {0, 1000}).y < to_screen(camera, hall, {0, 0}).y);
    CHECK(to_screen(camera, hall, {1000, 0}).x > to_screen(camera, hall, {0, 0}).x);
}

TEST_CASE("zooming keeps the land under the pointer", "[camera]") {
    for (const double factor : {0.5, 0.9, 1.2, 4.0}) {
        const Camera camera{{100e3, -50e3}, 1500};
        const ScreenPoint pointer{313, 777};
        const MapPoint under = to_map(camera, hall, pointer);
        const MapPoint after = to_map(zoom_about(camera, hall, pointer, factor), hall, pointer);
        CHECK(std::hypot(after.x - under.x, after.y - under.y) < 0.01);
    }
}

TEST_CASE("zoom stops where the data ends", "[camera]") {
    Camera camera{{0, 0}, 100};
    for (int i = 0; i < 50; ++i) camera = zoom_about(camera, hall, {10, 10}, 2);
    CHECK(camera.metres_per_pixel == finest_metres_per_pixel);
}

TEST_CASE("fit shows the whole extent, and touches two of its sides", "[camera]") {
    for (const Viewport& v : {hall, Viewport{1280, 720, 1}, Viewport{500, 900, 1}}) {
        const MapExtent seen = visible_extent(fit(country, v), v);
        CHECK(seen.min_x <= country.min_x + 1);
        CHECK(seen.max_y >= country.max_y - 1);
        const bool touches = std::abs(seen.width() - country.width()) < 1 ||
                             std::abs(seen.height() - country.height()) < 1;
        CHECK(touches);
    }
}

TEST_CASE("no camera within bounds shows an empty edge", "[camera]") {
    std::mt19937 random(2);
    std::uniform_real_distribution<double> metres(-9e6, 9e6), zoom(1, 90000);
    for (int i = 0; i < 500; ++i) {
        const Camera wild{{metres(random), metres(random)}, zoom(random)};
        const MapExtent seen = visible_extent(clamp(wild, hall, country), hall);
        CHECK(seen.min_x >= country.min_x - 1);
        CHECK(seen.max_x <= country.max_x + 1);
        CHECK(seen.min_y >= country.min_y - 1);
        CHECK(seen.max_y <= country.max_y + 1);
    }
}

TEST_CASE("clamping twice is clamping once", "[camera]") {
    const Camera once = clamp({{5e6, 5e6}, 1e5}, hall, country);
    CHECK(clamp(once, hall, country) == once);
}
