#include "geodata/topology/edge_rings.h"

#include <algorithm>

#include "geodata/topology/repair.h"
#include "geodata/topology/rings.h"
#include "tests/geodata/sample_atlas.h"
#include "tests/support/catch.h"

using namespace geodata;
using sample::box_land;

namespace {

MultiPolygon<LonLat> join(const std::vector<MultiPolygon<LonLat>>& lands) {
    std::vector<const MultiPolygon<LonLat>*> given;
    for (const auto& land : lands) given.push_back(&land);
    return joined(given);
}

}  // namespace

TEST_CASE("Two neighbours become one polygon without the edge between them") {
    const auto land = join({box_land(0, 0, 1, 1), box_land(1, 0, 2, 1)});
    REQUIRE(land.size() == 1);
    CHECK(land[0].exterior.size() == 7);
    CHECK(planar_area(land) == 2);
}

TEST_CASE("Parts that touch in a point stay apart") {
    const auto land = join({box_land(0, 0, 1, 1), box_land(1, 1, 2, 2)});
    CHECK(land.size() == 2);
    CHECK(fault_in(land).empty());
}

TEST_CASE("A ring of eight boxes has a hole; the ninth fills it") {
    std::vector<MultiPolygon<LonLat>> boxes;
    for (int x = 0; x < 3; ++x) {
        for (int y = 0; y < 3; ++y) {
            if (x != 1 || y != 1) boxes.push_back(box_land(x, y, x + 1, y + 1));
        }
    }
    auto land = join(boxes);
    REQUIRE(land.size() == 1);
    REQUIRE(land[0].holes.size() == 1);
    CHECK(signed_area(land[0].holes[0]) == -1);
    CHECK(fault_in(land).empty());
    boxes.push_back(box_land(1, 1, 2, 2));
    land = join(boxes);
    REQUIRE(land.size() == 1);
    CHECK(land[0].holes.empty());
    CHECK(planar_area(land) == 9);
}

TEST_CASE("A hole that touches the outer ring in a point is valid") {
    // Five of six boxes around: the gap at the middle of the upper row touches by its corners.
    const auto land = join({box_land(0, 0, 1, 1), box_land(1, 0, 2, 1), box_land(2, 0, 3, 1),
                            box_land(0, 1, 1, 2), box_land(2, 1, 3, 2), box_land(0, 2, 1, 3),
                            box_land(1, 2, 2, 3)});
    CHECK(fault_in(land).empty());
    CHECK(planar_area(land) == 7);
}

TEST_CASE("Chessboards fall into valid parts") {
    std::vector<MultiPolygon<LonLat>> black;
    for (int x = 0; x < 6; ++x) {
        for (int y = 0; y < 6; ++y) {
            if ((x + y) % 2 == 0) black.push_back(box_land(x, y, x + 1, y + 1));
        }
    }
    const auto land = join(black);
    CHECK(land.size() == 18);
    CHECK(fault_in(land).empty());
}

TEST_CASE("Random mosaics keep their area and stay valid") {
    for (unsigned seed = 1; seed <= 40; ++seed) {
        std::vector<MultiPolygon<LonLat>> cells;
        unsigned state = seed * 2654435761U;
        for (int i = 0; i < 100; ++i) {
            state = state * 1664525U + 1013904223U;
            if ((state >> 16) % 3 != 0) {
                cells.push_back(box_land(i % 10, i / 10, i % 10 + 1, i / 10 + 1));
            }
        }
        const auto land = join(cells);
        REQUIRE(fault_in(land).empty());
        REQUIRE(planar_area(land) == static_cast<double>(cells.size()));
    }
}

TEST_CASE("Nothing joined is nothing") {
    CHECK(join({}).empty());
}
