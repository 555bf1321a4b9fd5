// The names of lands in the shipped atlas: which land was called what on which day, and that what
// is called occupied was so, by whom it says.
#include <algorithm>
#include <map>
#include <set>

#include "geodata/topology/rings.h"
#include "tests/geodata/shipped_atlas.h"
#include "tests/support/catch.h"
#include "tests/support/days.h"

using namespace geodata;

namespace {

struct Held {
    const char* holder;
    Relation relation;
};
const std::map<std::string, Held> statuses = {
    {"German-occupied", {"germany", Relation::occupied}},
    {"Soviet-occupied", {"soviet_union", Relation::occupied}},
    {"Italian-occupied", {"italy", Relation::occupied}},
    {"Hungarian-occupied", {"hungary", Relation::occupied}},
    {"Bulgarian-occupied", {"bulgaria", Relation::occupied}},
    {"Slovak-occupied", {"slovakia", Relation::occupied}},
    {"British-occupied", {"united_kingdom", Relation::occupied}},
    {"Greek-occupied", {"greece", Relation::occupied}},
    {"leased to the USSR", {"soviet_union", Relation::lease}},
    {"French", {"france", Relation::administered}},
    {"French mandate", {"france", Relation::administered}},
    {"French protectorate", {"france", Relation::protectorate}},
    {"British colony", {"united_kingdom", Relation::administered}}};

/// Each day on which a region or a patch changes.
std::set<Date> days_of_change() {
    std::set<Date> days{test::first_day, test::last_day};
    const auto add = [&](const Period& period) {
        if (period.from) days.insert(*period.from);
        if (period.until && *period.until <= test::last_day) days.insert(*period.until);
    };
    for (const Region& region : shipped::atlas().regions) add(region.period);
    for (const Patch& patch : shipped::atlas().patches) {
        for (const Tenure& tenure : patch.tenures) add(tenure.period);
    }
    return days;
}

/// What the land of this id is called on the day, with its status; "" where it has no name.
std::string called(const std::string& id, Date day) {
    std::string name;
    for (const Region& region : shipped::atlas().regions) {
        if (region.id != id || !region.period.contains(day)) continue;
        name += region.name + (region.status.empty() ? "" : ", " + region.status);
    }
    return name;
}

}  // namespace

TEST_CASE("Regions: what is called occupied, leased or a mandate is held so, by whom it says") {
    REQUIRE(shipped::get().error.empty());
    const Atlas& atlas = shipped::atlas();
    for (const Date day : days_of_change()) {
        for (const Region& region : atlas.regions) {
            if (region.status.empty() || !region.period.contains(day)) continue;
            INFO(region.name << ", " << region.status << ", on " << to_iso(day));
            REQUIRE(statuses.count(region.status) == 1);
            const Held& held = statuses.at(region.status);
            for (const PatchIndex patch : region.patches) {
                INFO(atlas.patches[patch].id);
                const Tenure* tenure = atlas.tenure_on(patch, day);
                REQUIRE(tenure != nullptr);
                CHECK(atlas.holders[tenure->holder].id == held.holder);
                CHECK(tenure->relation == held.relation);
            }
        }
    }
}

TEST_CASE("Regions: every occupied land is named as such, but while Poland is fought for") {
    REQUIRE(shipped::get().error.empty());
    const Atlas& atlas = shipped::atlas();
    const Period campaign{make_date(1939, 9, 1), make_date(1939, 10, 6)};
    constexpr double islet_km2 = 100;  // the outer islands of the Gulf of Finland: no room there
    int occupied = 0;
    for (const Date day : days_of_change()) {
        if (campaign.contains(day)) continue;
        for (PatchIndex p = 0; p < atlas.patches.size(); ++p) {
            const Tenure* tenure = atlas.tenure_on(p, day);
            if (tenure == nullptr || tenure->relation != Relation::occupied) continue;
            if (atlas.patches[p].km2 < islet_km2) continue;
            ++occupied;
            INFO(atlas.patches[p].id << " on " << to_iso(day));
            CHECK(std::any_of(atlas.regions.begin(), atlas.regions.end(), [&](const Region& r) {
                return !r.status.empty() && r.period.contains(day) &&
                       std::count(r.patches.begin(), r.patches.end(), p) > 0;
            }));
        }
    }
    CHECK(occupied > 300);
}

