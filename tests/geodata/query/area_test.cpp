#include <algorithm>
#include <numeric>

#include "geodata/query/query.h"
#include "tests/geodata/sample_atlas.h"
#include "tests/support/catch.h"
#include "tests/support/papers.h"

using namespace geodata;

namespace {

double sum(const std::vector<AreaRow>& rows) {
    return std::accumulate(rows.begin(), rows.end(), 0.0,
                           [](double so_far, const AreaRow& row) { return so_far + row.km2; });
}

}  // namespace

TEST_CASE("A degree square at the equator has 12,308.78 km2 on WGS 84") {
    CHECK(area_km2(sample::box_land(0, 0, 1, 1)) == Approx(12308.778).margin(0.001));
}

TEST_CASE("The area does not depend on the ring's direction; holes are taken off") {
    MultiPolygon<LonLat> land = sample::box_land(0, 0, 1, 1);
    std::reverse(land[0].exterior.begin(), land[0].exterior.end());
    CHECK(area_km2(land) == Approx(12308.778).margin(0.001));
    land[0].holes.push_back(sample::box(0.25, 0.25, 0.75, 0.75));
    CHECK(area_km2(land) == Approx(12308.778 * 0.75).epsilon(1e-3));
    CHECK(area_km2({}) == 0);
}

TEST_CASE("A long edge along a parallel is the parallel, not a great circle") {
    // Zone of the sphere between two parallels: proportional to the width in longitude.
    const double one = area_km2(sample::box_land(0, 60, 1, 61));
    CHECK(area_km2(sample::box_land(0, 60, 40, 61)) == Approx(40 * one).epsilon(1e-4));
}

TEST_CASE("Areas by holder: one row a holder and relation, largest first, nothing lost") {
    const Atlas atlas = sample::atlas();
    const auto before = areas_by_holder(atlas, make_date(1939, 9, 16));
    const auto after = areas_by_holder(atlas, make_date(1939, 9, 17));
    CHECK(sum(before) == Approx(sum(after)));
    for (const auto& rows : {before, after}) {
        for (std::size_t i = 0; i + 1 < rows.size(); ++i) CHECK(rows[i].km2 >= rows[i + 1].km2);
    }
    REQUIRE_FALSE(after.empty());
    CHECK(after[0].key == "alfa");
    CHECK(after[0].name == "Alfa");
    CHECK(after[0].relation == "occupied");
    CHECK(after[0].patches == 1);
    CHECK(before[0].key == "beta");
    CHECK(before[0].patches == 2);
}

TEST_CASE("A stated area is taken, one that is not is measured") {
    Atlas atlas = sample::atlas();
    const double measured = areas_by_sphere(atlas, test::august_1939).at(0).km2;
    CHECK(measured == Approx(area_km2(atlas.patches[1].land)));
    atlas.patches[1].km2 = 1234;
    CHECK(areas_by_sphere(atlas, test::august_1939).at(0).km2 == 1234);
}

TEST_CASE("Areas by sphere name sphere and territory") {
    const Atlas atlas = sample::atlas();
    const auto rows = areas_by_sphere(atlas, test::september_1939);
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].key == "soviet");
    CHECK(rows[0].name == "Soviet sphere: eastern Poland");
    CHECK(rows[1].name == "Soviet sphere: Latvia");
}

TEST_CASE("Changes: what one holder lost is what another won") {
    const Atlas atlas = sample::atlas();
    const auto rows = areas_changed(atlas, make_date(1939, 1, 1), make_date(1940, 1, 1));
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].key == "beta -> alfa");
    CHECK(rows[0].name == "Beta Republic to Alfa");
    CHECK(rows[1].key == "gama -> beta");
    CHECK(areas_changed(atlas, make_date(1940, 1, 1), make_date(1940, 2, 1)).empty());
}
