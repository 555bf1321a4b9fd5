#include "geodata/topology/repair.h"

#include <random>

#include "geodata/topology/rings.h"
#include "tests/geodata/sample_atlas.h"
#include "tests/support/catch.h"

using namespace geodata;
using sample::box;

TEST_CASE("A sound polygon has no fault and is not changed") {
    const MultiPolygon<LonLat> land = sample::box_land(20, 50, 21, 51);
    CHECK(fault_in(land).empty());
    CHECK(repaired(land)[0].exterior == land[0].exterior);
}

TEST_CASE("A bow tie keeps both its wings") {
    const MultiPolygon<LonLat> bow{{{{20, 50}, {21, 51}, {21, 50}, {20, 51}, {20, 50}}, {}}};
    CHECK(fault_in(bow).find("Self-intersection at 20.5") == 0);
    const MultiPolygon<LonLat> mended = repaired(bow);
    CHECK(fault_in(mended).empty());
    CHECK(planar_area(mended) == Approx(0.5));
    CHECK(contains(mended, LonLat{20.1, 50.5}));
    CHECK(contains(mended, LonLat{20.9, 50.5}));
}

TEST_CASE("Parts that overlap are joined, not cut out") {
    const MultiPolygon<LonLat> doubled{{box(20, 50, 22, 51), {}}, {box(21, 50, 23, 51), {}}};
    CHECK_FALSE(fault_in(doubled).empty());
    const MultiPolygon<LonLat> mended = repaired(doubled);
    CHECK(fault_in(mended).empty());
    CHECK(planar_area(mended) == Approx(3));
    CHECK(contains(mended, LonLat{21.5, 50.5}));
}

TEST_CASE("Only the invalid part is made anew: the others keep the vertices they share") {
    const Ring<LonLat> sound{{30, 50}, {30.3, 50}, {31, 50}, {31, 51}, {30, 51}, {30, 50}};
    const MultiPolygon<LonLat> mixed{{{{20, 50}, {21, 51}, {21, 50}, {20, 51}, {20, 50}}, {}},
                                     {sound, {}}};
    bool kept = false;
    for (const Polygon<LonLat>& polygon : repaired(mixed)) {
        kept = kept || polygon.exterior.size() == sound.size();
    }
    CHECK(kept);
}

TEST_CASE("A polygon that is only a line is nothing") {
    const MultiPolygon<LonLat> line{{{{20, 50}, {21, 51}, {20, 50}, {20, 50}}, {}}};
    CHECK_FALSE(fault_in(line).empty());
    CHECK(repaired(line).empty());
    CHECK(repaired(MultiPolygon<LonLat>{}).empty());
}

TEST_CASE("A hole without an area is filled") {
    MultiPolygon<LonLat> land = sample::box_land(20, 50, 21, 51);
    land[0].holes.push_back({{20.2, 50.2}, {20.4, 50.2}, {20.2, 50.2}});
    CHECK_FALSE(fault_in(land).empty());
    CHECK(repaired(land)[0].holes.empty());
}

TEST_CASE("A hole that reaches out of its polygon is mended") {
    MultiPolygon<LonLat> land = sample::box_land(20, 50, 22, 52);
    land[0].holes.push_back(normalised(box(21, 51, 23, 51.5), false));
    CHECK_FALSE(fault_in(land).empty());
    const MultiPolygon<LonLat> mended = repaired(land);
    CHECK(fault_in(mended).empty());
    CHECK_FALSE(contains(mended, LonLat{21.5, 51.25}));
    CHECK(contains(mended, LonLat{20.5, 51.25}));
}

namespace {

/// A ring that goes from one random place to the next: it crosses itself some n * n / 5 times.
MultiPolygon<LonLat> scribble(int points) {
    std::mt19937 random(5);
    std::uniform_real_distribution<double> share(0, 1);
    Ring<LonLat> ring;
    for (int i = 0; i < points; ++i) {
        const double lon = 20 + share(random);
        ring.push_back({lon, 50 + share(random)});
    }
    ring.push_back(ring.front());
    return {{ring, {}}};
}

}  // namespace

TEST_CASE("What lies in a scribble an odd number of times is land, the rest is not") {
    const MultiPolygon<LonLat> tangle = scribble(60);
    const Repair<LonLat> mended = repair(tangle);
    CHECK(mended.failed.empty());
    CHECK(fault_in(mended.land).empty());
    int differ = 0;
    for (int i = 0; i < 40; ++i) {
        for (int k = 0; k < 40; ++k) {
            const LonLat p{20.0125 + i * 0.025, 50.0125 + k * 0.025};
            differ += contains(tangle, p) != contains(mended.land, p) ? 1 : 0;
        }
    }
    CHECK(differ == 0);
}

TEST_CASE("What crosses itself too often is given up, and says why") {
    const Repair<LonLat> mended = repair(scribble(1000));
    CHECK(mended.land.empty());
    CHECK(mended.failed == "its lines cross each other more than 2000 times");
}

TEST_CASE("A check or a repair that is cancelled ends") {
    Loading loading;
    loading.cancel();
    CHECK(fault_in(scribble(100), &loading).empty());
    CHECK(repair(scribble(100), &loading).land.empty());
}

TEST_CASE("GEOS stops when its time is used up; a sweep then says whether lines cross") {
    // GEOS 3.13 looks at its time less often than 3.11, and may have found a crossing before.
    const std::string fault = fault_in(scribble(100), nullptr, -1);
    INFO(fault);
    CHECK((fault == "its lines cross each other" || fault.starts_with("Self-intersection")));
    CHECK(fault_in(sample::box_land(20, 50, 21, 51), nullptr, -1).empty());
    CHECK(repair(scribble(50), nullptr, -1).failed ==
          "its lines would take too long to disentangle");
}
