// What is exported is the same map when it is opened again: the same land, the same names, the same
// owner of every place.
#include <filesystem>
#include <map>
#include <random>

#include "geodata/query/query.h"
#include "geodata/read/read_atlas.h"
#include "geodata/write/export.h"
#include "tests/geodata/sample_atlas.h"
#include "tests/geodata/shipped_atlas.h"
#include "tests/support/catch.h"
#include "tests/support/sentences.h"

using namespace geodata;
namespace fs = std::filesystem;

namespace {

constexpr const char* formats[] = {".gpkg", ".shp", ".geojson"};

/// Exported and opened again.
Atlas there_and_back(const Atlas& atlas, ExportWhat what, Date day, const std::string& ending) {
    const sample::TempFolder folder;
    ExportRequest request;
    request.what = what;
    request.date = day;
    request.file = folder / ("map" + ending);
    REQUIRE(test::sentence_of(export_layer(atlas, request)) == "nothing went wrong");
    Result<Atlas> read = geodata::read(request.file);
    REQUIRE(test::sentence_of(read) == "nothing went wrong");
    for (const Warning& warning : read.warnings()) FAIL_CHECK(warning.sentence());
    return std::move(read).value();
}

/// By the names of the holders: exported files have no more.
std::map<std::string, double> areas(const Atlas& atlas, Date day) {
    std::map<std::string, double> km2;
    for (const AreaRow& row : areas_by_holder(atlas, day)) km2[row.name] += row.km2;
    return km2;
}

std::string name_at(const Atlas& atlas, const PatchLocator& locator, LonLat p, Date day) {
    const HolderIndex holder = holder_at(atlas, locator, p, day);
    return holder == no_holder ? "nobody" : atlas.holders[holder].name;
}

/// Of the vertices, rounded as the formats may round them.
std::map<std::string, std::size_t> points_by_name(const Atlas& atlas) {
    std::map<std::string, std::size_t> points;
    for (const Patch& patch : atlas.patches) {
        for (const Polygon<LonLat>& polygon : patch.land) {
            points[patch.name] += polygon.exterior.size();
            for (const Ring<LonLat>& hole : polygon.holes) points[patch.name] += hole.size();
        }
    }
    return points;
}

}  // namespace

TEST_CASE("Exported patches keep their names, their vertices and their areas") {
    const Atlas atlas = sample::atlas();
    for (const char* ending : formats) {
        INFO(ending);
        const Atlas back =
            there_and_back(atlas, ExportWhat::patches, make_date(1939, 9, 17), ending);
        REQUIRE(back.patches.size() == atlas.patches.size());
        for (std::size_t i = 0; i < back.patches.size(); ++i) {
            CHECK(back.patches[i].name == atlas.patches[i].name);
            CHECK(area_km2(back.patches[i].land) ==
                  Approx(area_km2(atlas.patches[i].land)).epsilon(1e-8));
        }
        CHECK(points_by_name(back) == points_by_name(atlas));
    }
}

TEST_CASE("Exported states hold the same places as before") {
    const Atlas atlas = sample::atlas();
    const PatchLocator locator(atlas);
    std::mt19937 random(1939);
    std::uniform_real_distribution<double> lon(15, 27), lat(49, 54);
    for (const Date day : {make_date(1939, 1, 1), make_date(1939, 3, 22), make_date(1939, 9, 17)}) {
        for (const char* ending : formats) {
            INFO(ending << " on " << to_iso(day));
            const Atlas back = there_and_back(atlas, ExportWhat::states, day, ending);
            const PatchLocator found(back);
            for (int i = 0; i < 300; ++i) {
                const LonLat p{lon(random), lat(random)};
                INFO(p.lon << " " << p.lat);
                REQUIRE(name_at(back, found, p, day) == name_at(atlas, locator, p, day));
            }
        }
    }
}

TEST_CASE("The shipped atlas of a day is the same map when it is opened again") {
    REQUIRE(shipped::get().error.empty());
    const Date day = make_date(1939, 10, 10);
    const Atlas back = there_and_back(shipped::atlas(), ExportWhat::states, day, ".gpkg");
    const auto before = areas(shipped::atlas(), day), after = areas(back, day);
    REQUIRE(before.size() == after.size());
    for (const auto& [name, km2] : before) {
        INFO(name);
        REQUIRE(after.count(name) == 1);
        CHECK(after.at(name) == Approx(km2).epsilon(1e-3));
    }
    const PatchLocator found(back);
    for (const Place& place : shipped::atlas().places) {
        INFO(place.name);
        CHECK(name_at(back, found, place.position, day) ==
              name_at(shipped::atlas(), *shipped::get().locator, place.position, day));
    }
}

TEST_CASE("An exported map that is exported again is the same file of land") {
    const Atlas atlas = sample::atlas();
    const Date day = make_date(1939, 9, 17);
    for (const char* ending : formats) {
        INFO(ending);
        const Atlas once = there_and_back(atlas, ExportWhat::states, day, ending);
        const Atlas twice = there_and_back(once, ExportWhat::states, day, ending);
        REQUIRE(areas(once, day).size() == areas(twice, day).size());
        for (const auto& [name, km2] : areas(once, day)) {
            CHECK(areas(twice, day).at(name) == Approx(km2).epsilon(1e-8));
        }
    }
}

TEST_CASE("Names come back whatever letters they are written with") {
    Atlas atlas = sample::atlas();
    const std::string names[] = {"Česko, \"země\"", "Вільня; Wilno", "ירושלים", "a'b\\c",
                                 "  spaced"};
    for (std::size_t i = 0; i < atlas.patches.size(); ++i) atlas.patches[i].name = names[i];
    for (const char* ending : formats) {
        INFO(ending);
        const Atlas back =
            there_and_back(atlas, ExportWhat::patches, make_date(1939, 9, 17), ending);
        REQUIRE(back.patches.size() == 5);
        for (std::size_t i = 0; i < 4; ++i) CHECK(back.patches[i].name == names[i]);
        CHECK(back.patches[4].name == "spaced");  // what stands around a name is none of it
    }
}
