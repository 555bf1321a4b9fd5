// Levels of detail: coarser ones are parts of finer ones, and neighbours stay neighbours.
#include "geodata/mesh/detail_levels.h"

#include <cmath>
#include <map>
#include <set>

#include "tests/geodata/shipped_atlas.h"
#include "tests/support/catch.h"

using namespace geodata;

namespace {

using Point = std::pair<float, float>;

std::map<std::uint32_t, std::set<Point>> vertices_by_feature(const FillMesh& mesh) {
    std::map<std::uint32_t, std::set<Point>> vertices;
    for (const std::uint32_t i : mesh.index) {
        vertices[mesh.feature[i]].insert({mesh.position[i].x, mesh.position[i].y});
    }
    return vertices;
}

double area_of(const FillMesh& mesh) {
    double area = 0;
    for (std::size_t i = 0; i + 2 < mesh.index.size(); i += 3) {
        const Vec2 a = mesh.position[mesh.index[i]];
        const Vec2 b = mesh.position[mesh.index[i + 1]];
        const Vec2 c = mesh.position[mesh.index[i + 2]];
        area += std::abs(double{b.x - a.x} * double{c.y - a.y} -
                         double{c.x - a.x} * double{b.y - a.y}) /
                2;
    }
    return area;
}

const DetailLevels& shipped_levels() {
    static const DetailLevels levels(shipped::atlas(), Projection());
    return levels;
}

}  // namespace

TEST_CASE("importance: a vertex matters as far as it stands off, never more than its parent") {
    const std::vector<MapPoint> line = {{0, 0}, {25, 1}, {50, 40}, {75, 12}, {100, 0}};
    const auto importance = importance_along(line);
    REQUIRE(importance.size() == 5);
    CHECK(importance.front() == always_needed);
    CHECK(importance.back() == always_needed);
    CHECK(importance[2] == Approx(40));
    CHECK(importance[1] < importance[2]);
    CHECK(importance[3] < importance[2]);
    CHECK(importance_along({{0, 0}, {1, 1}}).size() == 2);
    CHECK(importance_along({}).empty());
}

TEST_CASE("importance: a closed line keeps its farthest point, equal points do not trouble it") {
    const auto ring = importance_along({{0, 0}, {10, 0}, {10, 10}, {0, 10}, {0, 0}});
    CHECK(ring[2] == Approx(std::sqrt(200.0)));
    for (const float value : importance_along({{1, 1}, {1, 1}, {1, 1}, {1, 1}})) {
        CHECK_FALSE(std::isnan(value));
    }
}

TEST_CASE("levels: both patches beside an arc keep the very vertices the arc keeps") {
    REQUIRE(shipped::get().error.empty());
    for (const std::size_t number : {std::size_t{3}, std::size_t{5}}) {
        const MeshLevel& level = shipped_levels().level(number);
        const auto vertices = vertices_by_feature(level.patches);
        int missing = 0;
        std::string where;
        for (const LineSegment& s : level.arcs.segment) {
            const Arc& arc = shipped::atlas().arcs[s.feature];
            if (arc.left == no_patch || arc.right == no_patch) continue;
            for (const PatchIndex side : {arc.left, arc.right}) {
                const auto of_side = vertices.find(side);
                for (const Vec2 p : {s.from, s.to}) {
                    if (of_side != vertices.end() && of_side->second.count({p.x, p.y}) > 0)
                        continue;
                    ++missing;
                    where += "\n" + arc.name + ", " + arc.recipe + ": " + std::to_string(p.x) +
                             " " + std::to_string(p.y);
                }
            }
        }
        INFO("tolerance " << level.tolerance << where);
        CHECK(missing == 0);
    }
}

TEST_CASE("levels: the land keeps its area, the vertices become fewer") {
    REQUIRE(shipped::get().error.empty());
    const MeshLevel& full = shipped_levels().level(0);
    std::size_t before = full.arcs.segment.size() + 1;
    for (std::size_t number = 0; number < DetailLevels::tolerances.size(); ++number) {
        const MeshLevel& level = shipped_levels().level(number);
        INFO("tolerance " << level.tolerance);
        CHECK(level.arcs.segment.size() < before);
        before = level.arcs.segment.size();
        CHECK(area_of(level.patches) == Approx(area_of(full.patches)).epsilon(0.004));
    }
}

TEST_CASE("levels: the coarser the scale the coarser the level, within a pixel") {
    CHECK(DetailLevels::level_for(1) == 0);
    std::size_t before = 0;
    for (double scale = 20; scale < 20000; scale *= 1.3) {
        const std::size_t level = DetailLevels::level_for(scale);
        CHECK(level >= before);
        CHECK(DetailLevels::tolerances[level] <= scale);
        before = level;
    }
    CHECK(before + 1 == DetailLevels::tolerances.size());
}

TEST_CASE("importance: a line that parts badly is done in bounded time, and stays true") {
    // A comb on a slight arch: the farthest tooth is always one of the outermost.
    std::vector<MapPoint> comb;
    for (int i = 0; i < 60'000; ++i) {
        const double x = i;
        comb.push_back({x, (i % 2 == 0 ? 0 : 1000.0) - 1e-9 * (x - 3e4) * (x - 3e4)});
    }
    const std::vector<float> importance = importance_along(comb);
    double off = 0;  // of what is left out, from the vertices kept beside it
    std::size_t before = 0;
    for (std::size_t i = 1; i < comb.size(); ++i) {
        if (importance[i] < 1500) continue;
        for (std::size_t k = before + 1; k < i; ++k) {
            const double t = (comb[k].x - comb[before].x) / (comb[i].x - comb[before].x);
            off = std::max(off,
                           std::abs(comb[k].y - comb[before].y - t * (comb[i].y - comb[before].y)));
        }
        before = i;
    }
    CHECK(off <= 1500.01);
    CHECK(importance[1] > 500);
}
