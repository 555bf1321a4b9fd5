#include <algorithm>
#include <filesystem>

#include "geodata/read/check_atlas.h"
#include "geodata/read/read_atlas.h"
#include "tests/geodata/sample_atlas.h"
#include "tests/support/catch.h"

using namespace geodata;

namespace {

std::string all(const std::vector<Issue>& issues) {
    std::string text;
    for (const Issue& issue : issues) text += issue.sentence() + "\n";
    return text;
}

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("A sound atlas has no issues") {
    CHECK(all(atlas_issues(sample::atlas())).empty());
    CHECK(all(geometry_issues(sample::atlas())).empty());
    const sample::TempFolder folder;
    sample::write_folder(sample::atlas(), folder.path());
    CHECK(all(check(folder.path())).empty());
}

TEST_CASE("Gaps and overlaps of tenures are found, with their days") {
    Atlas atlas = sample::atlas();
    Patch& east = atlas.patches[1];
    east.tenures[0].period.until = make_date(1939, 9, 10);
    CHECK(
        has(all(atlas_issues(atlas)), "patch east: nobody holds it from 1939-09-10 to 1939-09-17"));
    east.tenures[0].period.until = make_date(1939, 9, 20);
    CHECK(has(all(atlas_issues(atlas)), "patch east: two tenures overlap on 1939-09-17"));
    east.tenures[0].period = {make_date(1938, 2, 1), make_date(1939, 9, 17)};
    CHECK(has(all(atlas_issues(atlas)), "nobody holds it before 1938-02-01"));
    east.tenures.pop_back();
    CHECK(has(all(atlas_issues(atlas)), "nobody holds it from 1939-09-17 on"));
    east.tenures.clear();
    CHECK(has(all(atlas_issues(atlas)), "nobody ever holds it"));
}

TEST_CASE("Holders without land and wrong areas are found") {
    Atlas atlas = sample::atlas();
    atlas.holders.push_back({"delta", "Delta", "DELTA", {}});
    atlas.patches[1].km2 = 1;
    const std::string issues = all(atlas_issues(atlas));
    CHECK(has(issues, "holder delta: it never holds any land"));
    CHECK(has(issues, "patch east: its stated area"));
}

TEST_CASE("Arcs whose patches do not lie beside them are found") {
    Atlas atlas = sample::atlas();
    std::swap(atlas.arcs[0].left, atlas.arcs[0].right);
    CHECK(has(all(atlas_issues(atlas)), "its patches do not lie beside it"));
}

TEST_CASE("Patches that overlap are found") {
    Atlas atlas = sample::atlas();
    atlas.patches.push_back(atlas.patches[3]);
    atlas.patches.back().id = "enclave_again";
    CHECK(has(all(atlas_issues(atlas)), "overlaps patch enclave_again"));
}

TEST_CASE("Invalid polygons are found with the place") {
    Atlas atlas = sample::atlas();
    atlas.patches[4].land = {{{{16, 50}, {17, 51}, {17, 50}, {16, 51}, {16, 50}}, {}}};
    CHECK(has(all(geometry_issues(atlas)), "patch island: its polygon is not valid"));
}

TEST_CASE("check lists every fault of a folder, not the first alone") {
    const sample::TempFolder folder;
    sample::write_folder(sample::atlas(), folder.path());
    sample::write_text(folder / "tenures.csv",
                       "patch,holder,from,until,relation,source\nwest,x,,,sovereign,A\n"
                       "y,alfa,,,sovereign,A\nwest,alfa,1939-99-99,,sovereign,A\n");
    const std::string issues = all(check(folder.path()));
    CHECK(has(issues, "no holder \"x\""));
    CHECK(has(issues, "no patch \"y\""));
    CHECK(has(issues, "1939-99-99"));
}

TEST_CASE("check of a file lists what reading it reports") {
    CHECK(all(check(sample::data_file("projected_etrs_laea.shp"))).empty());
    CHECK(has(all(check(sample::data_file("bow_tie.geojson"))), "Self-intersection"));
    CHECK(check(sample::data_file("truncated.shp")).size() == 1);
    CHECK(check("/no/such/file.shp").size() == 1);
}
