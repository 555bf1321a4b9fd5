// The shipped atlas as a whole: every piece of land has one holder on every day, the arcs tile its
// edges, and nothing is without a source.
#include <algorithm>
#include <map>
#include <set>

#include "geodata/mesh/mesh.h"
#include "geodata/query/query.h"
#include "geodata/topology/rings.h"
#include "tests/geodata/shipped_atlas.h"
#include "tests/support/catch.h"
#include "tests/support/days.h"

using namespace geodata;

TEST_CASE("Atlas: it is read without a warning, and check finds nothing") {
    CHECK(shipped::get().error == "");
    CHECK(shipped::get().warnings.empty());
    for (const Issue& issue : check(shipped::folder())) {
        INFO(issue.sentence());
        CHECK(false);
    }
}

TEST_CASE("Atlas: on every day on which something changes, each patch has exactly one holder") {
    REQUIRE(shipped::get().error.empty());
    const Atlas& atlas = shipped::atlas();
    std::set<Date> days{test::first_day, test::last_day};
    for (const Patch& patch : atlas.patches) {
        for (const Tenure& tenure : patch.tenures) {
            for (const auto& end : {tenure.period.from, tenure.period.until}) {
                if (!end) continue;
                days.insert(*end);
                days.insert(*end - std::chrono::days(1));
            }
        }
    }
    CHECK(days.size() > 30);
    for (const Date day : days) {
        for (const Patch& patch : atlas.patches) {
            const auto holders =
                std::count_if(patch.tenures.begin(), patch.tenures.end(),
                              [day](const Tenure& t) { return t.period.contains(day); });
            INFO(patch.id << " on " << to_iso(day));
            REQUIRE(holders == 1);
        }
    }
}

TEST_CASE("Atlas: it speaks of 1938 to the German attack on the Soviet Union") {
    REQUIRE(shipped::get().error.empty());
    CHECK(shipped::atlas().days == DaySpan{test::first_day, test::last_day});
}

TEST_CASE("Atlas: names of seas lie on open water, more than one spot for the large ones") {
    REQUIRE(shipped::get().error.empty());
    const Atlas& atlas = shipped::atlas();
    const PatchLocator locator(atlas);
    std::map<std::string, int> spots;
    for (const Sea& sea : atlas.seas) {
        INFO(sea.name << " " << sea.position.lon << " " << sea.position.lat);
        CHECK(locator.patch_at(sea.position, test::first_day) == no_patch);
        CHECK(sea.rank >= 1);
        CHECK(sea.rank <= 3);
        ++spots[sea.name];
    }
    CHECK(spots.size() >= 20);
    for (const char* large : {"Baltic Sea", "Black Sea", "North Sea", "Norwegian\nSea"}) {
        INFO(large);
        CHECK(spots[large] >= 2);
    }
}

TEST_CASE("Atlas: tenures and lines have sources, lines a precision") {
    REQUIRE(shipped::get().error.empty());
    for (const Patch& patch : shipped::atlas().patches) {
        for (const Tenure& tenure : patch.tenures) {
            INFO(patch.id);
            CHECK_FALSE(tenure.source.empty());
        }
    }
    for (const Arc& arc : shipped::atlas().arcs) {
        if (arc.basis == Basis::frame || arc.basis == Basis::coast) continue;
        INFO(arc.name << " " << arc.recipe);
        CHECK_FALSE(arc.source.empty());
        CHECK(arc.precision_km > 0);
    }
}

TEST_CASE("Atlas: the mesh covers the land: triangles add up to the patches' areas") {
    REQUIRE(shipped::get().error.empty());
    const Atlas& atlas = shipped::atlas();
    const Mesh mesh = build_mesh(atlas, Projection());
    std::vector<double> sums(atlas.patches.size());
    for (std::size_t i = 0; i + 2 < mesh.patches.index.size(); i += 3) {
        const Vec2 a = mesh.patches.position[mesh.patches.index[i]];
        const Vec2 b = mesh.patches.position[mesh.patches.index[i + 1]];
        const Vec2 c = mesh.patches.position[mesh.patches.index[i + 2]];
        sums[mesh.patches.feature[mesh.patches.index[i]]] +=
            ((double{b.x} - a.x) * (double{c.y} - a.y) -
             (double{c.x} - a.x) * (double{b.y} - a.y)) /
            2e6;
    }
    for (std::size_t i = 0; i < sums.size(); ++i) {
        INFO(atlas.patches[i].id);
        CHECK(sums[i] == Approx(area_km2(atlas.patches[i].land)).epsilon(1e-3).margin(0.5));
    }
}

TEST_CASE("Atlas: capitals lie in the land of their states on 23 August 1939") {
    REQUIRE(shipped::get().error.empty());
    int capitals = 0;
    for (const Place& place : shipped::atlas().places) {
        CHECK(place.rank >= 1);
        CHECK(place.rank <= 5);
        if (place.capital_of.empty() || place.capital_of == "czechoslovakia" ||
            place.capital_of == "general_government" ||
            place.capital_of == "albania") {  // Italian since April
            continue;
        }
        ++capitals;
        INFO(place.name);
        CHECK(shipped::holder(place.position, make_date(1939, 8, 23)) == place.capital_of);
    }
    CHECK(capitals >= 10);
    CHECK(shipped::atlas().places.size() >= 900);
}

TEST_CASE("Atlas: towns lie on land") {
    REQUIRE(shipped::get().error.empty());
    for (const Place& place : shipped::atlas().places) {
        INFO(place.name << " at " << place.position.lon << " " << place.position.lat);
        CHECK(shipped::get().locator->patch_at(place.position) != no_patch);
    }
}

TEST_CASE("Atlas: the key dates of the pact are among the events") {
    REQUIRE(shipped::get().error.empty());
    std::set<std::string> days;
    for (const Event& event : shipped::atlas().events) {
        if (event.key) days.insert(to_iso(event.date));
    }
    for (const char* day : {"1939-08-23", "1939-09-01", "1939-09-17", "1939-09-28"}) {
        INFO(day);
        CHECK(days.count(day) == 1);
    }
}
