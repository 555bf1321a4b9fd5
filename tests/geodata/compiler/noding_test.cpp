// Lines at random on a land: noded they meet at their ends alone, and the faces tile the land.
#include "geodata/compiler/noding.h"

#include <map>
#include <random>
#include <set>

#include "geodata/compiler/chains.h"
#include "geodata/compiler/course.h"
#include "geodata/compiler/downstream.h"
#include "geodata/compiler/partition.h"
#include "geodata/query/query.h"
#include "geodata/topology/rings.h"
#include "tests/geodata/sample_atlas.h"
#include "tests/support/catch.h"

using namespace geodata;
using namespace geodata::compiler;

namespace {

const Ring<LonLat> coast = sample::box(20, 50, 24, 53);

/// The coast, and lines from shore to shore across it.
Linework random_lines(std::mt19937& random, int count) {
    std::uniform_real_distribution<double> lon(20.1, 23.9), lat(50.1, 52.9);
    Linework work;
    work.origins.resize(1 + static_cast<std::size_t>(count));
    work.lines.push_back({coast, 0});
    for (int i = 0; i < count; ++i) {
        const double west = lat(random), east = lat(random);
        const Line<LonLat> line =
            i % 2 == 0 ? Line<LonLat>{{19.9, west}, {lon(random), lat(random)}, {24.1, east}}
                       : Line<LonLat>{{lon(random), 49.9}, {lon(random), 53.1}};
        work.lines.push_back({line, 1 + static_cast<std::size_t>(i)});
    }
    work.land = {{coast, {}}};
    return work;
}

bool same(LonLat a, LonLat b) {
    return a.lon == b.lon && a.lat == b.lat;
}

}  // namespace

TEST_CASE("noding: the faces tile the land, whatever lines cross it", "[noding]") {
    std::mt19937 random(1939);
    for (int count = 0; count < 14; ++count) {
        const Faces faces = node_and_polygonize(random_lines(random, count));
        double all = 0, land = 0;
        for (const Polygon<LonLat>& face : faces.faces) {
            all += area_km2({face});
            if (ring_contains(coast, place_inside({face})))
                land += planar_area(MultiPolygon<LonLat>{face});
        }
        INFO(count << " lines, " << faces.faces.size() << " faces");
        CHECK(land == Approx(4 * 3).epsilon(1e-9));  // square degrees
        // Within the frame of the window, which is 6,000 by 4,200 km on a plane of equal areas.
        CHECK(all == Approx(6000.0 * 4200).epsilon(1e-6));
        CHECK(faces.faces.size() > static_cast<std::size_t>(count));
    }
}

TEST_CASE("noding: every edge parts two faces or a face from outside, as Euler has it",
          "[noding]") {
    std::mt19937 random(1940);
    for (int count = 1; count < 12; ++count) {
        const Faces faces = node_and_polygonize(random_lines(random, count));
        std::set<std::pair<double, double>> nodes;
        std::map<std::size_t, double> km_round;
        for (const Edge& edge : faces.edges) {
            REQUIRE(edge.line.size() >= 2);
            CHECK(edge.left != edge.right);
            for (const LonLat& end : {edge.line.front(), edge.line.back()}) {
                nodes.insert({end.lon, end.lat});
            }
            double km = 0;
            for (std::size_t i = 1; i < edge.line.size(); ++i) {
                km += km_between(edge.line[i - 1], edge.line[i]);
            }
            if (edge.left != no_face) km_round[edge.left] += km;
            if (edge.right != no_face) km_round[edge.right] += km;
        }
        // Two pieces of line, the land's and the frame: V - E + F = 2, the outside not counted.
        CHECK(static_cast<long>(nodes.size()) - static_cast<long>(faces.edges.size()) +
                  static_cast<long>(faces.faces.size()) ==
              2);
        for (std::size_t f = 0; f < faces.faces.size(); ++f) {
            double km = 0;
            std::vector<Ring<LonLat>> rings = faces.faces[f].holes;
            rings.push_back(faces.faces[f].exterior);
            for (const Ring<LonLat>& ring : rings) {
                for (std::size_t i = 1; i < ring.size(); ++i) {
                    km += km_between(ring[i - 1], ring[i]);
                }
            }
            CHECK(km_round[f] == Approx(km).epsilon(1e-6));
        }
    }
}

