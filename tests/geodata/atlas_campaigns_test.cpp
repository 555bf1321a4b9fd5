// Campaigns: land that is fought over, from the first attack to the end of the fighting there, is
// held by nobody for certain. Days and towns: Polskie Siły Zbrojne w drugiej wojnie światowej, vol.
// 1; Kennedy, The German Campaign in Poland (1939), 1956; Trotter, A Frozen Hell, 1991.
#include <map>
#include <set>

#include "tests/geodata/shipped_atlas.h"
#include "tests/support/catch.h"
#include "tests/support/days.h"

using namespace geodata;

namespace {

struct Held {
    const char* name;
    double lon, lat;
    Date day;
    const char* holder;
    Relation relation;
};

const Tenure* tenure_at(LonLat p, Date day) {
    return shipped::atlas().tenure_on(shipped::get().locator->patch_at(p), day);
}

void check(const std::vector<Held>& facts) {
    REQUIRE(shipped::get().error.empty());
    for (const Held& fact : facts) {
        INFO(fact.name << " on " << to_iso(fact.day));
        const Tenure* tenure = tenure_at({fact.lon, fact.lat}, fact.day);
        REQUIRE(tenure != nullptr);
        CHECK(shipped::atlas().holders[tenure->holder].id == fact.holder);
        CHECK(to_id(tenure->relation) == to_id(fact.relation));
    }
}

constexpr Relation fought = Relation::contested, occupied = Relation::occupied,
                   own = Relation::sovereign, annexed = Relation::annexed;

double km2_contested(Date day) {
    double sum = 0;
    for (const AreaRow& row : areas_by_holder(shipped::atlas(), day)) {
        if (row.relation == "contested") sum += row.km2;
    }
    return sum;
}

}  // namespace

TEST_CASE("Campaigns: Poland is contested in September 1939, whoever came through") {
    const Date day = make_date(1939, 9, 20);
    check({{"Kraków", 19.94, 50.06, day, "poland", fought},
           {"Warszawa", 21.01, 52.23, day, "poland", fought},
           {"Praga", 21.05, 52.25, day, "poland", fought},
           {"Lublin", 22.57, 51.25, day, "poland", fought},
           {"Lwów", 24.03, 49.84, day, "poland", fought},
           {"Brześć", 23.69, 52.10, day, "poland", fought},
           {"Praga", 21.05, 52.25, make_date(1939, 9, 30), "poland", fought},
           {"Lublin", 22.57, 51.25, make_date(1939, 10, 5), "poland", fought},
           // Beyond doubt on that day.
           {"Wilno", 25.28, 54.69, day, "soviet_union", occupied},
           {"Danzig", 18.65, 54.35, day, "germany", annexed},
           {"Cieszyn west of the Olza", 18.54, 49.85, day, "germany", occupied},
           {"Kaunas", 23.90, 54.90, day, "lithuania", own},
           {"Königsberg", 20.51, 54.71, day, "germany", own}});
}

TEST_CASE("Campaigns: no day of the campaign knows a Poland held whole, nor a Soviet Praga") {
    REQUIRE(shipped::get().error.empty());
    const Atlas& atlas = shipped::atlas();
    const LonLat praga{21.05, 52.25}, krakow{19.94, 50.06};
    for (Date day = make_date(1939, 9, 1); day < make_date(1939, 10, 26);
         day += std::chrono::days(1)) {
        INFO(to_iso(day));
        CHECK(shipped::holder(praga, day) != "soviet_union");
        const Tenure* there = tenure_at(krakow, day);
        REQUIRE(there != nullptr);
        CHECK(there->relation != own);
        const double contested = km2_contested(day);
        CHECK((contested > 20000) == (day < make_date(1939, 10, 6)));
    }
    // What is fought over on the 20th: all of Poland but the west, Wilno and the south-western
    // edge.
    CHECK(km2_contested(make_date(1939, 9, 20)) > 250000);
    CHECK(km2_contested(make_date(1939, 9, 20)) < 330000);
    // Of land that is contested the attacked state is named, which had it before.
    const Date before = make_date(1939, 8, 31);
    for (PatchIndex p = 0; p < atlas.patches.size(); ++p) {
        if (!atlas.contested_on(p, make_date(1939, 9, 20))) continue;
        INFO(atlas.patches[p].id);
        CHECK(atlas.holder_on(p, before) == atlas.find_holder("poland"));
        CHECK(atlas.holder_on(p, make_date(1939, 9, 20)) == atlas.find_holder("poland"));
    }
}

