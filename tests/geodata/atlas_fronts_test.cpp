// The fronts of the shipped atlas against towns of known day: Polskie Siły Zbrojne w drugiej wojnie
// światowej, vol. 1; Kennedy, The German Campaign in Poland (1939); Trotter, A Frozen Hell.
#include <set>

#include "geodata/query/fronts.h"
#include "tests/geodata/shipped_atlas.h"
#include "tests/support/catch.h"

using namespace geodata;

namespace {

struct Town {
    const char* name;
    double lon, lat;
    const char* side;  ///< who stood there on the day
};

/// Each town is on the left of the nearest front exactly if it is held by who stands there, or
/// nearer than the front is known.
void check(Date day, const std::vector<Town>& towns) {
    REQUIRE(shipped::get().error.empty());
    const Atlas& atlas = shipped::atlas();
    const std::vector<FrontIndex> shown = fronts_on(atlas, day);
    REQUIRE_FALSE(shown.empty());
    for (const Town& town : towns) {
        const Front* nearest = nullptr;
        FrontSide side{1e9, false};
        for (const FrontIndex f : shown) {
            const Front& front = atlas.fronts[f];
            const FrontSide found = side_of_front(front, {town.lon, town.lat});
            if (front.agreed || found.km >= side.km) continue;
            nearest = &front;
            side = found;
        }
        REQUIRE(nearest != nullptr);
        INFO(town.name << " on " << to_iso(day) << ", " << side.km << " km off");
        const bool held = atlas.holders[nearest->left].id == town.side;
        CHECK((side.km <= nearest->precision_km || side.left == held));
    }
}

const char* const de = "germany";
const char* const pl = "poland";
const char* const su = "soviet_union";
const char* const fi = "finland";

std::set<Date> days_of(const std::string& campaign) {
    std::set<Date> days;
    for (const Front& front : shipped::atlas().fronts) {
        if (front.campaign == campaign) days.insert(*front.period.from);
    }
    return days;
}

}  // namespace

TEST_CASE("Fronts: six days of September 1939 and three of the Winter War, and no others") {
    REQUIRE(shipped::get().error.empty());
    const Atlas& atlas = shipped::atlas();
    CHECK(days_of("poland_1939") == std::set<Date>{make_date(1939, 9, 3), make_date(1939, 9, 8),
                                                   make_date(1939, 9, 14), make_date(1939, 9, 17),
                                                   make_date(1939, 9, 22), make_date(1939, 9, 28)});
    CHECK(days_of("winter_war") ==
          std::set<Date>{make_date(1939, 12, 15), make_date(1940, 2, 11), make_date(1940, 3, 12)});
    for (const Date day :
         {make_date(1939, 8, 31), make_date(1939, 9, 2), make_date(1939, 10, 6),
          make_date(1939, 11, 1), make_date(1940, 3, 13), make_date(1941, 6, 21)}) {
        INFO(to_iso(day));
        CHECK(fronts_on(atlas, day).empty());
    }
    for (const Front& front : atlas.fronts) {
        INFO(front.campaign << ", " << to_iso(*front.period.from));
        CHECK_FALSE(front.source.empty());
        CHECK((front.agreed || front.precision_km >= 10));
        CHECK(front.precision_km <= 30);
        CHECK(front.left != front.right);
    }
}

