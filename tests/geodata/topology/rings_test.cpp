#include "geodata/topology/rings.h"

#include <algorithm>

#include "tests/geodata/sample_atlas.h"
#include "tests/support/catch.h"

using namespace geodata;
using sample::box;

TEST_CASE("The area of a ring is positive counter-clockwise, negative clockwise") {
    Ring<LonLat> ring = box(0, 0, 2, 3);
    CHECK(signed_area(ring) == 6);
    std::reverse(ring.begin(), ring.end());
    CHECK(signed_area(ring) == -6);
}

TEST_CASE("Areas far from the origin keep their digits") {
    const double far = 4.5e6;
    const Ring<MapPoint> ring{{far, far}, {far + 0.01, far}, {far + 0.01, far + 0.01}, {far, far}};
    CHECK(signed_area(ring) == Approx(0.00005).epsilon(1e-6));
}

TEST_CASE("A ring is closed, freed of repeated points and turned") {
    const Ring<LonLat> open{{0, 0}, {0, 0}, {0, 1}, {1, 1}, {1, 1}, {1, 0}};
    const Ring<LonLat> ring = normalised(open, true);
    CHECK(ring.size() == 5);
    CHECK(ring.front() == ring.back());
    CHECK(signed_area(ring) == 1);
    CHECK(signed_area(normalised(open, false)) == -1);
}

TEST_CASE("A ring without an area stays without one") {
    CHECK(signed_area(normalised(Ring<LonLat>{{0, 0}, {1, 1}}, true)) == 0);
    CHECK(normalised(Ring<LonLat>{}, true).empty());
}

TEST_CASE("A point on a shared edge belongs to exactly one of two neighbours") {
    const Ring<LonLat> left = box(0, 0, 1, 1);
    const Ring<LonLat> right = box(1, 0, 2, 1);
    for (const double lat : {0.0, 0.25, 0.5, 0.999}) {
        const LonLat p{1, lat};
        CHECK(ring_contains(left, p) != ring_contains(right, p));
    }
    const Ring<LonLat> slanted_left{{0, 0}, {1, 0}, {1.37, 1}, {0, 1}, {0, 0}};
    const Ring<LonLat> slanted_right{{1, 0}, {2, 0}, {2, 1}, {1.37, 1}, {1, 0}};
    for (int i = 1; i < 1000; ++i) {
        const double t = i / 1000.0;
        const LonLat p{1 + 0.37 * t, t};
        REQUIRE(ring_contains(slanted_left, p) != ring_contains(slanted_right, p));
    }
}

TEST_CASE("A hole is not inside") {
    MultiPolygon<LonLat> land = sample::box_land(0, 0, 3, 3);
    land[0].holes.push_back(normalised(box(1, 1, 2, 2), false));
    CHECK(contains(land, LonLat{0.5, 0.5}));
    CHECK_FALSE(contains(land, LonLat{1.5, 1.5}));
    CHECK_FALSE(contains(land, LonLat{5, 1}));
    CHECK(planar_area(land) == 8);
}

TEST_CASE("Long edges are split the same way in both directions") {
    Line<LonLat> line{{10, 42}, {42, 42}, {42, 42.9}, {17.3, 71}};
    const Line<LonLat> dense = densified(line);
    std::reverse(line.begin(), line.end());
    Line<LonLat> back = densified(line);
    std::reverse(back.begin(), back.end());
    CHECK(dense == back);
    CHECK(dense.size() > 100);
    for (std::size_t i = 0; i + 1 < dense.size(); ++i) {
        CHECK(std::abs(dense[i + 1].lon - dense[i].lon) <= longest_edge_degrees / 2 + 1e-12);
    }
}

TEST_CASE("Edges up to a degree stay as they are") {
    const Line<LonLat> line{{10, 42}, {11, 42}, {11.5, 42.5}};
    CHECK(densified(line) == line);
    CHECK(densified(Line<LonLat>{}).empty());
}
