#include "geodata/topology/enclosing_rings.h"

#include <cmath>
#include <random>

#include "geodata/topology/crossings.h"
#include "geodata/topology/rings.h"
#include "tests/geodata/sample_atlas.h"
#include "tests/support/catch.h"

using namespace geodata;

namespace {

Ring<LonLat> random_ring(std::mt19937& random, int points) {
    std::uniform_real_distribution<double> place(0, 10);
    Ring<LonLat> ring;
    for (int i = 0; i < points; ++i) ring.push_back({place(random), place(random)});
    ring.push_back(ring.front());
    return ring;
}

/// Without an index: every pair of edges that are not neighbours.
std::size_t crossings_one_by_one(const Ring<LonLat>& ring) {
    const auto side = [](LonLat a, LonLat b, LonLat p) {
        return (b.lon - a.lon) * (p.lat - a.lat) - (b.lat - a.lat) * (p.lon - a.lon) > 0;
    };
    std::size_t count = 0;
    const std::size_t edges = ring.size() - 1;
    for (std::size_t i = 0; i < edges; ++i) {
        for (std::size_t k = i + 2; k < edges; ++k) {
            if (i == 0 && k + 1 == edges) continue;
            if (side(ring[i], ring[i + 1], ring[k]) != side(ring[i], ring[i + 1], ring[k + 1]) &&
                side(ring[k], ring[k + 1], ring[i]) != side(ring[k], ring[k + 1], ring[i + 1])) {
                ++count;
            }
        }
    }
    return count;
}

}  // namespace

TEST_CASE("The rings round a point are those that hold it, asked one by one") {
    std::mt19937 random(1939);
    std::uniform_real_distribution<double> place(-1, 11);
    for (int turn = 0; turn < 40; ++turn) {
        std::vector<Ring<LonLat>> rings;
        for (int i = 0; i < 12; ++i) rings.push_back(random_ring(random, 3 + i));
        std::vector<const Ring<LonLat>*> all;
        for (const Ring<LonLat>& ring : rings) all.push_back(&ring);
        std::vector<LonLat> points;
        for (int i = 0; i < 60; ++i) points.push_back({place(random), place(random)});
        const auto found = enclosing_rings(points, all);
        REQUIRE(found.has_value());
        REQUIRE(found->size() == points.size());
        for (std::size_t p = 0; p < points.size(); ++p) {
            std::vector<std::uint32_t> expected;
            for (std::uint32_t r = 0; r < rings.size(); ++r) {
                if (ring_contains(rings[r], points[p])) expected.push_back(r);
            }
            REQUIRE((*found)[p] == expected);
        }
    }
}

TEST_CASE("Nothing round nothing; too much work is given up") {
    CHECK(enclosing_rings({}, {})->empty());
    const Ring<LonLat> box = sample::box(0, 0, 10, 10);
    CHECK(enclosing_rings({{5, 5}, {11, 5}}, {})->at(0).empty());
    const std::vector<LonLat> many(100, LonLat{5, 5});
    CHECK(enclosing_rings(many, {&box}).has_value());
    CHECK_FALSE(enclosing_rings(many, {&box}, 3).has_value());
}

TEST_CASE("Crossings are counted as they are one by one") {
    std::mt19937 random(1941);
    for (int points = 3; points < 40; ++points) {
        const Ring<LonLat> ring = random_ring(random, points);
        const std::size_t expected = crossings_one_by_one(ring);
        INFO(points << " points");
        const Crossings found = count_crossings(MultiPolygon<LonLat>{{ring, {}}}, 1'000'000);
        CHECK(found.all);
        CHECK(found.count == expected);
        if (expected < 3) continue;
        const Crossings some = count_crossings(MultiPolygon<LonLat>{{ring, {}}}, expected / 2);
        CHECK(some.count > expected / 2);
    }
}

TEST_CASE("A place inside lies inside, in any star and any ring with a hole") {
    std::mt19937 random(1938);
    std::uniform_real_distribution<double> radius(0.2, 3);
    for (int turn = 0; turn < 300; ++turn) {
        Polygon<LonLat> star;
        const int points = 5 + turn % 40;
        for (int i = 0; i < points; ++i) {
            const double angle = 2 * M_PI * i / points, r = radius(random);
            star.exterior.push_back({20 + r * std::cos(angle), 50 + r * std::sin(angle)});
        }
        star.exterior.push_back(star.exterior.front());
        Ring<LonLat> hole = sample::box(19.95, 49.95, 20.05, 50.05);
        std::reverse(hole.begin(), hole.end());
        if (turn % 2 == 0) star.holes.push_back(hole);
        const MultiPolygon<LonLat> land = {star};
        INFO("turn " << turn);
        REQUIRE(contains(land, place_inside(land)));
    }
}
