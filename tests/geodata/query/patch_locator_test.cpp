#include <cmath>

#include "geodata/query/query.h"
#include "geodata/topology/rings.h"
#include "tests/geodata/sample_atlas.h"
#include "tests/support/catch.h"

using namespace geodata;

TEST_CASE("A point lies in the patch around it") {
    const Atlas atlas = sample::atlas();
    const PatchLocator locator(atlas);
    const auto id_at = [&](double lon, double lat) {
        const PatchIndex patch = locator.patch_at({lon, lat});
        return patch == no_patch ? std::string("sea") : atlas.patches[patch].id;
    };
    CHECK(id_at(20.2, 50.2) == "west");
    CHECK(id_at(20.7, 50.7) == "enclave");
    CHECK(id_at(25, 51) == "east");
    CHECK(id_at(22, 52.5) == "north");
    CHECK(id_at(16.5, 50.5) == "island");
    CHECK(id_at(17.5, 50.5) == "island");
    CHECK(id_at(17.1, 50.5) == "sea");  // between its two parts
    CHECK(id_at(25, 52.5) == "sea");
    CHECK(id_at(-120, -45) == "sea");
    CHECK(id_at(0, 90) == "sea");
}

TEST_CASE("The locator agrees with a test of every polygon") {
    const Atlas atlas = sample::atlas();
    const PatchLocator locator(atlas);
    for (double lon = 15.5; lon < 26.5; lon += 0.137) {
        for (double lat = 49.5; lat < 53.5; lat += 0.0931) {
            PatchIndex expected = no_patch;
            for (PatchIndex i = 0; i < atlas.patches.size(); ++i) {
                if (contains(atlas.patches[i].land, LonLat{lon, lat})) expected = i;
            }
            REQUIRE(locator.patch_at({lon, lat}) == expected);
        }
    }
}

TEST_CASE("A point on a common border belongs to exactly one patch") {
    const Atlas atlas = sample::atlas();
    const PatchLocator locator(atlas);
    for (const LonLat p : {LonLat{22, 51}, LonLat{21, 52}, LonLat{20.5, 50.7}, LonLat{22, 52}}) {
        CHECK(locator.patches_at(p).size() == 1);
    }
}

TEST_CASE("Who held a place depends on the day") {
    const Atlas atlas = sample::atlas();
    const PatchLocator locator(atlas);
    const LonLat enclave{20.7, 50.7};
    CHECK(holder_at(atlas, locator, enclave, make_date(1939, 3, 21)) == atlas.find_holder("gama"));
    CHECK(holder_at(atlas, locator, enclave, make_date(1939, 3, 22)) == atlas.find_holder("beta"));
    CHECK(holder_at(atlas, locator, {25, 52.5}, make_date(1939, 3, 22)) == no_holder);
}

TEST_CASE("Where patches of different times overlap, the one of the day is found") {
    Atlas atlas = sample::atlas();
    Patch later = atlas.patches[0];
    later.id = "west_later";
    later.tenures = {{2, {make_date(1940, 1, 1), {}}, Relation::sovereign, ""}};
    atlas.patches[0].tenures = {{0, {{}, make_date(1940, 1, 1)}, Relation::sovereign, ""}};
    atlas.patches.push_back(later);
    const PatchLocator locator(atlas);
    const LonLat p{20.2, 50.2};
    CHECK(locator.patches_at(p).size() == 2);
    CHECK(atlas.patches[locator.patch_at(p, make_date(1939, 12, 31))].id == "west");
    CHECK(atlas.patches[locator.patch_at(p, make_date(1940, 1, 1))].id == "west_later");
}

TEST_CASE("The nearest border is found with its distance") {
    const Atlas atlas = sample::atlas();
    const PatchLocator locator(atlas);
    const auto near = locator.border_near({22.1, 51}, 15);
    REQUIRE(near.has_value());
    // A tenth of a degree of longitude at 51 N is 7.0 km on WGS 84.
    CHECK(near->km == Approx(7.02).margin(0.02));
    const Arc& arc = atlas.arcs[near->arc];
    CHECK(std::min(arc.left, arc.right) == atlas.find_patch("west"));
    CHECK(std::max(arc.left, arc.right) == atlas.find_patch("east"));
}

TEST_CASE("Coasts and what lies too far away are no near borders") {
    const Atlas atlas = sample::atlas();
    const PatchLocator locator(atlas);
    CHECK_FALSE(locator.border_near({16.05, 50.5}, 15).has_value());
    CHECK_FALSE(locator.border_near({25, 51}, 15).has_value());
    CHECK_FALSE(locator.border_near({22.1, 51}, 5).has_value());
}

TEST_CASE("A locator can be moved") {
    const Atlas atlas = sample::atlas();
    PatchLocator first(atlas);
    const PatchLocator second = std::move(first);
    CHECK(second.patch_at({25, 51}) == atlas.find_patch("east"));
}
