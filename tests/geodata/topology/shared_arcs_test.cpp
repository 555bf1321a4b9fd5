#include "geodata/topology/shared_arcs.h"

#include <algorithm>
#include <map>
#include <set>

#include "tests/geodata/sample_atlas.h"
#include "tests/support/catch.h"

using namespace geodata;

namespace {

std::set<std::string> sides(const Atlas& atlas, const std::vector<Arc>& arcs) {
    std::set<std::string> found;
    const auto name = [&](PatchIndex p) { return p == no_patch ? "-" : atlas.patches[p].id; };
    for (const Arc& arc : arcs) {
        found.insert(std::min(name(arc.left), name(arc.right)) + "|" +
                     std::max(name(arc.left), name(arc.right)));
    }
    return found;
}

Patch held(const std::string& name, MultiPolygon<LonLat> land, Period period) {
    Patch patch;
    patch.id = patch.name = name;
    patch.land = std::move(land);
    patch.tenures = {{0, period, Relation::sovereign, ""}};
    return patch;
}

}  // namespace

TEST_CASE("Every pair of neighbours has its arc, and the coast too") {
    const Atlas atlas = sample::atlas();
    CHECK(sides(atlas, shared_arcs(atlas.patches)) ==
          std::set<std::string>{"east|west", "north|west", "east|north", "enclave|west", "-|west",
                                "-|east", "-|north", "-|island"});
}

TEST_CASE("Every edge of a patch lies on exactly one arc, on the side the arc says") {
    const Atlas atlas = sample::atlas();
    using Edge = std::pair<std::pair<double, double>, std::pair<double, double>>;
    std::map<Edge, PatchIndex> left_of;  // of each directed edge of the arcs
    const auto edge = [](LonLat a, LonLat b) { return Edge{{a.lon, a.lat}, {b.lon, b.lat}}; };
    for (const Arc& arc : atlas.arcs) {
        for (std::size_t i = 0; i + 1 < arc.line.size(); ++i) {
            REQUIRE(left_of.emplace(edge(arc.line[i], arc.line[i + 1]), arc.left).second);
            REQUIRE(left_of.emplace(edge(arc.line[i + 1], arc.line[i]), arc.right).second);
        }
    }
    std::size_t edges = 0;
    for (PatchIndex i = 0; i < atlas.patches.size(); ++i) {
        for (const Polygon<LonLat>& polygon : atlas.patches[i].land) {
            std::vector<Ring<LonLat>> rings = polygon.holes;
            rings.push_back(polygon.exterior);
            for (const Ring<LonLat>& ring : rings) {
                for (std::size_t k = 0; k + 1 < ring.size(); ++k, ++edges) {
                    REQUIRE(left_of.at(edge(ring[k], ring[k + 1])) == i);
                }
            }
        }
    }
    const auto inner = std::count_if(left_of.begin(), left_of.end(),
                                     [](const auto& e) { return e.second != no_patch; });
    CHECK(edges == static_cast<std::size_t>(inner));
}

TEST_CASE("Arcs meet only at their ends") {
    const Atlas atlas = sample::atlas();
    std::map<std::pair<double, double>, int> inner;
    for (const Arc& arc : atlas.arcs) {
        for (std::size_t i = 1; i + 1 < arc.line.size(); ++i) {
            ++inner[{arc.line[i].lon, arc.line[i].lat}];
        }
    }
    for (const auto& [point, count] : inner) CHECK(count == 1);
    for (const Arc& arc : atlas.arcs) {
        CHECK(inner.count({arc.line.front().lon, arc.line.front().lat}) == 0);
    }
}

TEST_CASE("An island's coast is one closed arc") {
    const std::vector<Patch> patches{held("island", sample::box_land(0, 0, 1, 1), {})};
    const std::vector<Arc> arcs = shared_arcs(patches);
    REQUIRE(arcs.size() == 1);
    CHECK(arcs[0].line.size() == 5);
    CHECK(arcs[0].line.front() == arcs[0].line.back());
    CHECK((arcs[0].left == 0) != (arcs[0].right == 0));
}

TEST_CASE("Parts of one patch that touch have no arc between them") {
    MultiPolygon<LonLat> halves{{sample::box(0, 0, 1, 1), {}}, {sample::box(1, 0, 2, 1), {}}};
    for (const Arc& arc : shared_arcs({held("whole", halves, {})})) {
        CHECK(arc.left != arc.right);
        CHECK((arc.left == no_patch || arc.right == no_patch));
    }
}

TEST_CASE("Neighbours of different times share no arc; those of the same time do") {
    const Date change = make_date(1938, 3, 13);
    const std::vector<Patch> patches{
        held("early", sample::box_land(0, 0, 1, 1), {{}, change}),
        held("late", sample::box_land(0, 0, 1, 1), {change, {}}),
        held("beside", sample::box_land(1, 0, 2, 1), {{}, change}),
    };
    bool early_beside = false;
    bool late_alone_there = false;
    for (const Arc& arc : shared_arcs(patches)) {
        const std::set<PatchIndex> both{arc.left, arc.right};
        CHECK(both != std::set<PatchIndex>{0, 1});
        CHECK(both != std::set<PatchIndex>{1, 2});
        early_beside = early_beside || both == std::set<PatchIndex>{0, 2};
        const bool on_common_edge = arc.line.size() == 2 && arc.line[0].lon == 1;
        late_alone_there =
            late_alone_there || (on_common_edge && both == std::set<PatchIndex>{1, no_patch});
    }
    CHECK(early_beside);
    CHECK(late_alone_there);
}
