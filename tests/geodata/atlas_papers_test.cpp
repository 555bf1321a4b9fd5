// What the two secret protocols said of each place (history: clauses of 23 August and of
// 28 September 1939).
#include "tests/geodata/shipped_atlas.h"
#include "tests/support/catch.h"
#include "tests/support/papers.h"

using namespace geodata;

namespace {

struct Promise {
    const char* name;
    double lon, lat;
    const char *august, *september;
};

std::string sphere_at(LonLat p, Paper paper) {
    const PatchIndex patch = shipped::get().locator->patch_at(p);
    const Allocation* allocation = shipped::atlas().allocation(patch, paper);
    return allocation == nullptr ? "none" : std::string(to_id(allocation->sphere));
}

void check(const std::vector<Promise>& promises) {
    REQUIRE(shipped::get().error.empty());
    for (const Promise& place : promises) {
        INFO(place.name);
        CHECK(sphere_at({place.lon, place.lat}, test::august_1939) == place.august);
        CHECK(sphere_at({place.lon, place.lat}, test::september_1939) == place.september);
    }
}

std::string territory_at(LonLat p) {
    const PatchIndex patch = shipped::get().locator->patch_at(p);
    if (patch == no_patch || !shipped::atlas().patches[patch].territory) return "none";
    return shipped::atlas().territory(*shipped::atlas().patches[patch].territory).id;
}

}  // namespace

TEST_CASE("Atlas: two papers divide, that of 1941 is only looked up") {
    REQUIRE(shipped::get().error.empty());
    const Atlas& atlas = shipped::atlas();
    CHECK(atlas.find_paper("1939-08-23") == test::august_1939);
    CHECK(atlas.find_paper("1939-09-28") == test::september_1939);
    CHECK(atlas.find_paper("1941-01-10") == test::january_1941);
    CHECK(all_papers(atlas).size() == 3);
    CHECK(layer_papers(atlas) == std::vector{test::august_1939, test::september_1939});
    CHECK(atlas.paper(test::september_1939).name == "28 September 1939");
    CHECK(atlas.paper(test::september_1939).line == "Limit of the interests, 28 September 1939");
    CHECK(atlas.paper(test::january_1941).day == make_date(1941, 1, 10));
    CHECK(opening_day(atlas) == make_date(1939, 8, 23));
}

TEST_CASE("Atlas: the papers on Lithuania and Vilnius") {
    check({{"Kaunas", 23.90, 54.90, "german", "soviet"},
           {"Šiauliai", 23.32, 55.93, "german", "soviet"},
           {"Marijampolė", 23.35, 54.56, "german", "german_strip"},
           {"Vilkaviškis", 23.03, 54.65, "german", "german_strip"},
           {"Lazdijai", 23.51, 54.23, "german", "german_strip"},
           {"Vilnius", 25.28, 54.69, "soviet_vilna", "soviet"},
           {"Memel", 21.14, 55.71, "none", "none"}});
}

TEST_CASE("Atlas: the papers on Finland, Estonia and Latvia") {
    check({{"Helsinki", 24.94, 60.19, "soviet", "soviet"},
           {"Viipuri", 28.76, 60.71, "soviet", "soviet"},
           {"Petsamo", 31.15, 69.54, "soviet", "soviet"},
           {"Tallinn", 24.74, 59.42, "soviet", "soviet"},
           {"Petseri", 27.61, 57.81, "soviet", "soviet"},
           {"Riga", 24.11, 56.95, "soviet", "soviet"},
           {"Liepāja", 21.02, 56.51, "soviet", "soviet"}});
}

