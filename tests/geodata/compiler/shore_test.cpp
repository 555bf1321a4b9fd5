// The World Vector Shoreline: its format, and the land between its lines.
#include "geodata/compiler/shore.h"

#include <random>
#include <string>

#include "geodata/compiler/shore_file.h"
#include "geodata/query/query.h"
#include "geodata/topology/rings.h"
#include "tests/geodata/sample_atlas.h"
#include "tests/support/catch.h"

using namespace geodata;
using namespace geodata::compiler;

namespace {

constexpr std::size_t record = 32;  // bytes

/// A file of one cell, 20 to 21 E and 55 to 56 N, in seconds of arc: a line that goes from 0.5 E
/// 0.25 N of its corner 100 seconds east, then 100 north, and with `continued` on to 0.1 E 0.3 N.
std::string one_cell(bool continued) {
    std::string bytes(3072, '\0');
    const auto put = [&](std::size_t at, std::initializer_list<int> values) {
        for (const int value : values) bytes[at++] = static_cast<char>(value);
    };
    put(0, {0, 0, 0, record, 0, 1});
    put(6, {0, 145, 0, 146, 0, 200, 0, 201});  // degrees from 90 S and 180 W
    put(record, {0x80});                       // the one cell has shore
    const std::size_t cell = 2 * record;
    const int north = 900, east = 1800;
    put(cell, {0, 2 << 6, north / 256, north % 256, east / 256, east % 256, 128, 228, 228, 128});
    int used = 10;
    if (continued) {
        const int to_north = 1080 - 1000 + 262144, to_east = 360 - 1900 + 262144;
        put(cell + 10, {0x80, (to_north / 65536) << 3 | to_east / 65536, to_north / 256 % 256,
                        to_north % 256, to_east / 256 % 256, to_east % 256});
        used = 16;
    }
    put(cell + record - 4, {used + 1});
    return bytes;
}

}  // namespace

TEST_CASE("a cell's lines are read in degrees", "[shore]") {
    const sample::TempFolder folder;
    for (const bool continued : {false, true}) {
        sample::write_text(folder / "wvs1.dat", one_cell(continued));
        const auto lines = read_shore_file(folder / "wvs1.dat", {19, 54, 22, 57});
        REQUIRE(lines);
        REQUIRE(lines->size() == 1);
        const Line<LonLat>& line = lines->front();
        REQUIRE(line.size() == (continued ? 4U : 3U));
        CHECK(line[0].lon == Approx(20.5));
        CHECK(line[0].lat == Approx(55.25));
        CHECK(line[1].lon == Approx(20.5 + 100 / 3600.0));
        CHECK(line[1].lat == Approx(55.25));
        CHECK(line[2].lat == Approx(55.25 + 100 / 3600.0));
        if (continued) CHECK(line[3].lon == Approx(20.1));
        if (continued) CHECK(line[3].lat == Approx(55.3));
        CHECK(read_shore_file(folder / "wvs1.dat", {23, 54, 25, 57})->empty());
    }
    CHECK_FALSE(read_shore_file(folder / "none.dat", {19, 54, 22, 57}));
}

TEST_CASE("a damaged shore file ends in lines or in none", "[shore]") {
    const sample::TempFolder folder;
    std::mt19937 random(16);
    const std::string whole = one_cell(true);
    for (int round = 0; round < 300; ++round) {
        std::string bytes = whole;
        for (int i = 0; i < 4; ++i) bytes[random() % (4 * record)] = static_cast<char>(random());
        if (round % 3 == 0) bytes.resize(random() % (4 * record));
        sample::write_text(folder / "wvs1.dat", bytes);
        const auto lines = read_shore_file(folder / "wvs1.dat", {-180, -90, 180, 90});
        for (const Line<LonLat>& line : lines.value_or(Lines())) CHECK(line.size() > 1);
    }
}

TEST_CASE("every line of shore parts land from sea, lagoons and lakes too", "[shore]") {
    // A coast with a lagoon that a spit parts from the sea but for a gap, an island in the lagoon,
    // a lake of Natural Earth's on land and one where this shore has the lagoon.
    const auto closed = [](LonLatBox b) { return sample::box(b.west, b.south, b.east, b.north); };
    Recipe recipe;
    recipe.core = LonLatBox{-30, 30, 70, 80};
    Sources sources;
    const LonLatBox box = shore_box();
    sources.shore.push_back({{20, box.south},
                             {20, 54.9},
                             {20.3, 54.9},
                             {20.3, 54.4},
                             {20.5, 54.4},
                             {20.5, 55.5},
                             {20, 55.5},
                             {20, 55.0},
                             {20.25, 55.0},
                             {20.25, 54.95},
                             {19.9, 54.95},
                             {19.9, box.north}});
    sources.shore.push_back(closed({20.35, 54.5, 20.45, 54.6}));
    sources.land.push_back({closed({20, 10, 170, 89}),
                            {normalised(closed({20.36, 54.7, 20.48, 55.2}), false),
                             normalised(closed({22, 54, 22.5, 54.5}), false)}});
    sources.land.push_back({closed({22.2, 54.2, 22.3, 54.3}), {}});
    const MultiPolygon<LonLat> land = land_of_shore(recipe, sources);
    CHECK(contains<LonLat>(land, {25, 55}));
    CHECK(contains<LonLat>(land, {20.4, 54.55}));   // the island
    CHECK(contains<LonLat>(land, {20.1, 54.97}));   // the spit
    CHECK(contains<LonLat>(land, {22.25, 54.25}));  // the island in the lake
    CHECK_FALSE(contains<LonLat>(land, {15, 55}));
    CHECK_FALSE(contains<LonLat>(land, {20.4, 54.9}));  // the lagoon
    CHECK_FALSE(contains<LonLat>(land, {22.1, 54.1}));  // the lake
}

TEST_CASE("the shore is thinned to its tolerance, more so beyond the core", "[shore]") {
    Recipe recipe;
    recipe.core = LonLatBox{20, 50, 40, 60};
    Sources sources;
    // Rings with a notch of some 200 m, far within the core and far without.
    const auto notched = [](double west, double south) {
        Ring<LonLat> ring = sample::box(west, south, west + 1, south + 1);
        ring.insert(ring.begin() + 1,
                    {{west + 0.5, south}, {west + 0.501, south + 0.002}, {west + 0.502, south}});
        return ring;
    };
    sources.shore = {notched(30, 55), notched(0, 45)};
    const MultiPolygon<LonLat> land = land_of_shore(recipe, sources);
    REQUIRE(land.size() == 2);
    const bool first_is_core = contains(land[0], LonLat{30.5, 55.5});
    CHECK(land[first_is_core ? 0 : 1].exterior.size() == 8);
    CHECK(land[first_is_core ? 1 : 0].exterior.size() == 5);
}
