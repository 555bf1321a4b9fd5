// Whose a place was, and how it was held, on the days about a change: one rule for hand-overs,
// client states, islands. And the chronology beside it.
#include <set>
#include <tuple>

#include "tests/geodata/shipped_atlas.h"
#include "tests/support/catch.h"
#include "tests/support/days.h"

using namespace geodata;

namespace {

struct Held {
    const char* place;
    LonLat at;
    Date day;
    const char* holder;
    Relation relation;
};

void check(const std::vector<Held>& facts) {
    REQUIRE(shipped::get().error.empty());
    const Atlas& atlas = shipped::atlas();
    for (const Held& fact : facts) {
        INFO(fact.place << " on " << to_iso(fact.day));
        const Tenure* tenure = atlas.tenure_on(shipped::get().locator->patch_at(fact.at), fact.day);
        REQUIRE(tenure != nullptr);
        CHECK(atlas.holders[tenure->holder].id == fact.holder);
        CHECK(tenure->relation == fact.relation);
    }
}

constexpr auto own = Relation::sovereign;
constexpr auto annexed = Relation::annexed;
constexpr auto occupied = Relation::occupied;

}  // namespace

TEST_CASE("Tenures: land of awards and treaties passes with the last day of its hand-over") {
    const LonLat kassa{21.26, 48.72}, ungvar{22.29, 48.62}, cluj{23.59, 46.77},
        silistra{27.26, 44.117};
    const LonLat vilnius{25.28, 54.69}, hanko{23.0, 59.84}, karlsbad{12.87, 50.23};
    check({{"Karlsbad", karlsbad, make_date(1938, 10, 9), "czechoslovakia", own},
           {"Karlsbad", karlsbad, make_date(1938, 10, 10), "germany", annexed},
           {"Košice", kassa, make_date(1938, 11, 9), "czechoslovakia", own},
           {"Košice", kassa, make_date(1938, 11, 10), "hungary", annexed},
           {"Uzhhorod", ungvar, make_date(1938, 11, 9), "czechoslovakia", own},
           {"Uzhhorod", ungvar, make_date(1938, 11, 10), "hungary", annexed},
           {"Vilnius", vilnius, make_date(1939, 10, 27), "soviet_union", occupied},
           {"Vilnius", vilnius, make_date(1939, 10, 28), "lithuania", own},
           {"Hanko", hanko, make_date(1940, 3, 21), "finland", own},
           {"Hanko", hanko, make_date(1940, 3, 22), "soviet_union", Relation::lease},
           {"Cluj", cluj, make_date(1940, 9, 12), "romania", own},
           {"Cluj", cluj, make_date(1940, 9, 13), "hungary", annexed},
           {"Silistra", silistra, make_date(1940, 9, 30), "romania", own},
           {"Silistra", silistra, make_date(1940, 10, 1), "bulgaria", annexed}});
}

TEST_CASE("Tenures: land yielded to an ultimatum passes when its chief town is entered") {
    const LonLat memel{21.14, 55.71}, cieszyn{18.542, 49.854};
    check({{"Memel", memel, make_date(1939, 3, 22), "lithuania", Relation::administered},
           {"Memel", memel, make_date(1939, 3, 23), "germany", annexed},
           {"Karviná", cieszyn, make_date(1938, 10, 1), "czechoslovakia", own},
           {"Karviná", cieszyn, make_date(1938, 10, 2), "poland", annexed}});
}

TEST_CASE("Tenures: Carpatho-Ukraine was fought for until 18 March 1939") {
    const LonLat khust{23.30, 48.18};
    check({{"Khust", khust, make_date(1939, 3, 14), "czechoslovakia", own},
           {"Khust", khust, make_date(1939, 3, 15), "czechoslovakia", Relation::contested},
           {"Khust", khust, make_date(1939, 3, 17), "czechoslovakia", Relation::contested},
           {"Khust", khust, make_date(1939, 3, 18), "hungary", annexed}});
}

TEST_CASE("Tenures: Slovakia and Croatia are client states, Danzig a Free City") {
    const Date pact = make_date(1939, 8, 23), june = make_date(1941, 6, 1);
    check({{"Bratislava", {17.11, 48.155}, make_date(1939, 3, 14), "slovakia", Relation::client},
           {"Bratislava", {17.11, 48.155}, june, "slovakia", Relation::client},
           {"Sobrance", {22.18, 48.75}, make_date(1939, 4, 3), "slovakia", Relation::client},
           {"Zagreb", {15.98, 45.81}, june, "croatia", Relation::client},
           {"Sarajevo", {18.41, 43.86}, june, "croatia", Relation::client},
           {"Danzig", {18.64, 54.35}, pact, "danzig", Relation::free_city},
           {"Danzig", {18.64, 54.35}, make_date(1939, 9, 1), "germany", annexed},
           {"Prague", {14.42, 50.09}, pact, "bohemia_moravia", Relation::protectorate}});
    const auto under = [](const char* id) {
        const Atlas& atlas = shipped::atlas();
        return atlas.holders[atlas.find_holder(id)].under;
    };
    CHECK(under("slovakia") == std::vector<std::string>{"germany"});
    CHECK(under("croatia") == std::vector<std::string>{"germany", "italy"});
    CHECK(under("general_government") == std::vector<std::string>{"germany"});
    CHECK(under("bohemia_moravia") == std::vector<std::string>{"germany"});
    CHECK(under("danzig").empty());
    CHECK(under("hungary").empty());
}

