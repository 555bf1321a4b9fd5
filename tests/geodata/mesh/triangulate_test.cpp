#include <cmath>
#include <numbers>
#include <random>

#include "geodata/mesh/mesh.h"
#include "geodata/topology/rings.h"
#include "tests/support/catch.h"

using namespace geodata;

namespace {

double area_of(const Triangulation& triangles) {
    double sum = 0;
    for (std::size_t i = 0; i + 2 < triangles.index.size(); i += 3) {
        const MapPoint a = triangles.position[triangles.index[i]];
        const MapPoint b = triangles.position[triangles.index[i + 1]];
        const MapPoint c = triangles.position[triangles.index[i + 2]];
        const double turn = (b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y);
        CHECK(turn >= 0);  // counter-clockwise
        sum += turn / 2;
    }
    return sum;
}

Ring<MapPoint> square(double x, double y, double size) {
    return {{x, y}, {x + size, y}, {x + size, y + size}, {x, y + size}, {x, y}};
}

/// A star with many bays, some 1000 km across like a state.
Ring<MapPoint> star(int points) {
    Ring<MapPoint> ring;
    for (int i = 0; i < points; ++i) {
        const double angle = 2 * std::numbers::pi * i / points;
        const double radius = 4e5 * (1 + 0.6 * std::sin(17 * angle) + 0.05 * std::sin(331 * angle));
        ring.push_back({1.2e6 + radius * std::cos(angle), -8e5 + radius * std::sin(angle)});
    }
    ring.push_back(ring.front());
    return ring;
}

}  // namespace

TEST_CASE("A square is two triangles of four vertices") {
    const Triangulation triangles = triangulate({{square(0, 0, 1000), {}}});
    CHECK(triangles.position.size() == 4);
    CHECK(triangles.index.size() == 6);
    CHECK(area_of(triangles) == 1e6);
}

TEST_CASE("The triangles' areas add up to the polygon's, holes taken off") {
    Polygon<MapPoint> polygon{star(3000), {}};
    MultiPolygon<MapPoint> land{polygon, {square(3e6, 0, 5e4), {}}};
    land[0].holes.push_back(normalised(square(1.15e6, -8.5e5, 5e4), false));
    land[0].holes.push_back(normalised(square(1.21e6, -8.5e5, 5e4), false));
    const Triangulation triangles = triangulate(land);
    CHECK(area_of(triangles) == Approx(planar_area(land)).epsilon(1e-9));
}

TEST_CASE("A triangulation adds no vertices to a valid polygon") {
    const Ring<MapPoint> ring = star(500);
    const Triangulation triangles = triangulate({{ring, {}}});
    CHECK(triangles.position.size() == 500);
    CHECK(triangles.index.size() == 3 * 498);
}

TEST_CASE("A self-crossing polygon is repaired, not left out") {
    const Triangulation triangles =
        triangulate({{{{0, 0}, {1000, 1000}, {1000, 0}, {0, 1000}, {0, 0}}, {}}});
    CHECK(area_of(triangles) == Approx(5e5));
}

TEST_CASE("What has no area gives no triangles") {
    CHECK(triangulate({}).index.empty());
    CHECK(triangulate({{{{0, 0}, {1, 1}, {0, 0}, {0, 0}}, {}}}).index.empty());
    CHECK(triangulate({{{{0, 0}, {1, 1}}, {}}}).index.empty());
}

TEST_CASE("A scribble that crosses itself without end has no triangles, and says so") {
    std::mt19937 random(3);
    std::uniform_real_distribution<double> metres(0, 1e6);
    Ring<MapPoint> ring;
    for (int i = 0; i < 2000; ++i) {
        const double x = metres(random);
        ring.push_back({x, metres(random)});
    }
    ring.push_back(ring.front());
    const Triangulation triangles = triangulate({{ring, {}}});
    CHECK(triangles.index.empty());
    CHECK(triangles.given_up);
}

TEST_CASE("Triangles are compact: none reaches across a round state") {
    Ring<MapPoint> ring;
    for (int i = 0; i < 2000; ++i) {
        const double angle = 2 * std::numbers::pi * i / 2000;
        ring.push_back({4e5 * std::cos(angle), 4e5 * std::sin(angle)});
    }
    ring.push_back(ring.front());
    // Places within, as towns would be: small holes.
    Polygon<MapPoint> polygon{ring, {}};
    for (int x = -5; x <= 5; ++x) {
        for (int y = -5; y <= 5; ++y) {
            polygon.holes.push_back(normalised(square(x * 5e4, y * 5e4, 10), false));
        }
    }
    const Triangulation triangles = triangulate({polygon});
    double longest = 0;
    for (std::size_t i = 0; i < triangles.index.size(); ++i) {
        const MapPoint a = triangles.position[triangles.index[i]];
        const MapPoint b = triangles.position[triangles.index[i % 3 == 2 ? i - 2 : i + 1]];
        longest = std::max(longest, std::hypot(a.x - b.x, a.y - b.y));
    }
    CHECK(longest < 2.5e5);
}
