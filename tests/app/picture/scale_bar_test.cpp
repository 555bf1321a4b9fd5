// The scale bar: how much ground a pixel covers, and which length is drawn.
#include "app/picture/scale_bar.h"

#include <cmath>
#include <numbers>

#include "tests/support/catch.h"

using namespace viewer;

TEST_CASE("the ground under a pixel is that of a degree on the globe", "[picture]") {
    const geodata::Projection projection;
    const Viewport viewport{800, 600, 1};
    constexpr double degree = 111195;  // metres, of a great circle
    for (const double lat : {44.0, 56.0, 68.0}) {
        INFO(lat << " N");
        const Camera camera{projection.forward({26, lat}), 200};
        const ScreenPoint west = to_screen(camera, viewport, projection.forward({25.5, lat}));
        const ScreenPoint east = to_screen(camera, viewport, projection.forward({26.5, lat}));
        const double ground = ground_metres_per_pixel(projection, camera, viewport);
        const double expected = degree * std::cos(lat * std::numbers::pi / 180);
        CHECK(ground * (east.x - west.x) == Approx(expected).epsilon(0.001));
    }
    // In the middle of the plane its metres are those on the ground.
    const Camera middle{projection.forward(geodata::plane_centre), 200};
    CHECK(ground_metres_per_pixel(projection, middle, viewport) == Approx(200).epsilon(0.005));
}

TEST_CASE("a scale bar's length is 1, 2 or 5 times a power of ten", "[picture]") {
    CHECK(round_length(1) == Approx(1));
    CHECK(round_length(1.99) == Approx(1));
    CHECK(round_length(2) == Approx(2));
    CHECK(round_length(4.99) == Approx(2));
    CHECK(round_length(5) == Approx(5));
    CHECK(round_length(9.99) == Approx(5));
    CHECK(round_length(340000) == Approx(200000));
    CHECK(round_length(0.07) == Approx(0.05));
}
