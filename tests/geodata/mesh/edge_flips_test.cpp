#include "geodata/mesh/edge_flips.h"

#include <algorithm>
#include <cmath>
#include <random>
#include <set>

#include "geodata/topology/grid_point.h"
#include "tests/support/catch.h"

using namespace geodata;

namespace {

double area_of(const std::vector<std::uint32_t>& index, const std::vector<GridPoint>& nodes) {
    double twice = 0;
    for (std::size_t i = 0; i + 2 < index.size(); i += 3) {
        const GridPoint a = nodes[index[i]], b = nodes[index[i + 1]], c = nodes[index[i + 2]];
        CHECK(side_of(a, b, c) > 0);  // none is turned over, none is flat
        twice += static_cast<double>((b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x));
    }
    return twice / 2;
}

/// The smallest angle of all triangles, degrees.
double smallest_angle(const std::vector<std::uint32_t>& index,
                      const std::vector<GridPoint>& nodes) {
    double smallest = 180;
    for (std::size_t i = 0; i + 2 < index.size(); i += 3) {
        for (std::size_t k = 0; k < 3; ++k) {
            const GridPoint p = nodes[index[i + k]], q = nodes[index[i + (k + 1) % 3]],
                            r = nodes[index[i + (k + 2) % 3]];
            const double one = std::atan2(q.y - p.y, q.x - p.x);
            const double other = std::atan2(r.y - p.y, r.x - p.x);
            double angle = std::abs(other - one) * 180 / M_PI;
            smallest = std::min(smallest, std::min(angle, 360 - angle));
        }
    }
    return smallest;
}

/// A convex polygon as a fan from its first corner: as acute as can be.
std::vector<std::uint32_t> fan(std::uint32_t corners) {
    std::vector<std::uint32_t> index;
    for (std::uint32_t i = 1; i + 1 < corners; ++i) {
        index.insert(index.end(), {0, i, i + 1});
    }
    return index;
}

std::vector<GridPoint> corners_of(std::uint32_t count, double rough, std::mt19937& random) {
    std::uniform_real_distribution<double> more(0, rough);
    std::vector<GridPoint> nodes;
    for (std::uint32_t i = 0; i < count; ++i) {
        const double angle = 2 * M_PI * i / count + more(random) / count;
        nodes.push_back({std::llround(1e9 * std::cos(angle)), std::llround(4e8 * std::sin(angle))});
    }
    return nodes;
}

}  // namespace

TEST_CASE("Turned edges keep the area, the corners and the number of triangles") {
    std::mt19937 random(1939);
    for (std::uint32_t count = 4; count < 60; ++count) {
        const std::vector<GridPoint> nodes = corners_of(count, 3, random);
        std::vector<std::uint32_t> index = fan(count);
        const double before = area_of(index, nodes);
        const double acute = smallest_angle(index, nodes);
        flip_edges(index, nodes);
        INFO(count << " corners");
        CHECK(index.size() == 3 * (std::size_t{count} - 2));
        CHECK(area_of(index, nodes) == Approx(before).epsilon(1e-12));
        CHECK(std::set<std::uint32_t>(index.begin(), index.end()).size() == count);
        CHECK(smallest_angle(index, nodes) >= acute * (1 - 1e-6));
        if (count > 12) CHECK(smallest_angle(index, nodes) > 1.5 * acute);
        // Every edge is still that of two triangles, or of the outline.
        std::set<std::pair<std::uint32_t, std::uint32_t>> edges;
        for (std::size_t i = 0; i < index.size(); i += 3) {
            for (std::size_t k = 0; k < 3; ++k) {
                CHECK(edges.insert({index[i + k], index[i + (k + 1) % 3]}).second);
            }
        }
        for (std::uint32_t i = 0; i < count; ++i) CHECK(edges.count({i, (i + 1) % count}) == 1);
    }
}

TEST_CASE("No edge is turned out of a star") {
    std::mt19937 random(1940);
    std::uniform_real_distribution<double> radius(0.2e9, 1e9);
    for (std::uint32_t count = 5; count < 60; ++count) {
        std::vector<GridPoint> nodes = {{0, 0}};  // its middle, which sees all corners
        std::vector<std::uint32_t> index;
        for (std::uint32_t i = 0; i < count; ++i) {
            const double angle = 2 * M_PI * i / count, r = radius(random);
            nodes.push_back({std::llround(r * std::cos(angle)), std::llround(r * std::sin(angle))});
            index.insert(index.end(), {0, 1 + i, 1 + (i + 1) % count});
        }
        const double before = area_of(index, nodes);
        flip_edges(index, nodes);
        INFO(count << " corners");
        CHECK(area_of(index, nodes) == Approx(before).epsilon(1e-12));
        CHECK(index.size() == 3 * std::size_t{count});
    }
}

TEST_CASE("What is turned as far as it goes stays as it is") {
    std::mt19937 random(1941);
    for (std::uint32_t count = 4; count < 30; ++count) {
        const std::vector<GridPoint> nodes = corners_of(count, 5, random);
        std::vector<std::uint32_t> index = fan(count);
        flip_edges(index, nodes);
        const double once = smallest_angle(index, nodes);
        flip_edges(index, nodes);
        CHECK(smallest_angle(index, nodes) == Approx(once));
    }
    std::vector<std::uint32_t> none;
    flip_edges(none, {});
    CHECK(none.empty());
}
