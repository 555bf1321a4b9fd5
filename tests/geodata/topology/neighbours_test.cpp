#include "geodata/topology/neighbours.h"

#include <numeric>

#include "geodata/topology/shared_arcs.h"
#include "tests/geodata/sample_atlas.h"
#include "tests/support/catch.h"

using namespace geodata;

namespace {

using Pair = std::pair<PatchIndex, PatchIndex>;

Period years(int from, int until) {
    return {make_date(from, 1, 1), make_date(until, 1, 1)};
}

Patch held(MultiPolygon<LonLat> land, Period period) {
    Patch patch;
    patch.name = "x";
    patch.land = std::move(land);
    patch.tenures = {{0, period, Relation::sovereign, ""}};
    return patch;
}

}  // namespace

TEST_CASE("Those that were there at the same time are neighbours, a day after the end is none") {
    const std::vector<Period> periods{years(1900, 1910), years(1905, 1920), years(1910, 1930), {}};
    const std::vector<PatchIndex> left{0, 2}, right{1, 3};
    const Neighbours found = neighbours(left, right, periods);
    CHECK(found.pairs == std::vector<Pair>{{0, 1}, {0, 3}, {2, 1}, {2, 3}});
    CHECK(found.left_alone.empty());
    CHECK(found.right_alone == std::vector<PatchIndex>{3});
    CHECK(neighbours({left.data(), 1}, {left.data() + 1, 1}, periods).pairs.empty());
}

TEST_CASE("Of hundreds that lie on each other for all time the uppermost are neighbours") {
    std::vector<PatchIndex> left(500), right(500);
    std::iota(left.begin(), left.end(), 0U);
    std::iota(right.begin(), right.end(), 500U);
    const Neighbours found = neighbours(left, right, std::vector<Period>(1000));
    CHECK(found.pairs.back() == Pair{499, 999});
    CHECK(found.pairs.size() <= 1000);
    CHECK(found.left_alone.empty());
    CHECK(found.right_alone.empty());
}

TEST_CASE("Yearly slices of two neighbours: one common border a year, and no more") {
    std::vector<Patch> patches;
    for (int year = 1800; year < 1900; ++year) {
        patches.push_back(held(sample::box_land(0, 0, 1, 1), years(year, year + 1)));
        patches.push_back(held(sample::box_land(1, 0, 2, 1), years(year, year + 1)));
    }
    std::size_t common = 0, points = 0;
    for (const Arc& arc : shared_arcs(patches)) {
        common += arc.left != no_patch && arc.right != no_patch ? 1 : 0;
        points += arc.line.size();
    }
    CHECK(common == 100);
    CHECK(points <= 200 * 8);
}

TEST_CASE("Copies of two neighbours take arcs in proportion to the copies") {
    const auto points = [](int copies) {
        std::vector<Patch> patches;
        for (int i = 0; i < copies; ++i) {
            patches.push_back(held(sample::box_land(0, 0, 1, 1), {}));
            patches.push_back(held(sample::box_land(1, 0, 2, 1), {}));
        }
        std::size_t sum = 0;
        for (const Arc& arc : shared_arcs(patches)) sum += arc.line.size();
        return sum;
    };
    CHECK(points(2000) <= 2 * points(1000));
    CHECK(points(2000) < 40'000);
}
