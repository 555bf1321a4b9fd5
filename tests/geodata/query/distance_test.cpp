// Distances and ways on the ellipsoid.
#include "geodata/query/distance.h"

#include <cmath>

#include "tests/support/catch.h"

using namespace geodata;

namespace {
constexpr LonLat warsaw{21.0122, 52.2297}, berlin{13.405, 52.52};
}  // namespace

TEST_CASE("Distances are those of the WGS 84 ellipsoid") {
    // Vincenty's formula, worked out apart from PROJ.
    CHECK(distance_km(warsaw, berlin) == Approx(518.836784).margin(1e-4));
    CHECK(distance_km(berlin, warsaw) == Approx(distance_km(warsaw, berlin)).margin(1e-9));
    // Wellington to Salamanca, from the documentation of GeographicLib.
    CHECK(distance_km({174.81, -41.32}, {-5.50, 40.96}) == Approx(19959.679267).margin(1e-5));
    // A degree of the equator, and from it to a pole: the metre's first definition.
    CHECK(distance_km({20, 0}, {21, 0}) == Approx(111.319491).margin(1e-5));
    CHECK(distance_km({20, 0}, {20, 90}) == Approx(10001.965729).margin(1e-5));
    CHECK(distance_km(warsaw, warsaw) == 0);
}

TEST_CASE("A geodesic goes the shortest way in short pieces") {
    const Line<LonLat> way = geodesic(warsaw, berlin, 25);
    REQUIRE(way.size() == 22);
    CHECK(way.front() == warsaw);
    CHECK(way.back() == berlin);
    double sum = 0;
    for (std::size_t i = 1; i < way.size(); ++i) {
        const double km = distance_km(way[i - 1], way[i]);
        CHECK(km <= 25);
        sum += km;
    }
    CHECK(sum == Approx(distance_km(warsaw, berlin)).margin(1e-6));
    // North of the straight line in degrees, as between any two places far from the equator.
    CHECK(way[11].lat > (warsaw.lat + berlin.lat) / 2 + 0.05);
}

TEST_CASE("A geodesic from a place to itself is that place") {
    const Line<LonLat> way = geodesic(warsaw, warsaw);
    REQUIRE(way.size() == 2);
    CHECK(way[0] == warsaw);
    CHECK(way[1] == warsaw);
}
