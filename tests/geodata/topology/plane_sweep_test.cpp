#include "geodata/topology/plane_sweep.h"

#include <cmath>
#include <numbers>
#include <random>

#include "geodata/topology/crossings.h"
#include "geodata/topology/rings.h"
#include "tests/support/catch.h"

using namespace geodata;

namespace {

using Land = MultiPolygon<MapPoint>;

double area_of(const Swept<MapPoint>& swept) {
    double sum = 0;
    for (std::size_t i = 0; i + 2 < swept.index.size(); i += 3) {
        const MapPoint a = swept.position[swept.index[i]];
        const MapPoint b = swept.position[swept.index[i + 1]];
        const MapPoint c = swept.position[swept.index[i + 2]];
        const double turn = (b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y);
        CHECK(turn > 0);
        sum += turn / 2;
    }
    return sum;
}

Ring<MapPoint> square(double x, double y, double size) {
    return {{x, y}, {x + size, y}, {x + size, y + size}, {x, y + size}, {x, y}};
}

Ring<MapPoint> hole(double x, double y, double size) {
    return normalised(square(x, y, size), false);
}

/// Goes round a centre with a radius that jumps: a star without any order.
Ring<MapPoint> ragged(std::mt19937& random, int points) {
    std::uniform_real_distribution<double> radius(1e3, 1e5);
    Ring<MapPoint> ring;
    for (int i = 0; i < points; ++i) {
        const double angle = 2 * std::numbers::pi * i / points;
        const double r = radius(random);
        ring.push_back({r * std::cos(angle), r * std::sin(angle)});
    }
    ring.push_back(ring.front());
    return ring;
}

}  // namespace

TEST_CASE("The swept triangles of any star have its area and its vertices") {
    std::mt19937 random(7);
    for (int points = 3; points < 400; points += 7) {
        const Land land{{ragged(random, points), {}}};
        const auto swept = sweep(land);
        REQUIRE(swept.end == SweepEnd::whole);
        CHECK(swept.simple);
        CHECK(swept.position.size() == static_cast<std::size_t>(points));
        CHECK(swept.index.size() == 3 * (static_cast<std::size_t>(points) - 2));
        CHECK(area_of(swept) == Approx(planar_area(land)).epsilon(1e-9));
    }
}

TEST_CASE("Rings on a coarse grid, full of upright edges and equal heights, are swept as well") {
    std::mt19937 random(11);
    for (int round = 0; round < 200; ++round) {
        // A skyline: steps of whole metres, many of them equal.
        Ring<MapPoint> ring{{0, 0}};
        int x = 0;
        for (; x < 12; ++x) {
            const double y = 1 + static_cast<double>(random() % 4);
            ring.push_back({static_cast<double>(x), y});
            ring.push_back({static_cast<double>(x) + 1, y});
        }
        ring.push_back({static_cast<double>(x), 0});
        const Land land{{normalised(ring, true), {}}};
        const auto swept = sweep(land);
        REQUIRE(swept.end == SweepEnd::whole);
        CHECK(area_of(swept) == Approx(planar_area(land)));
    }
}

TEST_CASE("Holes that touch each other and the exterior are taken off") {
    const Land land{{square(0, 0, 10), {hole(2, 6, 2), hole(4, 4, 2), hole(6, 2, 2)}}};
    const auto swept = sweep(land);
    REQUIRE(swept.end == SweepEnd::whole);
    CHECK(area_of(swept) == Approx(100 - 12));
    // A corner of a hole on the midst of an edge.
    const Land touching{{square(0, 0, 10), {{{5, 0}, {4, 2}, {6, 2}, {5, 0}}}}};
    CHECK(area_of(sweep(touching)) == Approx(98));
}

TEST_CASE("Land within a hole is land, and a ring outside of all is none when it is a hole") {
    const Land island{{square(0, 0, 10), {hole(2, 2, 6)}}, {square(4, 4, 2), {}}};
    CHECK(area_of(sweep(island)) == Approx(100 - 36 + 4));
    const Land beyond{{square(0, 0, 10), {hole(20, 20, 5)}}};
    CHECK(area_of(sweep(beyond)) == Approx(100));
    CHECK_FALSE(sweep(beyond).simple);
    const Land within{{square(0, 0, 10), {}}, {square(4, 4, 2), {}}};
    CHECK(area_of(sweep(within)) == Approx(100));
    CHECK_FALSE(sweep(within).simple);
}

TEST_CASE("Ten thousand holes are one polygon like another") {
    Land land{{square(0, 0, 1e4), {}}};
    for (int x = 0; x < 100; ++x) {
        for (int y = 0; y < 100; ++y) land[0].holes.push_back(hole(100 * x + 25, 100 * y + 25, 50));
    }
    const auto swept = sweep(land);
    REQUIRE(swept.end == SweepEnd::whole);
    CHECK(area_of(swept) == Approx(1e8 - 1e4 * 2500));
}

TEST_CASE("Lines that cross are found, wherever they do") {
    const Land bow{{{{0, 0}, {10, 10}, {10, 0}, {0, 10}, {0, 0}}, {}}};
    CHECK(sweep(bow).end == SweepEnd::crossing);
    const Land out{{square(0, 0, 10), {hole(8, 4, 4)}}};
    CHECK(sweep(out).end == SweepEnd::crossing);
    const Land beside{{square(0, 0, 10), {}}, {square(10, 4, 10), {}}};  // partly one on the other
    CHECK(sweep(beside).end == SweepEnd::crossing);
    const Land spike{{{{0, 0}, {10, 0}, {10, 10}, {20, 20}, {10, 10}, {0, 10}, {0, 0}}, {}}};
    CHECK(area_of(sweep(spike)) == Approx(100));
    const Land nowhere{{{{0, 0}, {1, NAN}, {1, 1}, {0, 0}}, {}}};
    CHECK(sweep(nowhere).end == SweepEnd::crossing);
}

TEST_CASE("A sweep that is cancelled says so") {
    Loading loading;
    loading.cancel();
    CHECK(sweep(Land{{square(0, 0, 10), {}}}, &loading).end == SweepEnd::cancelled);
}

TEST_CASE("Crossings are counted, up to the limit") {
    const Land bow{{{{0, 0}, {10, 10}, {10, 0}, {0, 10}, {0, 0}}, {}}};
    CHECK(count_crossings(bow, 100).count == 1);
    CHECK(count_crossings(Land{{square(0, 0, 10), {hole(2, 2, 3)}}}, 100).count == 0);
    Ring<MapPoint> zigzag;  // 20 edges up and down, crossed by one that goes back
    for (int i = 0; i <= 20; ++i)
        zigzag.push_back({static_cast<double>(i), i % 2 == 0 ? 0.0 : 10.0});
    zigzag.push_back({21, 5});
    zigzag.push_back({-1, 5});
    zigzag.push_back(zigzag.front());
    const Crossings all = count_crossings(Land{{zigzag, {}}}, 100);
    CHECK(all.count == 20);
    CHECK(all.all);
    CHECK_FALSE(count_crossings(Land{{zigzag, {}}}, 5).all);
}