TEST_CASE("Atlas: the papers on Poland") {
    check({{"Lublin", 22.57, 51.25, "soviet", "german"},
           {"Siedlce", 22.29, 52.17, "soviet", "german"},
           {"Praga", 21.06, 52.25, "soviet", "german"},
           {"Warsaw, left bank", 21.00, 52.23, "german", "german"},
           {"Suwałki", 22.93, 54.10, "soviet", "german"},
           {"Augustów", 22.98, 53.84, "soviet", "soviet"},
           {"Białystok", 23.16, 53.13, "soviet", "soviet"},
           {"Łomża", 22.07, 53.17, "soviet", "soviet"},
           {"Lwów", 24.03, 49.84, "soviet", "soviet"},
           {"Pińsk", 26.10, 52.12, "soviet", "soviet"},
           {"Kraków", 19.94, 50.06, "german", "german"},
           {"Rzeszów", 22.00, 50.04, "german", "german"},
           {"Poznań", 16.93, 52.41, "german", "german"},
           {"Katowice", 19.02, 50.26, "german", "german"},
           {"Ciechanów", 20.62, 52.88, "german", "german"}});
}

TEST_CASE("Atlas: Bessarabia is an interest, Bukovina and others are in neither paper") {
    check({{"Chișinău", 28.86, 47.02, "soviet_interest", "soviet_interest"},
           {"Hotin", 26.49, 48.50, "soviet_interest", "soviet_interest"},
           {"Cetatea Albă", 30.34, 46.18, "soviet_interest", "soviet_interest"},
           {"Cernăuți", 25.94, 48.29, "none", "none"},
           {"Herța", 26.25, 48.15, "none", "none"},
           {"Iași", 27.58, 47.16, "none", "none"},
           {"Tiraspol", 29.64, 46.85, "none", "none"},
           {"Danzig", 18.64, 54.35, "none", "none"},
           {"Königsberg", 20.51, 54.71, "none", "none"},
           {"Bratislava", 17.11, 48.155, "none", "none"},
           {"Uzhhorod", 22.29, 48.62, "none", "none"},
           {"Minsk", 27.56, 53.90, "none", "none"},
           {"Silistra", 27.26, 44.11, "none", "none"},
           {"Stockholm", 18.00, 59.35, "none", "none"}});
}

TEST_CASE("Atlas: the territories of the check boxes") {
    REQUIRE(shipped::get().error.empty());
    std::string ids;
    for (const TerritoryRecord& territory : shipped::atlas().territories) {
        ids += territory.id + " ";
        CHECK(territory.shown == (territory.id != "western_poland"));
    }
    CHECK(ids == "finland estonia latvia lithuania poland bessarabia western_poland ");
    CHECK(shipped::atlas().find_territory("western_poland") == test::western_poland);
    CHECK(shipped::atlas().territory(test::poland).name == "eastern Poland");
    CHECK(territory_at({24.94, 60.19}) == "finland");
    CHECK(territory_at({24.74, 59.42}) == "estonia");
    CHECK(territory_at({24.11, 56.95}) == "latvia");
    CHECK(territory_at({23.90, 54.90}) == "lithuania");
    CHECK(territory_at({23.35, 54.56}) == "lithuania");
    CHECK(territory_at({24.03, 49.84}) == "poland");
    CHECK(territory_at({22.57, 51.25}) == "poland");
    CHECK(territory_at({28.86, 47.02}) == "bessarabia");
    CHECK(territory_at({19.94, 50.06}) == "western_poland");
    CHECK(territory_at({25.94, 48.29}) == "none");
    CHECK(territory_at({37.62, 55.75}) == "none");
}

TEST_CASE("Atlas: what has a sphere has a clause and a territory") {
    REQUIRE(shipped::get().error.empty());
    for (const Patch& patch : shipped::atlas().patches) {
        INFO(patch.id);
        for (const Allocation& allocation : patch.allocations)
            CHECK_FALSE(allocation.clause.empty());
        if (!patch.allocations.empty()) CHECK(patch.territory.has_value());
    }
}

TEST_CASE("Atlas: the paper of 10 January 1941 gives up the strip, and nothing else") {
    REQUIRE(shipped::get().error.empty());
    for (const Patch& patch : shipped::atlas().patches) {
        INFO(patch.id);
        bool given_up = false;
        for (const Allocation& allocation : patch.allocations) {
            if (allocation.paper != test::january_1941) continue;
            given_up = true;
            CHECK(allocation.sphere == Sphere::soviet);
            CHECK(allocation.clause.find("7,500,000") != std::string::npos);
        }
        CHECK(given_up == (patch.id == "lt_strip"));
    }
}