TEST_CASE("Campaigns: after the fighting stands the rule that lasted") {
    const Date end = make_date(1939, 10, 6);
    check({{"Kraków", 19.94, 50.06, make_date(1939, 9, 28), "germany", occupied},
           {"Warszawa, left bank", 20.98, 52.23, make_date(1939, 9, 28), "germany", occupied},
           {"Modlin", 20.69, 52.43, make_date(1939, 9, 29), "germany", occupied},
           {"Praga", 21.05, 52.25, end, "germany", occupied},
           {"Lublin", 22.57, 51.25, end, "germany", occupied},
           {"Lwów", 24.03, 49.84, end, "soviet_union", occupied},
           {"Suwałki", 22.93, 54.11, make_date(1939, 9, 30), "soviet_union", occupied},
           {"Suwałki", 22.93, 54.11, make_date(1939, 10, 8), "germany", occupied}});
}

TEST_CASE(
    "Campaigns: the north, the west and the Balkans are contested while they are fought over") {
    check({{"Viipuri", 28.76, 60.71, make_date(1939, 11, 29), "finland", own},
           {"Viipuri", 28.76, 60.71, make_date(1939, 11, 30), "finland", fought},
           {"Terijoki", 29.72, 60.23, make_date(1940, 3, 12), "finland", fought},
           {"Viipuri", 28.76, 60.71, make_date(1940, 3, 13), "soviet_union", annexed},
           {"Petsamo", 31.15, 69.54, make_date(1940, 1, 15), "soviet_union", occupied},
           {"Helsinki", 24.94, 60.19, make_date(1940, 1, 15), "finland", own},
           {"Oslo", 10.75, 59.93, make_date(1940, 4, 8), "norway", own},
           {"Oslo", 10.75, 59.93, make_date(1940, 5, 1), "norway", fought},
           {"Oslo", 10.75, 59.93, make_date(1940, 6, 10), "germany", occupied},
           {"Aarhus", 10.15, 56.16, make_date(1940, 4, 9), "germany", occupied},
           {"Rotterdam", 4.48, 51.92, make_date(1940, 5, 12), "netherlands", fought},
           {"Brussels", 4.35, 50.85, make_date(1940, 5, 20), "belgium", fought},
           {"Brussels", 4.35, 50.85, make_date(1940, 5, 28), "germany", occupied},
           {"Luxembourg", 6.13, 49.61, make_date(1940, 5, 10), "germany", occupied},
           {"Eupen", 6.03, 50.63, make_date(1940, 5, 11), "germany", occupied},
           {"Paris", 2.35, 48.86, make_date(1940, 5, 9), "france", own},
           {"Paris", 2.35, 48.86, make_date(1940, 6, 10), "france", fought},
           {"Paris", 2.35, 48.86, make_date(1940, 6, 25), "germany", occupied},
           {"Belgrade", 20.46, 44.80, make_date(1941, 4, 5), "yugoslavia", own},
           {"Belgrade", 20.46, 44.80, make_date(1941, 4, 10), "yugoslavia", fought},
           {"Salonica", 22.94, 40.64, make_date(1941, 4, 7), "greece", fought},
           {"Athens", 23.73, 37.98, make_date(1941, 4, 5), "greece", own},
           {"Athens", 23.73, 37.98, make_date(1941, 4, 20), "greece", fought}});
}

TEST_CASE("Campaigns: who is attacked has the land before, and every contested span has a source") {
    REQUIRE(shipped::get().error.empty());
    int spans = 0;
    for (const Patch& patch : shipped::atlas().patches) {
        for (std::size_t i = 0; i < patch.tenures.size(); ++i) {
            const Tenure& tenure = patch.tenures[i];
            if (tenure.relation != Relation::contested) continue;
            ++spans;
            INFO(patch.id);
            REQUIRE(i > 0);
            CHECK(patch.tenures[i - 1].holder == tenure.holder);
            REQUIRE((tenure.period.from && tenure.period.until));
            CHECK(*tenure.period.until - *tenure.period.from < std::chrono::days(120));
            CHECK_FALSE(tenure.source.empty());
        }
    }
    CHECK(spans >= 25);
    CHECK(km2_contested(make_date(1939, 8, 31)) == 0);
    CHECK(km2_contested(make_date(1940, 7, 10)) == 0);
}
