#include "geodata/topology/widest_spot.h"

#include <cmath>
#include <limits>

#include "geodata/topology/rings.h"
#include "tests/support/catch.h"

using namespace geodata;

namespace {

Ring<MapPoint> rectangle(double x, double y, double width, double height) {
    return {{x, y}, {x + width, y}, {x + width, y + height}, {x, y + height}, {x, y}};
}

}  // namespace

TEST_CASE("The widest spot of a square is its middle, also far from the origin") {
    const auto spot = widest_spot({rectangle(4e6, -3e6, 2000, 2000), {}});
    REQUIRE(spot);
    CHECK(spot->centre.x == Approx(4e6 + 1000).margin(20));
    CHECK(spot->centre.y == Approx(-3e6 + 1000).margin(20));
    CHECK(spot->radius == Approx(1000).margin(20));
}

TEST_CASE("The widest spot lies where a polygon is widest, not in the middle of its box") {
    // A narrow arm of 9 km with a bay of 4 km at its east end.
    const Ring<MapPoint> lake{{0, 0},         {9000, 0},     {9000, -1500},
                              {13000, -1500}, {13000, 2500}, {9000, 2500},
                              {9000, 1000},   {0, 1000},     {0, 0}};
    const auto spot = widest_spot({lake, {}});
    REQUIRE(spot);
    CHECK(spot->centre.x == Approx(11000).margin(200));
    CHECK(spot->centre.y == Approx(500).margin(200));
    CHECK(spot->radius == Approx(2000).margin(100));
}

TEST_CASE("An island pushes the widest spot aside") {
    const Polygon<MapPoint> lake{rectangle(0, 0, 3000, 1000), {rectangle(800, 100, 900, 800)}};
    const auto spot = widest_spot(lake);
    REQUIRE(spot);
    CHECK(spot->centre.x == Approx(2300).margin(250));
    CHECK(spot->radius == Approx(500).margin(20));
    CHECK(contains(MultiPolygon<MapPoint>{lake}, spot->centre));
}

TEST_CASE("The widest spot of a thin bow lies in the bow, though its centre of mass does not") {
    Ring<MapPoint> bow;
    const int steps = 60;
    const auto at = [&](double radius, int i) {
        const double angle = 3.0 * i / steps;
        return MapPoint{radius * std::cos(angle), radius * std::sin(angle)};
    };
    for (int i = 0; i <= steps; ++i) bow.push_back(at(10200, i));
    for (int i = steps; i >= 0; --i) bow.push_back(at(10000, i));
    bow.push_back(bow.front());
    const auto spot = widest_spot({bow, {}});
    REQUIRE(spot);
    CHECK(contains(MultiPolygon<MapPoint>{{bow, {}}}, spot->centre));
    CHECK(spot->radius == Approx(100).margin(20));
}

TEST_CASE("Nothing, slivers and broken rings have no widest spot") {
    const double nan = std::numeric_limits<double>::quiet_NaN();
    CHECK_FALSE(widest_spot({}));
    CHECK_FALSE(widest_spot({{{0, 0}, {900, 0}, {900, 900}}, {}}));  // not closed
    CHECK_FALSE(widest_spot({rectangle(0, 0, 1e6, 10), {}}));
    CHECK_FALSE(widest_spot({rectangle(0, 0, 0.1, 0.1), {}}));
    CHECK_FALSE(widest_spot({rectangle(nan, 0, 1e3, 1e3), {}}));
    CHECK_FALSE(widest_spot({rectangle(0, 0, 1e3, 1e3), {rectangle(10, nan, 1, 1)}}));
    CHECK_FALSE(widest_spot({{{0, 0}, {900, 900}, {1800, 1800}, {0, 0}}, {}}));  // no area
}

TEST_CASE("A ring that crosses itself has its widest spot in what it encloses") {
    const Ring<MapPoint> eight{{0, 0}, {2000, 2000}, {2000, 0}, {0, 2000}, {0, 0}};
    const auto spot = widest_spot({eight, {}});
    REQUIRE(spot);
    CHECK(contains(MultiPolygon<MapPoint>{{eight, {}}}, spot->centre));
}