TEST_CASE("Fronts: towns lie on their side on each of the days, or within what is known") {
    check(make_date(1939, 9, 3), {{"Częstochowa", 19.12, 50.81, de},
                                  {"Chojnice", 17.56, 53.70, de},
                                  {"Opole", 17.93, 50.67, de},
                                  {"Allenstein", 20.48, 53.78, de},
                                  {"Kraków", 19.94, 50.06, pl},
                                  {"Łódź", 19.46, 51.76, pl},
                                  {"Poznań", 16.93, 52.41, pl},
                                  {"Płock", 19.70, 52.55, pl},
                                  {"Warszawa", 21.01, 52.23, pl},
                                  {"Lwów", 24.03, 49.84, pl}});
    check(make_date(1939, 9, 8), {{"Kraków", 19.94, 50.06, de},
                                  {"Kielce", 20.63, 50.87, de},
                                  {"Piotrków", 19.70, 51.41, de},
                                  {"Toruń", 18.60, 53.01, de},
                                  {"Warszawa", 21.01, 52.23, pl},
                                  {"Kutno", 19.36, 52.23, pl},
                                  {"Lublin", 22.57, 51.25, pl},
                                  {"Białystok", 23.16, 53.13, pl}});
    check(make_date(1939, 9, 14), {{"Poznań", 16.93, 52.41, de},
                                   {"Łódź", 19.46, 51.76, de},
                                   {"Radom", 21.15, 51.40, de},
                                   {"Rzeszów", 22.00, 50.04, de},
                                   {"Kutno", 19.36, 52.23, pl},
                                   {"Warszawa", 21.01, 52.23, pl},
                                   {"Lublin", 22.57, 51.25, pl},
                                   {"Lwów", 24.03, 49.84, pl},
                                   {"Wilno", 25.28, 54.69, pl}});
    check(make_date(1939, 9, 17), {{"Białystok", 23.16, 53.13, de},
                                   {"Brześć", 23.69, 52.10, de},
                                   {"Siedlce", 22.27, 52.17, de},
                                   {"Gdynia", 18.53, 54.52, de},
                                   {"Przemyśl", 22.77, 49.78, de},
                                   {"Lublin", 22.57, 51.25, pl},
                                   {"Warszawa", 21.01, 52.23, pl},
                                   {"Lwów", 24.03, 49.84, pl},
                                   {"Grodno", 23.83, 53.68, pl}});
    check(make_date(1939, 9, 22), {{"Wilno", 25.28, 54.69, su},
                                   {"Lwów", 24.03, 49.84, su},
                                   {"Grodno", 23.83, 53.68, su},
                                   {"Tarnopol", 25.60, 49.55, su},
                                   {"Warszawa", 21.01, 52.23, pl},
                                   {"Modlin", 20.69, 52.43, pl},
                                   {"Suwałki", 22.93, 54.11, pl},
                                   {"Kraków", 19.94, 50.06, de}});
    check(make_date(1939, 9, 28), {{"Białystok", 23.16, 53.13, su},
                                   {"Chełm", 23.47, 51.13, su},
                                   {"Lwów", 24.03, 49.84, su},
                                   {"Warszawa", 21.01, 52.23, de},
                                   {"Radom", 21.15, 51.40, de},
                                   {"Modlin", 20.69, 52.43, pl}});
    check(make_date(1939, 12, 15), {{"Terijoki", 29.72, 60.23, su},
                                    {"Viipuri", 28.76, 60.71, fi},
                                    {"Sortavala", 30.69, 61.71, fi},
                                    {"Kemijärvi", 27.43, 66.71, fi},
                                    {"Joensuu", 29.76, 62.60, fi},
                                    {"Alakurtti", 30.35, 66.96, su}});
    check(make_date(1940, 2, 11), {{"Terijoki", 29.72, 60.23, su},
                                   {"Viipuri", 28.76, 60.71, fi},
                                   {"Käkisalmi", 30.11, 61.03, fi},
                                   {"Kuusamo", 29.18, 65.97, fi}});
    check(make_date(1940, 3, 12), {{"Koivisto", 28.62, 60.36, su},
                                   {"Viipuri", 28.76, 60.71, fi},
                                   {"Käkisalmi", 30.11, 61.03, fi},
                                   {"Lappeenranta", 28.19, 61.06, fi},
                                   {"Sortavala", 30.69, 61.71, fi}});
}

TEST_CASE("Fronts: the line agreed on 22 September 1939 runs along the four rivers") {
    REQUIRE(shipped::get().error.empty());
    const Atlas& atlas = shipped::atlas();
    const Front* agreed = nullptr;
    for (const FrontIndex f : fronts_on(atlas, make_date(1939, 9, 22))) {
        if (atlas.fronts[f].agreed) agreed = &atlas.fronts[f];
    }
    REQUIRE(agreed != nullptr);
    for (const LonLat on_it : {LonLat{21.58, 53.09}, LonLat{21.09, 52.70}, LonLat{21.03, 52.24},
                               LonLat{21.86, 50.89}, LonLat{22.69, 50.03}, LonLat{22.77, 49.79}}) {
        INFO(on_it.lon << " " << on_it.lat);
        CHECK(side_of_front(*agreed, on_it).km < 6);
    }
    CHECK(fronts_on(atlas, make_date(1939, 9, 21)).size() == 1);
}
