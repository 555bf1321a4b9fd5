// The shipped atlas adds up: land changes hands, and none of it is lost or made on the way.
#include <cmath>
#include <map>
#include <numeric>
#include <set>

#include "geodata/query/compare.h"
#include "geodata/query/query.h"
#include "geodata/topology/rings.h"
#include "tests/geodata/shipped_atlas.h"
#include "tests/support/catch.h"
#include "tests/support/days.h"

using namespace geodata;

namespace {

/// The first day, and every day on which something changes hands.
std::set<Date> days_of_change() {
    std::set<Date> days{test::first_day};
    for (const Patch& patch : shipped::atlas().patches) {
        for (const Tenure& tenure : patch.tenures) {
            if (tenure.period.from) days.insert(*tenure.period.from);
        }
    }
    return days;
}

std::map<HolderIndex, double> land_on(Date day) {
    const Atlas& atlas = shipped::atlas();
    std::map<HolderIndex, double> km2;
    for (PatchIndex i = 0; i < atlas.patches.size(); ++i) {
        km2[atlas.holder_on(i, day)] += patch_km2(atlas.patches[i]);
    }
    return km2;
}

double all_land() {
    double sum = 0;
    for (const Patch& patch : shipped::atlas().patches) sum += patch_km2(patch);
    return sum;
}

}  // namespace

TEST_CASE("Balance: the tenures of each patch follow each other without gap or overlap") {
    REQUIRE(shipped::get().error.empty());
    for (const Patch& patch : shipped::atlas().patches) {
        INFO(patch.id);
        REQUIRE_FALSE(patch.tenures.empty());
        CHECK_FALSE(patch.tenures.front().period.from.has_value());
        CHECK_FALSE(patch.tenures.back().period.until.has_value());
        for (std::size_t i = 0; i + 1 < patch.tenures.size(); ++i) {
            const Period& period = patch.tenures[i].period;
            const Period& next = patch.tenures[i + 1].period;
            REQUIRE(period.until.has_value());
            CHECK(period.until == next.from);
            if (period.from) CHECK(*period.from < *period.until);
            // Else the change would be none.
            CHECK((patch.tenures[i].holder != patch.tenures[i + 1].holder ||
                   patch.tenures[i].relation != patch.tenures[i + 1].relation));
        }
    }
}

TEST_CASE("Balance: on every day the states together hold all land") {
    REQUIRE(shipped::get().error.empty());
    const double all = all_land();
    CHECK(all > 5e6);
    for (const Date day : days_of_change()) {
        double sum = 0;
        int patches = 0;
        for (const AreaRow& row : areas_by_holder(shipped::atlas(), day)) {
            CHECK(row.km2 > 0);
            sum += row.km2;
            patches += row.patches;
        }
        INFO(to_iso(day));
        CHECK(sum == Approx(all).epsilon(1e-9));
        CHECK(patches == static_cast<int>(shipped::atlas().patches.size()));
    }
}

TEST_CASE("Balance: what a state had, less what it lost, and what it won, is what it has") {
    REQUIRE(shipped::get().error.empty());
    const std::set<Date> days = days_of_change();
    for (const Date before : {test::first_day, make_date(1939, 8, 23)}) {
        const auto had = land_on(before);
        for (const Date after : days) {
            auto km2 = had;
            for (const Change& change : changes_between(shipped::atlas(), before, after)) {
                double sum = 0;
                for (const PatchChange& patch : change.patches) sum += patch.km2;
                CHECK(sum == Approx(change.km2));
                CHECK(change.from != change.to);
                km2[change.from] -= change.km2;
                km2[change.to] += change.km2;
            }
            const auto has = land_on(after);
            for (const auto& [holder, area] : km2) {
                INFO(to_iso(before) << " to " << to_iso(after) << ", holder " << holder);
                const auto found = has.find(holder);
                CHECK(area == Approx(found == has.end() ? 0 : found->second).margin(1e-3));
            }
        }
    }
}

TEST_CASE("Balance: nothing changes between a day and itself, nor on a day without a change") {
    REQUIRE(shipped::get().error.empty());
    const std::set<Date> days = days_of_change();
    for (const Date day : days) {
        CHECK(changes_between(shipped::atlas(), day, day).empty());
        const Date next = day + std::chrono::days(1);
        if (days.count(next) == 0) CHECK(changes_between(shipped::atlas(), day, next).empty());
        // The other way round: on each of these days a patch has another tenure than before.
        const Date before = day - std::chrono::days(1);
        bool other = day == test::first_day;
        for (PatchIndex i = 0; i < shipped::atlas().patches.size(); ++i) {
            other = other ||
                    shipped::atlas().tenure_on(i, day) != shipped::atlas().tenure_on(i, before);
        }
        INFO(to_iso(day));
        CHECK(other);
    }
}

