#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "geodata/mesh/mesh.h"
#include "geodata/query/query.h"
#include "geodata/topology/rings.h"
#include "tests/geodata/sample_atlas.h"
#include "tests/support/catch.h"

using namespace geodata;

namespace {

std::map<std::uint32_t, double> km2_by_feature(const FillMesh& mesh) {
    std::map<std::uint32_t, double> sums;
    for (std::size_t i = 0; i + 2 < mesh.index.size(); i += 3) {
        const Vec2 a = mesh.position[mesh.index[i]];
        const Vec2 b = mesh.position[mesh.index[i + 1]];
        const Vec2 c = mesh.position[mesh.index[i + 2]];
        REQUIRE(mesh.feature[mesh.index[i]] == mesh.feature[mesh.index[i + 2]]);
        const double turn =
            (double{b.x} - a.x) * (double{c.y} - a.y) - (double{c.x} - a.x) * (double{b.y} - a.y);
        sums[mesh.feature[mesh.index[i]]] += turn / 2e6;
    }
    return sums;
}

using Point = std::pair<float, float>;
Point point(Vec2 p) {
    return {p.x, p.y};
}

}  // namespace

TEST_CASE("The mesh covers each patch with its area") {
    const Atlas atlas = sample::atlas();
    const Mesh mesh = build_mesh(atlas, Projection());
    const auto areas = km2_by_feature(mesh.patches);
    REQUIRE(areas.size() == atlas.patches.size());
    for (const auto& [feature, km2] : areas) {
        CHECK(km2 == Approx(area_km2(atlas.patches[feature].land)).epsilon(2e-4));
    }
    CHECK(km2_by_feature(mesh.lakes).at(0) == Approx(area_km2(atlas.lakes[0].water)).epsilon(2e-4));
}

TEST_CASE("Neighbours share the vertices of their common border to the last bit") {
    const Atlas atlas = sample::atlas();
    const Mesh mesh = build_mesh(atlas, Projection());
    std::map<std::uint32_t, std::set<Point>> vertices;
    for (std::size_t i = 0; i < mesh.patches.position.size(); ++i) {
        vertices[mesh.patches.feature[i]].insert(point(mesh.patches.position[i]));
    }
    for (const LineSegment& segment : mesh.arcs.segment) {
        const Arc& arc = atlas.arcs[segment.feature];
        for (const PatchIndex side : {arc.left, arc.right}) {
            if (side == no_patch) continue;
            CHECK(vertices[side].count(point(segment.from)) == 1);
            CHECK(vertices[side].count(point(segment.to)) == 1);
        }
    }
}

TEST_CASE("Segments run on along their line, and tell how far") {
    const Atlas atlas = sample::atlas();
    const Mesh mesh = build_mesh(atlas, Projection());
    const auto& river = mesh.rivers.segment;
    REQUIRE(river.size() >= 3);
    CHECK(river[0].along == 0);
    CHECK(river[1].along ==
          Approx(std::hypot(river[0].to.x - river[0].from.x, river[0].to.y - river[0].from.y)));
    CHECK(point(river[0].to) == point(river[1].from));
    CHECK(river.back().feature == 0);
}

TEST_CASE("The frame of the map is not drawn") {
    Atlas atlas = sample::atlas();
    for (Arc& arc : atlas.arcs) arc.basis = Basis::frame;
    CHECK(build_mesh(atlas, Projection()).arcs.segment.empty());
}

TEST_CASE("Positions are relative to the origin, and the extent holds the land") {
    const Atlas atlas = sample::atlas();
    const Projection projection;
    const Mesh mesh = build_mesh(atlas, projection);
    for (const Vec2& p : mesh.patches.position) {
        CHECK(mesh.extent.min_x <= p.x + mesh.origin.x + 1);
        CHECK(mesh.extent.max_y >= p.y + mesh.origin.y - 1);
    }
    CHECK(mesh.extent.contains(projection.forward(LonLat{21, 51})));
    CHECK_FALSE(mesh.extent.contains(projection.forward(LonLat{30, 60})));
}

TEST_CASE("A mesh does not depend on how many threads made it") {
    const Atlas atlas = sample::atlas();
    const Mesh first = build_mesh(atlas, Projection());
    const Mesh second = build_mesh(atlas, Projection());
    CHECK(first.patches.index == second.patches.index);
    CHECK(first.patches.feature == second.patches.feature);
}

TEST_CASE("An empty atlas makes an empty mesh") {
    const Mesh mesh = build_mesh(Atlas(), Projection());
    CHECK(mesh.patches.index.empty());
    CHECK(mesh.extent.empty());
}

TEST_CASE("A river's second line goes on where the first has come to, across a lake too") {
    Atlas atlas = sample::atlas();
    atlas.rivers = {{"Svir", 3, {{{20, 54}, {20, 54.5}}, {{20, 54.8}, {20, 55}}}}};
    const auto river = build_mesh(atlas, Projection()).rivers.segment;
    const auto second = std::find_if(river.begin(), river.end(),
                                     [](const LineSegment& s) { return s.along > 60e3F; });
    REQUIRE(second != river.end());
    // Half a degree of latitude, and the gap of three tenths: 89 km.
    CHECK(second->along == Approx(89e3).epsilon(0.03));
}