TEST_CASE("Tenures: Crete, the Ionian islands, the Cyclades and the Dodecanese") {
    const Date june = make_date(1941, 6, 1);
    const LonLat crete{24.9, 35.3}, corfu{19.92, 39.62};
    check({{"Crete", crete, make_date(1941, 5, 19), "greece", own},
           {"Crete", crete, make_date(1941, 5, 20), "greece", Relation::contested},
           {"Crete", crete, june, "germany", occupied},
           {"Corfu", corfu, make_date(1941, 4, 28), "italy", occupied},
           {"Cephalonia", {20.5, 38.25}, june, "italy", occupied},
           {"Zante", {20.8, 37.78}, june, "italy", occupied},
           {"Syros", {24.91, 37.43}, make_date(1941, 5, 5), "italy", occupied},
           {"Naxos", {25.46, 37.05}, june, "italy", occupied},
           {"Samos", {26.8, 37.75}, june, "italy", occupied},
           {"Lesbos", {26.3, 39.15}, june, "germany", occupied},
           {"Chios", {26.05, 38.4}, june, "germany", occupied},
           {"Athens", {23.73, 37.99}, june, "germany", occupied},
           {"Symi", {27.84, 36.59}, make_date(1939, 8, 23), "italy", own},
           {"Leros", {26.84, 37.15}, make_date(1939, 8, 23), "italy", own}});
}

TEST_CASE("Tenures: southern Albania was in Greek hands in the winter of 1940-41") {
    const LonLat korce{20.78, 40.62}, gjirokaster{20.14, 40.08}, vlore{19.49, 40.46};
    const Date winter = make_date(1941, 1, 20);
    check({{"Korçë", korce, make_date(1940, 11, 21), "italy", occupied},
           {"Korçë", korce, make_date(1940, 11, 22), "greece", occupied},
           {"Gjirokastër", gjirokaster, winter, "greece", occupied},
           {"Pogradec", {20.65, 40.9}, winter, "greece", occupied},
           {"Vlorë", vlore, winter, "italy", occupied},
           {"Tepelenë", {20.02, 40.3}, winter, "italy", occupied},
           {"Tirana", {19.82, 41.33}, winter, "italy", occupied},
           {"Korçë", korce, make_date(1941, 4, 14), "italy", occupied}});
}

TEST_CASE("Tenures: Jersey and Guernsey were occupied one day after the other") {
    check({{"Guernsey",
            {-2.58, 49.46},
            make_date(1940, 6, 29),
            "united_kingdom",
            Relation::administered},
           {"Guernsey", {-2.58, 49.46}, make_date(1940, 6, 30), "germany", occupied},
           {"Jersey",
            {-2.12, 49.22},
            make_date(1940, 6, 30),
            "united_kingdom",
            Relation::administered},
           {"Jersey", {-2.12, 49.22}, make_date(1940, 7, 1), "germany", occupied}});
}

TEST_CASE("Tenures: towns by a border lie on their own side, and their dots with them") {
    const Date autumn = make_date(1940, 11, 1), june = make_date(1941, 6, 1);
    check({{"Novi Sad", {19.845, 45.255}, june, "hungary", occupied},
           {"Petrovaradin", {19.862, 45.252}, june, "croatia", Relation::client},
           {"Silistra", {27.261, 44.117}, autumn, "bulgaria", annexed},
           {"Ostrov", {27.366, 44.106}, autumn, "romania", own},
           {"Călărași", {27.33, 44.2}, autumn, "romania", own}});
    const auto whose = [](const char* name, Date day) {
        for (const Place& place : shipped::atlas().places) {
            if (place.name == name) return shipped::holder(place.position, day);
        }
        return std::string("not there");
    };
    const Date pact = make_date(1939, 8, 23), october = make_date(1939, 10, 31);
    CHECK(whose("Novi Sad", june) == "hungary");
    CHECK(whose("Silistra", autumn) == "bulgaria");
    CHECK(whose("Kybartai", pact) == "lithuania");
    CHECK(whose("Kuty", pact) == "poland");
    CHECK(whose("Reni", pact) == "romania");
    CHECK(whose("Chilia Nouă", pact) == "romania");
    CHECK(whose("Westerplatte", pact) == "danzig");
    CHECK(whose("Praga", october) == "general_government");
    CHECK(whose("Zasanie", october) == "general_government");
    CHECK(whose("Nur", october) == "soviet_union");
    CHECK(whose("Bełżec", october) == "general_government");
    CHECK(whose("Krystynopol", october) == "soviet_union");
    CHECK(whose("Vichy", make_date(1940, 9, 15)) == "france");
    CHECK(whose("Compiègne", make_date(1940, 9, 15)) == "germany");
}

