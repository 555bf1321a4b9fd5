#include "geodata/query/query.h"
#include "geodata/topology/repair.h"
#include "tests/geodata/sample_atlas.h"
#include "tests/support/catch.h"

using namespace geodata;

TEST_CASE("Dissolved land has the area of its patches and is valid") {
    const Atlas atlas = sample::atlas();
    for (unsigned chosen = 1; chosen < 32; ++chosen) {  // every choice of the five patches
        std::vector<PatchIndex> patches;
        double km2 = 0;
        for (PatchIndex i = 0; i < 5; ++i) {
            if ((chosen >> i & 1U) == 0) continue;
            patches.push_back(i);
            km2 += area_km2(atlas.patches[i].land);
        }
        const MultiPolygon<LonLat> land = dissolve(atlas, patches);
        REQUIRE(area_km2(land) == Approx(km2).epsilon(1e-9));
        REQUIRE(fault_in(land).empty());
    }
}

TEST_CASE("An enclave dissolved into the land around it leaves no hole") {
    const Atlas atlas = sample::atlas();
    const auto land = dissolve(atlas, {atlas.find_patch("west"), atlas.find_patch("enclave")});
    REQUIRE(land.size() == 1);
    CHECK(land[0].holes.empty());
}

TEST_CASE("All patches dissolve into the mainland and two islands") {
    const Atlas atlas = sample::atlas();
    CHECK(dissolve(atlas, {0, 1, 2, 3, 4}).size() == 3);
}

TEST_CASE("Numbers beyond the atlas are passed over") {
    const Atlas atlas = sample::atlas();
    CHECK(dissolve(atlas, {no_patch}).empty());
}
