#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "geodata/mesh/mesh.h"
#include "geodata/query/query.h"
#include "geodata/read/read_atlas.h"
#include "geodata/topology/repair.h"
#include "geodata/topology/rings.h"
#include "tests/geodata/sample_atlas.h"
#include "tests/support/catch.h"

using namespace geodata;

namespace {

Atlas opened(const std::string& file) {
    Result<Atlas> atlas = read_polygons(sample::data_file(file));
    if (!atlas) FAIL(atlas.error().sentence());
    return std::move(atlas).value();
}

std::string holder_of(const Atlas& atlas, LonLat p, Date day) {
    const PatchLocator locator(atlas);
    const HolderIndex holder = holder_at(atlas, locator, p, day);
    return holder == no_holder ? "nobody" : atlas.holders[holder].name;
}

const Date day = make_date(1939, 8, 23);

}  // namespace

TEST_CASE("A layer in a projected CRS is brought to degrees") {
    const Atlas atlas = opened("projected_etrs_laea.shp");
    REQUIRE(atlas.patches.size() == 2);
    for (const LonLat& p : atlas.patches[0].land[0].exterior) {
        CHECK(std::min(std::abs(p.lon - 20), std::abs(p.lon - 21)) < 1e-7);
        CHECK(std::min(std::abs(p.lat - 50), std::abs(p.lat - 51)) < 1e-7);
    }
    CHECK(holder_of(atlas, {20.5, 50.5}, day) == "Wésten");
    CHECK(std::any_of(atlas.arcs.begin(), atlas.arcs.end(), [](const Arc& arc) {
        return arc.left != no_patch && arc.right != no_patch;
    }));
}

TEST_CASE("Names become holders, ids and labels") {
    const Atlas atlas = opened("no_prj.shp");
    REQUIRE(atlas.holders.size() == 2);
    CHECK(atlas.holders[0].name == "Wésten");
    CHECK(atlas.holders[0].id == "wésten");
    CHECK(atlas.holders[0].label == "WÉSTEN");
    CHECK_FALSE(atlas.holders[0].colour == atlas.holders[1].colour);
    CHECK(atlas.patches[0].id == "wésten_0");
}

TEST_CASE("Rings are turned as the model wants them, whatever the file had") {
    const Atlas atlas = opened("reversed_rings.geojson");
    const Polygon<LonLat>& polygon = atlas.patches.at(0).land.at(0);
    CHECK(signed_area(polygon.exterior) > 0);
    REQUIRE(polygon.holes.size() == 1);
    CHECK(signed_area(polygon.holes[0]) < 0);
}

TEST_CASE("Start and end fields: the end is the last day") {
    const Atlas atlas = opened("wrong_dates.geojson");
    const LonLat well{22.5, 50.5};
    CHECK(holder_of(atlas, well, make_date(1938, 12, 31)) == "nobody");
    CHECK(holder_of(atlas, well, make_date(1939, 1, 1)) == "Well");
    CHECK(holder_of(atlas, well, make_date(1939, 12, 31)) == "Well");
    CHECK(holder_of(atlas, well, make_date(1940, 1, 1)) == "nobody");
}

TEST_CASE("From and until fields: until is the first day after; null is open") {
    const Atlas atlas = opened("from_until.geojson");
    const LonLat p{20.5, 50.5};
    CHECK(holder_of(atlas, p, make_date(1939, 8, 22)) == "First");
    CHECK(holder_of(atlas, p, make_date(1939, 8, 23)) == "Second");
    CHECK(holder_of(atlas, p, make_date(2000, 1, 1)) == "Second");
}

TEST_CASE("Years count whole; 9999 is open") {
    const Atlas atlas = opened("year_fields.geojson");
    const LonLat p{20.5, 50.5};
    CHECK(holder_of(atlas, p, make_date(1938, 12, 31)) == "Old");
    CHECK(holder_of(atlas, p, make_date(1939, 1, 1)) == "Young");
    CHECK(holder_of(atlas, p, make_date(2020, 1, 1)) == "Young");
}

TEST_CASE("A self-crossing polygon is mended; its neighbour keeps its vertices") {
    const Atlas atlas = opened("bow_tie.geojson");
    REQUIRE(atlas.patches.size() == 2);
    CHECK(fault_in(atlas.patches[0].land).empty());
    CHECK(area_km2(atlas.patches[0].land) ==
          Approx(area_km2(sample::box_land(20, 50, 21, 51)) / 2).epsilon(0.01));
    CHECK(atlas.patches[1].land[0].exterior.size() == 5);
    CHECK(std::any_of(atlas.arcs.begin(), atlas.arcs.end(),
                      [](const Arc& a) { return a.left != no_patch && a.right != no_patch; }));
}

TEST_CASE("Parts that overlap count once") {
    const Atlas atlas = opened("overlapping_parts.geojson");
    CHECK(area_km2(atlas.patches[0].land) ==
          Approx(area_km2(sample::box_land(20, 50, 23, 51))).epsilon(1e-3));
}

namespace {

/// CShapes 2.0 and historical-basemaps, where they are at hand (never part of the repository).
std::filesystem::path reference(const std::string& file) {
    const char* folder = std::getenv("PACTMAP_REFERENCE");
    return folder == nullptr ? std::filesystem::path() : std::filesystem::path(folder) / file;
}

}  // namespace

TEST_CASE("CShapes opens: states and periods of 1939") {
    const auto file = reference("cshapes_2_gw.topojson");
    if (file.empty() || !std::filesystem::exists(file)) return;
    const Result<Atlas> result = read_polygons(file);
    REQUIRE(result);
    const Atlas& atlas = result.value();
    CHECK(holder_of(atlas, {21.0, 52.2}, day) == "Poland");
    CHECK(holder_of(atlas, {24.9, 60.3}, day) == "Finland");
    CHECK(holder_of(atlas, {24.0, 57.0}, day) == "Latvia");
    CHECK(holder_of(atlas, {24.0, 57.0}, make_date(1941, 1, 1)) == "Russia (Soviet Union)");
    CHECK(holder_of(atlas, {37.6, 55.8}, day) == "Russia (Soviet Union)");
    CHECK(holder_of(atlas, {26.0, 44.4}, day) == "Rumania");
    const auto borders = std::count_if(atlas.arcs.begin(), atlas.arcs.end(), [](const Arc& a) {
        return a.left != no_patch && a.right != no_patch;
    });
    CHECK(borders > 500);
}

TEST_CASE("historical-basemaps opens: states of 1938, for all time") {
    const auto file = reference("world_1938.geojson");
    if (file.empty() || !std::filesystem::exists(file)) return;
    const Result<Atlas> result = read_polygons(file);
    REQUIRE(result);
    CHECK(holder_of(result.value(), {21.0, 52.2}, day) == "Poland");
    CHECK(holder_of(result.value(), {37.6, 55.8}, day) == "USSR");
    CHECK_FALSE(build_mesh(result.value(), Projection()).patches.index.empty());
}