TEST_CASE("Places: those of the papers, the lessons and the events are there, each name once") {
    REQUIRE(shipped::get().error.empty());
    std::multiset<std::string> names;
    for (const Place& place : shipped::atlas().places) names.insert(place.name);
    for (const char* name :
         {"Kock",        "Kalvarija",     "Lazdijai",   "Kybartai",  "Praga",        "Zasanie",
          "Nur",         "Krystynopol",   "Bełżec",     "Modlin",    "Westerplatte", "Oświęcim",
          "Kuty",        "Katyn",         "Kozelsk",    "Ostashkov", "Starobelsk",   "Paldiski",
          "Suomussalmi", "Kolosjoki",     "Storojineț", "Reni",      "Chilia Nouă",  "Plzeň",
          "Sopron",      "Berchtesgaden", "Godesberg",  "Compiègne", "Vichy"}) {
        INFO(name);
        CHECK(names.count(name) == 1);
    }
    for (const std::string& name : names) {
        INFO(name);
        CHECK(names.count(name) == 1);  // a highlight tells them apart
    }
}

TEST_CASE(
    "Clauses: the Vilna area of August 1939 has no line in the paper, and the clause says so") {
    REQUIRE(shipped::get().error.empty());
    const Atlas& atlas = shipped::atlas();
    int told = 0;
    for (const Patch& patch : atlas.patches) {
        for (const Allocation& said : patch.allocations) {
            if (said.sphere != Sphere::soviet_vilna) continue;
            ++told;
            INFO(patch.id);
            CHECK(said.clause.find("draws no line") != std::string::npos);
        }
    }
    CHECK(told == 2);
}

TEST_CASE("Events: one a day, each with a source, from which the weighty ones do not lack") {
    REQUIRE(shipped::get().error.empty());
    std::set<std::string> days;
    std::string eve, attack;
    for (const Event& event : shipped::atlas().events) {
        const std::string day = to_iso(event.date);
        INFO(day << " " << event.title);
        CHECK(days.insert(day).second);
        CHECK_FALSE(event.source.empty());
        CHECK_FALSE(event.text.empty());
        CHECK(event.date >= make_date(1921, 1, 1));  // the years before are told from Riga on
        CHECK(event.date <= test::last_day);
        if (day == "1941-06-21") eve = event.title;
        if (day == "1941-06-22") attack = event.title;
    }
    CHECK(eve == "The eve of the German attack");
    CHECK(attack == "Germany attacks the Soviet Union");
    for (const char* day :
         {"1938-03-17", "1938-10-24", "1938-11-10", "1939-04-07", "1939-04-13", "1939-05-22",
          "1939-07-26", "1939-09-03", "1939-09-15", "1939-10-22", "1939-10-31", "1940-02-10",
          "1940-02-11", "1940-03-05", "1940-05-10", "1940-06-10", "1940-07-14", "1940-09-13",
          "1940-09-27", "1940-10-01", "1940-10-28", "1940-11-12", "1940-12-18", "1941-04-06",
          "1941-04-13", "1941-06-14"}) {
        INFO(day);
        CHECK(days.count(day) == 1);
    }
}

TEST_CASE("Events: on a key date that tells of land passing, land passes") {
    REQUIRE(shipped::get().error.empty());
    std::set<Date> changes;
    for (const Patch& patch : shipped::atlas().patches) {
        for (const Tenure& tenure : patch.tenures) {
            if (tenure.period.from) changes.insert(*tenure.period.from);
        }
    }
    // The papers part land and pass none; the eve and the attack are the end.
    const std::set<std::string> others = {"1939-08-23", "1939-09-28", "1941-06-21", "1941-06-22"};
    for (const Event& event : shipped::atlas().events) {
        if (event.date < test::first_day) continue;  // no map shows that day
        if (!event.key || others.count(to_iso(event.date)) > 0) continue;
        INFO(to_iso(event.date) << " " << event.title);
        CHECK(changes.count(event.date) == 1);
    }
}