TEST_CASE("noding: a line that ends on land is loose, and bounds nothing", "[noding]") {
    Linework work;
    work.origins.resize(2);
    work.land = {{coast, {}}};
    work.lines = {{coast, 0}, {{{21, 51}, {22, 52}}, 1}};
    const Faces faces = node_and_polygonize(work);
    CHECK(faces.faces.size() == 2);  // the land, and the sea around it
    REQUIRE(faces.loose.size() == 1);
    CHECK(faces.loose[0].origin == 1);
}

TEST_CASE("chains: arcs of one line are joined, and land is made of them again", "[noding]") {
    const LonLat a{22, 50}, b{22, 51}, c{22, 53};
    std::vector<Arc> pieces(4);
    pieces[0].line = {a, b};
    pieces[1].line = {c, b};  // the other way round
    for (int i = 0; i < 2; ++i) {
        pieces[static_cast<std::size_t>(i)].left = i == 0 ? 0 : 1;
        pieces[static_cast<std::size_t>(i)].right = i == 0 ? 1 : 0;
        pieces[static_cast<std::size_t>(i)].recipe = "line.txt:1";
    }
    pieces[2].line = {c, {20, 53}, {20, 50}, a};
    pieces[2].left = 0;
    pieces[3].line = {a, {24, 50}, {24, 53}, c};
    pieces[3].left = 1;
    pieces[2].recipe = pieces[3].recipe = "coast";
    const std::vector<Arc> arcs = chained(pieces);
    REQUIRE(arcs.size() == 3);
    for (const Arc& arc : arcs) CHECK(arc.left < arc.right);
    const auto between = std::find_if(
        arcs.begin(), arcs.end(), [](const Arc& arc) { return arc.left == 0 && arc.right == 1; });
    REQUIRE(between != arcs.end());
    CHECK(between->line.size() == 3);
    const std::vector<MultiPolygon<LonLat>> land = land_from_arcs(arcs, 2);
    REQUIRE(land.size() == 2);
    CHECK(area_km2(land[0]) == Approx(area_km2(sample::box_land(20, 50, 22, 53))).epsilon(1e-6));
    CHECK(area_km2(land[0]) + area_km2(land[1]) == Approx(area_km2({{coast, {}}})).epsilon(1e-4));
}

TEST_CASE("downstream: whatever the order and direction of its lines, a river runs one way",
          "[noding]") {
    const Lines river = {{{20, 50}, {21, 50}},
                         {{21, 50}, {22, 50.5}},
                         {{22.4, 50.5}, {23, 51}},
                         {{23, 51}, {23.5, 52}}};
    std::mt19937 random(7);
    for (int turn = 0; turn < 60; ++turn) {
        Lines mixed = river;
        std::shuffle(mixed.begin(), mixed.end(), random);
        for (Line<LonLat>& line : mixed) {
            if (random() % 2 == 0) std::reverse(line.begin(), line.end());
        }
        const Lines down = downstream(mixed, {19.9, 50});
        REQUIRE(down.size() == river.size());
        for (std::size_t i = 0; i < river.size(); ++i) {
            CHECK(same(down[i].front(), river[i].front()));
            CHECK(same(down[i].back(), river[i].back()));
        }
        const Lines up = downstream(mixed, {23.5, 52.1});
        CHECK(same(up.front().front(), river.back().back()));
        CHECK(same(up.back().back(), river.front().front()));
    }
    Lines other = river;
    other.push_back({{40, 60}, {41, 60}});  // another river of that name
    CHECK(downstream(other, {19.9, 50}).size() == river.size());
}