TEST_CASE("Balance: the changes of two spans of days are those of the whole") {
    REQUIRE(shipped::get().error.empty());
    const Atlas& atlas = shipped::atlas();
    const Date first = test::first_day, middle = make_date(1939, 9, 28), last = test::last_day;
    const auto moved = [&](Date a, Date b) {
        std::map<PatchIndex, std::pair<HolderIndex, HolderIndex>> patches;
        for (const Change& change : changes_between(atlas, a, b)) {
            for (const PatchChange& patch : change.patches) {
                CHECK(patches.emplace(patch.patch, std::pair(patch.from, patch.to)).second);
            }
        }
        return patches;
    };
    const auto early = moved(first, middle), late = moved(middle, last), whole = moved(first, last);
    for (PatchIndex i = 0; i < atlas.patches.size(); ++i) {
        HolderIndex holder = atlas.holder_on(i, first);
        if (early.count(i) == 1) {
            CHECK(early.at(i).first == holder);
            holder = early.at(i).second;
        }
        if (late.count(i) == 1) {
            CHECK(late.at(i).first == holder);
            holder = late.at(i).second;
        }
        INFO(atlas.patches[i].id);
        CHECK(holder == atlas.holder_on(i, last));
        CHECK((whole.count(i) == 1) == (holder != atlas.holder_on(i, first)));
    }
}

TEST_CASE("Balance: the dissolved land of a state has the area of its patches") {
    REQUIRE(shipped::get().error.empty());
    const Atlas& atlas = shipped::atlas();
    const Date day = make_date(1940, 6, 28);
    std::map<HolderIndex, std::vector<PatchIndex>> patches;
    for (PatchIndex i = 0; i < atlas.patches.size(); ++i) {
        patches[atlas.holder_on(i, day)].push_back(i);
    }
    for (const auto& [holder, held] : patches) {
        double sum = 0;
        for (const PatchIndex i : held) sum += area_km2(atlas.patches[i].land);
        const MultiPolygon<LonLat> whole = dissolve(atlas, held);
        INFO(atlas.holders[holder].id);
        CHECK(area_km2(whole) == Approx(sum).epsilon(1e-7));
        for (const Polygon<LonLat>& polygon : whole) {
            CHECK(signed_area(polygon.exterior) > 0);
            for (const Ring<LonLat>& hole : polygon.holes) CHECK(signed_area(hole) < 0);
        }
    }
}

TEST_CASE("Balance: a point inside each piece of land is found there") {
    REQUIRE(shipped::get().error.empty());
    const Atlas& atlas = shipped::atlas();
    for (PatchIndex i = 0; i < atlas.patches.size(); ++i) {
        for (const Polygon<LonLat>& polygon : atlas.patches[i].land) {
            const LonLat inside = place_inside({polygon});
            INFO(atlas.patches[i].id << " " << inside.lon << " " << inside.lat);
            CHECK(contains(MultiPolygon<LonLat>{polygon}, inside));
            CHECK(shipped::get().locator->patch_at(inside) == i);
        }
    }
}

TEST_CASE("Balance: every side of an arc is a patch's edge, every edge is an arc's") {
    REQUIRE(shipped::get().error.empty());
    const Atlas& atlas = shipped::atlas();
    std::vector<double> by_arcs(atlas.patches.size()), by_rings(atlas.patches.size());
    const auto length = [](const Line<LonLat>& line) {
        double degrees = 0;
        for (std::size_t i = 1; i < line.size(); ++i) {
            degrees += std::hypot(line[i].lon - line[i - 1].lon, line[i].lat - line[i - 1].lat);
        }
        return degrees;
    };
    for (const Arc& arc : atlas.arcs) {
        CHECK(arc.left != arc.right);
        if (arc.left != no_patch) by_arcs[arc.left] += length(arc.line);
        if (arc.right != no_patch) by_arcs[arc.right] += length(arc.line);
    }
    for (PatchIndex i = 0; i < atlas.patches.size(); ++i) {
        for (const Polygon<LonLat>& polygon : atlas.patches[i].land) {
            by_rings[i] += length(polygon.exterior);
            for (const Ring<LonLat>& hole : polygon.holes) by_rings[i] += length(hole);
        }
        INFO(atlas.patches[i].id);
        CHECK(by_arcs[i] == Approx(by_rings[i]).epsilon(1e-9));
    }
}