TEST_CASE("Regions: one name a land at a time, a source each, land within each box") {
    REQUIRE(shipped::get().error.empty());
    const Atlas& atlas = shipped::atlas();
    const auto has_land = [&](const Region& region) {
        constexpr int steps = 20;
        const LonLatBox& box = *region.within;
        int land = 0;
        for (int i = 0; i < steps * steps; ++i) {
            const LonLat p{box.west + (i % steps + 0.5) * (box.east - box.west) / steps,
                           box.south + (i / steps + 0.5) * (box.north - box.south) / steps};
            const PatchIndex patch = shipped::get().locator->patch_at(p);
            land += std::count(region.patches.begin(), region.patches.end(), patch) > 0 ? 1 : 0;
        }
        return land > 0.4 * steps * steps;
    };
    for (const Region& region : atlas.regions) {
        INFO(region.id << ", " << region.name);
        CHECK_FALSE(region.source.empty());
        CHECK((!region.within || has_land(region)));
        for (const Region& other : atlas.regions) {
            if (&other == &region || other.id != region.id) continue;
            const Date from = std::max(region.period.from.value_or(test::first_day),
                                       other.period.from.value_or(test::first_day));
            CHECK_FALSE((region.period.contains(from) && other.period.contains(from)));
        }
    }
}

TEST_CASE("Regions: lands are called as they were on the day") {
    REQUIRE(shipped::get().error.empty());
    struct Fact {
        const char* id;
        Date day;
        const char* name;
    };
    const std::vector<Fact> facts = {
        {"wartheland", make_date(1939, 10, 25), ""},
        {"wartheland", make_date(1939, 10, 26), "Reichsgau Posen"},
        {"wartheland", make_date(1940, 1, 28), "Reichsgau Posen"},
        {"wartheland", make_date(1940, 1, 29), "Wartheland"},
        {"danzig_west_prussia", make_date(1939, 11, 1), "Reichsgau West Prussia"},
        {"danzig_west_prussia", make_date(1939, 11, 2), "Danzig-West Prussia"},
        {"sudetenland", make_date(1938, 9, 30), ""},
        {"sudetenland", make_date(1938, 10, 1), "Sudetenland"},
        {"austria", make_date(1938, 3, 12), ""},
        {"austria", make_date(1939, 4, 30), "Austria"},
        {"austria", make_date(1939, 5, 1), "Ostmark"},
        {"carpatho_ukraine", make_date(1938, 12, 29), "Subcarpathian Ruthenia"},
        {"carpatho_ukraine", make_date(1939, 3, 15), "Carpatho-Ukraine"},
        {"carpatho_ukraine", make_date(1939, 8, 23), "Subcarpathia"},
        {"bukovina", make_date(1940, 6, 27), "Bukovina"},
        {"northern_bukovina", make_date(1940, 6, 27), ""},
        {"northern_bukovina", make_date(1940, 6, 28), "Northern Bukovina, Soviet-occupied"},
        {"southern_bukovina", make_date(1940, 6, 28), "Southern Bukovina"},
        {"bessarabia", make_date(1939, 8, 23), "Bessarabia"},
        {"bessarabia", make_date(1940, 8, 1), "Bessarabia, Soviet-occupied"},
        {"bessarabia", make_date(1940, 8, 2), "Bessarabia"},
        {"estonia", make_date(1940, 6, 16), ""},
        {"estonia", make_date(1940, 8, 5), "Estonia, Soviet-occupied"},
        {"estonia", make_date(1940, 8, 6), "Estonian SSR"},
        {"latvia", make_date(1940, 8, 5), "Latvian SSR"},
        {"lithuania", make_date(1940, 8, 3), "Lithuanian SSR"},
        {"southern_albania", make_date(1940, 11, 22), "Southern Albania, Greek-occupied"},
        {"southern_albania", make_date(1941, 4, 14), ""},
        {"channel_islands", make_date(1940, 7, 1), "Channel Islands, German-occupied"},
        {"crete", make_date(1941, 5, 31), "Crete"},
        {"crete", make_date(1941, 6, 1), "Crete, German-occupied"},
        {"cyclades", make_date(1941, 5, 5), "Cyclades, Italian-occupied"},
        {"norway", make_date(1940, 6, 10), "Norway, German-occupied"},
        {"hanko_peninsula", make_date(1940, 3, 22), "Hanko peninsula, leased to the USSR"},
        {"lithuanian_strip", make_date(1939, 9, 27), ""},
        {"lithuanian_strip", make_date(1939, 9, 28), "Lithuanian strip"},
        {"lithuanian_strip", make_date(1941, 1, 10), ""},
        {"western_ukraine", make_date(1939, 9, 16), ""},
        {"western_ukraine", make_date(1939, 10, 1), "Western Ukraine, Soviet-occupied"},
        {"western_belorussia", make_date(1940, 1, 1), "Western Belorussia"}};
    for (const Fact& fact : facts) {
        INFO(fact.id << " on " << to_iso(fact.day));
        CHECK(called(fact.id, fact.day) == fact.name);
    }
    for (const char* always :
         {"karelian_isthmus", "ladoga_karelia", "salla", "petsamo", "memel_territory", "zaolzie",
          "southern_dobruja", "suwalki", "vilna_region", "east_upper_silesia", "abrene", "petseri",
          "macedonia", "banat", "backa", "hertza_district", "east_prussia"}) {
        for (const Date day : days_of_change()) {
            INFO(always << " on " << to_iso(day));
            CHECK_FALSE(called(always, day).empty());
        }
    }
}
