// What the shipped atlas calls states and towns.
#include <set>
#include <string>
#include <utility>

#include "tests/geodata/shipped_atlas.h"
#include "tests/support/catch.h"

using namespace geodata;

TEST_CASE("Atlas: Czechoslovakia has its hyphen from 6 October 1938, when Slovakia is autonomous") {
    REQUIRE(shipped::get().error.empty());
    const Holder& state = shipped::atlas().holders[shipped::atlas().find_holder("czechoslovakia")];
    CHECK(state.name_on(make_date(1938, 1, 1)) == "Czechoslovakia");
    CHECK(state.label_on(make_date(1938, 10, 5)) == "CZECHOSLOVAKIA");
    CHECK(state.name_on(make_date(1938, 10, 6)) == "Czecho-Slovakia");
    CHECK(state.label_on(make_date(1939, 3, 13)) == "CZECHO-SLOVAKIA");
    const Holder& poland = shipped::atlas().holders[shipped::atlas().find_holder("poland")];
    CHECK(poland.name_on(make_date(1938, 1, 1)) == poland.name);
}

TEST_CASE("Atlas: towns are called as the state calls them that holds them, Hungary's too") {
    REQUIRE(shipped::get().error.empty());
    const auto called = [](const std::string& town, Date day) -> std::string {
        for (const Place& place : shipped::atlas().places) {
            if (place.name == town) return place.name_on(day);
        }
        return "no such town";
    };
    CHECK(called("Kassa", make_date(1938, 11, 1)) == "Košice");
    CHECK(called("Kassa", make_date(1938, 11, 11)) == "Kassa");
    CHECK(called("Cluj", make_date(1940, 8, 29)) == "Cluj");
    CHECK(called("Cluj", make_date(1940, 9, 14)) == "Kolozsvár");
    CHECK(called("Wilno", make_date(1939, 10, 1)) == "Wilno");
    CHECK(called("Wilno", make_date(1939, 11, 15)) == "Vilnius");
    CHECK(called("Memel", make_date(1939, 1, 1)) == "Klaipėda");
    CHECK(called("Brașov", make_date(1941, 1, 1)) == "Brașov");  // stayed Romanian
}

TEST_CASE("Atlas: a town's name changes on a day on which its land changes hands") {
    REQUIRE(shipped::get().error.empty());
    const Atlas& atlas = shipped::atlas();
    int changes = 0;
    for (const Place& town : atlas.places) {
        const PatchIndex patch = shipped::get().locator->patch_at(town.position);
        for (const NameInTime& other : town.in_time) {
            for (const auto& day : {other.period.from, other.period.until}) {
                if (!day) continue;
                ++changes;
                INFO(town.name << ", " << other.name << " on " << to_iso(*day));
                CHECK(atlas.holder_on(patch, *day) !=
                      atlas.holder_on(patch, *day - std::chrono::days(1)));
            }
        }
    }
    CHECK(changes > 20);
}

TEST_CASE("Atlas: no second name of a town says what its first says") {
    REQUIRE(shipped::get().error.empty());
    for (const Place& town : shipped::atlas().places) {
        std::set<std::pair<std::string, std::string>> told;
        for (const PlaceName& other : town.other_names) {
            INFO(town.name << ": " << other.language << " " << other.name);
            CHECK(other.name != town.name);
            CHECK(told.insert({other.language, other.name}).second);
        }
    }
}

TEST_CASE("Atlas: no two towns share their name of 1939") {
    REQUIRE(shipped::get().error.empty());
    std::set<std::string> names;
    for (const Place& town : shipped::atlas().places) {
        INFO(town.name);
        CHECK(names.insert(town.name).second);
    }
}

TEST_CASE("Atlas: places of the border, of the islands and of the lessons are there") {
    REQUIRE(shipped::get().error.empty());
    const auto holder_of = [](const std::string& town) -> std::string {
        for (const Place& place : shipped::atlas().places) {
            if (place.name != town) continue;
            return shipped::holder(place.position, make_date(1939, 8, 23));
        }
        return "no such town";
    };
    for (const auto& [town, holder] : {std::pair{"Karwina", "poland"},
                                       {"Trzyniec", "poland"},
                                       {"Jabłonków", "poland"},
                                       {"Hel", "poland"},
                                       {"Sejny", "poland"},
                                       {"Dziewieniszki", "poland"},
                                       {"Brzeżany", "poland"},
                                       {"Zoppot", "danzig"},
                                       {"Stakcsin", "hungary"},
                                       {"Párkány", "hungary"},
                                       {"Koivisto", "finland"},
                                       {"Kuolajärvi", "finland"},
                                       {"Suursaari", "finland"},
                                       {"Lavansaari", "finland"},
                                       {"Rajajoki", "finland"},
                                       {"Mainila", "soviet_union"},
                                       {"Jaanilinn", "estonia"},
                                       {"Irboska", "estonia"},
                                       {"Noua Suliță", "romania"},
                                       {"Adâncata", "romania"}}) {
        INFO(town);
        CHECK(holder_of(town) == holder);
    }
}
