#include "tests/geodata/sample_atlas.h"

#include <algorithm>
#include <fstream>

#include <stdlib.h>

#include "geodata/topology/shared_arcs.h"
#include "tests/support/papers.h"
#include "tests/support/paths.h"

namespace sample {

using namespace geodata;

namespace {

Patch patch(std::string id, std::string name, MultiPolygon<LonLat> land,
            std::vector<Tenure> tenures) {
    Patch made;
    made.id = std::move(id);
    made.name = std::move(name);
    made.land = std::move(land);
    made.tenures = std::move(tenures);
    return made;
}

constexpr HolderIndex alfa = 0;
constexpr HolderIndex beta = 1;
constexpr HolderIndex gama = 2;

std::vector<Patch> patches() {
    const Date march = make_date(1939, 3, 22);
    const Date september = make_date(1939, 9, 17);
    MultiPolygon<LonLat> west{{{{20, 50}, {22, 50}, {22, 52}, {20, 52}, {20, 50}}, {}}};
    Ring<LonLat> hole = box(20.5, 50.5, 21, 51);
    std::reverse(hole.begin(), hole.end());
    west[0].holes.push_back(hole);
    MultiPolygon<LonLat> east{{{{22, 50}, {26, 50}, {26, 52}, {24, 52}, {22, 52}, {22, 50}}, {}}};
    MultiPolygon<LonLat> north{{{{20, 52}, {22, 52}, {24, 52}, {24, 53}, {20, 53}, {20, 52}}, {}}};
    MultiPolygon<LonLat> island{{box(16, 50, 17, 51), {}}, {box(17.25, 50, 18, 51), {}}};
    std::vector<Patch> all;
    all.push_back(patch("west", "Western Land", west, {{alfa, {}, Relation::sovereign, "A"}}));
    all.push_back(patch("east", "Eastern Land, \"the Marches\"", east,
                        {{beta, {{}, september}, Relation::sovereign, "B"},
                         {alfa, {september, {}}, Relation::occupied, "C"}}));
    all.push_back(patch("north", "Północ", north, {{beta, {}, Relation::sovereign, "D"}}));
    all.push_back(patch("enclave", "Enclave", box_land(20.5, 50.5, 21, 51),
                        {{gama, {{}, march}, Relation::sovereign, "E"},
                         {beta, {march, {}}, Relation::annexed, "F"}}));
    all.push_back(patch("island", "Islands", island, {{alfa, {}, Relation::lease, "G"}}));
    return all;
}

}  // namespace

Ring<LonLat> box(double west, double south, double east, double north) {
    return {{west, south}, {east, south}, {east, north}, {west, north}, {west, south}};
}

MultiPolygon<LonLat> box_land(double west, double south, double east, double north) {
    return {{box(west, south, east, north), {}}};
}

Atlas atlas() {
    Atlas made;
    made.origin = "sample";
    made.holders = {{"alfa", "Alfa", "ALFA", {200, 100, 0}},
                    {"beta", "Beta Republic", "BETA", {0, 100, 200}},
                    {"gama", "Gama", "GAMA", {16, 32, 48}}};
    made.patches = patches();
    made.papers = {{"1939-08-23", "23 August 1939", make_date(1939, 8, 23), true, "Line, \"1\""},
                   {"1939-09-28", "28 September 1939", make_date(1939, 9, 28), true, ""}};
    made.territories = {{"latvia", "Latvia", true}, {"poland", "eastern Poland", false}};
    made.patches[1].territory = Territory{1};
    made.patches[1].allocations = {{test::august_1939, Sphere::german, "clause 1, \"as is\""},
                                   {test::september_1939, Sphere::soviet, "clause 2"}};
    made.patches[2].territory = Territory{0};
    made.patches[2].allocations = {{test::september_1939, Sphere::soviet, "clause 3"}};
    made.arcs = shared_arcs(made.patches);
    for (std::size_t i = 0; i < made.arcs.size(); ++i) {
        Arc& arc = made.arcs[i];
        arc.basis = arc.left == no_patch || arc.right == no_patch ? Basis::coast : Basis::treaty;
        arc.source = "Treaty " + std::to_string(i);
        arc.precision_km = 1.5;
        arc.recipe = "sample.txt:" + std::to_string(i);
    }
    made.rivers = {{"Łyna", 3, {{{20.1, 50.1}, {21, 50.2}, {21.9, 50.1}}, {{23, 51}, {24, 51}}}}};
    made.lakes = {{"Lake", 2, box_land(24.5, 50.5, 25, 51)}};
    made.places = {{"Wilno",
                    "Vilnius",
                    {21.5, 51.5},
                    1,
                    "alfa",
                    "Natural Earth",
                    {{"yi", "Vilne"}, {"be", "Вільня"}}},
                   {"Town", "Town", {23, 51}, 4, "", "Natural Earth", {}}};
    made.events = {{make_date(1939, 3, 22), "March", "It is March.", "Calendar", true},
                   {make_date(1939, 9, 17), "September", "With, comma", "Calendar", false}};
    return made;
}

void write_text(const std::filesystem::path& file, const std::string& text) {
    std::ofstream(file, std::ios::binary) << text;
}

std::filesystem::path data_file(const std::string& name) {
    return test::test_data() / name;
}

}  // namespace sample
