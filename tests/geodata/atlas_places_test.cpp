// Towns of which everyone can look up whose they were: the borders must run on the right side.
#include <array>

#include "tests/geodata/shipped_atlas.h"
#include "tests/support/catch.h"

using namespace geodata;

namespace {

// Shortened for the table below.
constexpr const char* pl = "poland";
constexpr const char* de = "germany";
constexpr const char* gg = "general_government";
constexpr const char* su = "soviet_union";
constexpr const char* lt = "lithuania";
constexpr const char* lv = "latvia";
constexpr const char* ee = "estonia";
constexpr const char* fi = "finland";
constexpr const char* ro = "romania";
constexpr const char* hu = "hungary";
constexpr const char* cs = "czechoslovakia";
constexpr const char* sk = "slovakia";
constexpr const char* bm = "bohemia_moravia";
constexpr const char* bg = "bulgaria";
constexpr const char* dz = "danzig";
constexpr const char* not_asked = nullptr;

/// Longitude, latitude, and the holder on four days.
struct Known {
    const char* name;
    double lon, lat;
    const char *autumn_1938, *pact, *october_1939, *autumn_1940;
};

void check(const std::vector<Known>& places) {
    REQUIRE(shipped::get().error.empty());
    const std::array days = {make_date(1938, 9, 1), make_date(1939, 8, 23), make_date(1939, 10, 31),
                             make_date(1940, 9, 15)};
    for (const Known& place : places) {
        const std::array expected = {place.autumn_1938, place.pact, place.october_1939,
                                     place.autumn_1940};
        for (std::size_t i = 0; i < days.size(); ++i) {
            if (expected[i] == not_asked) continue;
            INFO(place.name << " on " << to_iso(days[i]));
            CHECK(shipped::holder({place.lon, place.lat}, days[i]) == expected[i]);
        }
    }
}

}  // namespace

TEST_CASE("Atlas: the Baltic states and their borders") {
    check({{"Klaipėda / Memel", 21.14, 55.71, lt, de, de, de},
           {"Šilutė / Heydekrug", 21.48, 55.35, lt, de, de, de},
           {"Pagėgiai / Pogegen", 21.91, 55.13, lt, de, de, de},
           {"Kretinga", 21.25, 55.89, lt, lt, lt, su},
           {"Tauragė", 22.29, 55.25, lt, lt, lt, su},
           {"Kaunas", 23.90, 54.90, lt, lt, lt, su},
           {"Šiauliai", 23.32, 55.93, lt, lt, lt, su},
           {"Marijampolė", 23.35, 54.56, lt, lt, lt, su},
           {"Vilkaviškis", 23.03, 54.65, lt, lt, lt, su},
           {"Ukmergė", 24.77, 55.25, lt, lt, lt, su},
           {"Zarasai", 26.25, 55.73, lt, lt, lt, su},
           {"Riga", 24.11, 56.95, lv, lv, lv, su},
           {"Daugavpils", 26.53, 55.87, lv, lv, lv, su},
           {"Liepāja", 21.02, 56.51, lv, lv, lv, su},
           {"Ludza", 27.72, 56.55, lv, lv, lv, su},
           {"Abrene", 27.86, 57.06, lv, lv, lv, su},
           {"Tallinn", 24.74, 59.42, ee, ee, ee, su},
           {"Tartu", 26.72, 58.38, ee, ee, ee, su},
           {"Valga", 26.04, 57.79, ee, ee, ee, su},
           {"Petseri", 27.61, 57.81, ee, ee, ee, su},
           {"Irboska / Izborsk", 27.86, 57.71, ee, ee, ee, su},
           {"Narva", 28.17, 59.38, ee, ee, ee, su},
           {"Jaanilinn", 28.22, 59.37, ee, ee, ee, su},
           {"Kingisepp", 28.61, 59.37, su, su, su, su},
           {"Pskov", 28.35, 57.82, su, su, su, su},
           {"Ostrov", 28.36, 57.35, su, su, su, su}});
}

TEST_CASE("Atlas: Finland and its eastern border") {
    check({{"Helsinki", 24.94, 60.19, fi, fi, fi, fi},
           {"Joensuu", 29.76, 62.60, fi, fi, fi, fi},
           {"Kemijärvi", 27.43, 66.71, fi, fi, fi, fi},
           {"Viipuri", 28.76, 60.71, fi, fi, fi, su},
           {"Terijoki", 29.72, 60.23, fi, fi, fi, su},
           {"Käkisalmi", 30.11, 61.03, fi, fi, fi, su},
           {"Sortavala", 30.69, 61.71, fi, fi, fi, su},
           {"Suojärvi", 32.35, 62.23, fi, fi, fi, su},
           {"Alakurtti", 30.35, 66.96, fi, fi, fi, su},
           {"Petsamo", 31.15, 69.54, fi, fi, fi, fi},
           {"Hanko", 23.00, 59.84, fi, fi, fi, su},
           {"Leningrad", 30.32, 59.93, su, su, su, su},
           {"Sestroretsk", 29.98, 60.09, su, su, su, su},
           {"Petrozavodsk", 34.30, 61.78, su, su, su, su},
           {"Murmansk", 33.10, 68.96, su, su, su, su}});
}

TEST_CASE("Atlas: Poland's north-east and the Vilnius region") {
    check({{"Wilno / Vilnius", 25.28, 54.69, pl, pl, lt, su},
           {"Troki / Trakai", 24.94, 54.63, pl, pl, lt, su},
           {"Święciany / Švenčionys", 26.16, 55.13, pl, pl, su, su},
           {"Druskieniki / Druskininkai", 23.98, 54.01, pl, pl, su, su},
           {"Suwałki", 22.93, 54.10, pl, pl, de, de},
           {"Augustów", 22.98, 53.84, pl, pl, su, su},
           {"Grodno", 23.83, 53.67, pl, pl, su, su},
           {"Białystok", 23.16, 53.13, pl, pl, su, su},
           {"Łomża", 22.07, 53.17, pl, pl, su, su},
           {"Baranowicze", 26.01, 53.13, pl, pl, su, su},
           {"Stołpce", 26.73, 53.48, pl, pl, su, su},
           {"Mołodeczno", 26.85, 54.31, pl, pl, su, su},
           {"Pińsk", 26.10, 52.12, pl, pl, su, su},
           {"Brześć nad Bugiem", 23.72, 52.10, pl, pl, su, su},
           {"Minsk", 27.56, 53.90, su, su, su, su},
           {"Zaslawye", 27.28, 54.01, su, su, su, su},
           {"Slutsk", 27.56, 53.02, su, su, su, su},
           {"Polotsk", 28.79, 55.49, su, su, su, su}});
}

TEST_CASE("Atlas: Galicia and Volhynia") {
    check({{"Lwów", 24.03, 49.84, pl, pl, su, su},
           {"Stanisławów", 24.71, 48.92, pl, pl, su, su},
           {"Tarnopol", 25.59, 49.55, pl, pl, su, su},
           {"Równe", 26.25, 50.62, pl, pl, su, su},
           {"Łuck", 25.33, 50.75, pl, pl, su, su},
           {"Kowel", 24.71, 51.21, pl, pl, su, su},
           {"Rawa Ruska", 23.63, 50.23, pl, pl, su, su},
           {"Bełżec", 23.43, 50.38, pl, pl, gg, gg},
           {"Zhytomyr", 28.66, 50.25, su, su, su, su},
           {"Shepetivka", 27.06, 50.18, su, su, su, su},
           {"Kamianets-Podilskyi", 26.59, 48.68, su, su, su, su}});
}

TEST_CASE("Atlas: central Poland under two occupiers") {
    check({{"Warsaw, left bank", 21.00, 52.23, pl, pl, gg, gg},
           {"Praga", 21.06, 52.25, pl, pl, gg, gg},
           {"Lublin", 22.57, 51.25, pl, pl, gg, gg},
           {"Siedlce", 22.29, 52.17, pl, pl, gg, gg},
           {"Małkinia", 22.02, 52.69, pl, pl, gg, gg},
           {"Zaręby Kościelne", 22.13, 52.76, pl, pl, su, su},
           {"Biała Podlaska", 23.12, 52.03, pl, pl, gg, gg},
           {"Chełm", 23.47, 51.14, pl, pl, gg, gg},
           {"Zamość", 23.25, 50.72, pl, pl, gg, gg},
           {"Rzeszów", 22.00, 50.04, pl, pl, gg, gg},
           {"Kraków", 19.94, 50.06, pl, pl, gg, gg},
           {"Kielce", 20.63, 50.87, pl, pl, gg, gg},
           {"Ostrołęka", 21.57, 53.09, pl, pl, de, de},
           {"Ciechanów", 20.62, 52.88, pl, pl, de, de},
           {"Łódź", 19.46, 51.77, pl, pl, not_asked, de}});
}

TEST_CASE("Atlas: Poland's west and the German side") {
    check({{"Poznań", 16.93, 52.41, pl, pl, de, de},
           {"Leszno", 16.57, 51.84, pl, pl, de, de},
           {"Bydgoszcz", 18.00, 53.12, pl, pl, de, de},
           {"Toruń", 18.60, 53.01, pl, pl, de, de},
           {"Gdynia", 18.51, 54.51, pl, pl, de, de},
           {"Starogard", 18.53, 53.96, pl, pl, de, de},
           {"Działdowo / Soldau", 20.18, 53.23, pl, pl, de, de},
           {"Katowice", 19.02, 50.26, pl, pl, de, de},
           {"Rybnik", 18.55, 50.10, pl, pl, de, de},
           {"Danzig", 18.64, 54.35, dz, dz, de, de},
           {"Zoppot", 18.55, 54.44, dz, dz, de, de},
           {"Tiegenhof", 19.12, 54.21, dz, dz, de, de},
           {"Elbing", 19.41, 54.16, de, de, de, de},
           {"Königsberg", 20.51, 54.71, de, de, de, de},
           {"Allenstein", 20.49, 53.78, de, de, de, de},
           {"Neidenburg", 20.43, 53.36, de, de, de, de},
           {"Johannisburg", 21.81, 53.63, de, de, de, de},
           {"Lyck", 22.36, 53.83, de, de, de, de},
           {"Schneidemühl", 16.74, 53.15, de, de, de, de},
           {"Fraustadt", 16.32, 51.80, de, de, de, de},
           {"Breslau", 17.04, 51.11, de, de, de, de},
           {"Ratibor", 18.22, 50.09, de, de, de, de},
           {"Beuthen", 18.91, 50.35, de, de, de, de},
           {"Stettin", 14.55, 53.43, de, de, de, de},
           {"Vienna", 16.37, 48.21, de, de, de, de}});
}

TEST_CASE("Atlas: the lands of Czechoslovakia") {
    check({{"Prague", 14.42, 50.09, cs, bm, bm, bm},
           {"Brno", 16.61, 49.20, cs, bm, bm, bm},
           {"Moravian Ostrava", 18.28, 49.83, cs, bm, bm, bm},
           {"Reichenberg / Liberec", 15.06, 50.77, cs, de, de, de},
           {"Karlsbad", 12.87, 50.23, cs, de, de, de},
           {"Troppau / Opava", 17.90, 49.94, cs, de, de, de},
           {"Karviná", 18.54, 49.86, cs, pl, de, de},
           {"Cieszyn", 18.66, 49.75, pl, pl, de, de},
           {"Bratislava", 17.11, 48.155, cs, sk, sk, sk},
           {"Petržalka / Engerau", 17.11, 48.12, cs, de, de, de},
           {"Nitra", 18.09, 48.31, cs, sk, sk, sk},
           {"Prešov", 21.24, 49.00, cs, sk, sk, sk},
           {"Michalovce", 21.92, 48.75, cs, sk, sk, sk},
           {"Košice / Kassa", 21.26, 48.72, cs, hu, hu, hu},
           {"Komárno / Komárom", 18.13, 47.77, cs, hu, hu, hu},
           {"Nové Zámky / Érsekújvár", 18.16, 47.99, cs, hu, hu, hu},
           {"Lučenec / Losonc", 19.67, 48.33, cs, hu, hu, hu},
           {"Uzhhorod / Ungvár", 22.29, 48.62, cs, hu, hu, hu},
           {"Mukachevo / Munkács", 22.71, 48.44, cs, hu, hu, hu},
           {"Khust / Huszt", 23.30, 48.18, cs, hu, hu, hu},
           {"Sobrance / Szobránc", 22.18, 48.75, cs, hu, hu, hu}});
}

TEST_CASE("Atlas: Romania and its neighbours") {
    check({{"Cernăuți", 25.94, 48.29, ro, ro, ro, su},
           {"Storojineț", 25.72, 48.16, ro, ro, ro, su},
           {"Herța", 26.25, 48.15, ro, ro, ro, su},
           {"Hotin", 26.49, 48.50, ro, ro, ro, su},
           {"Bălți", 27.93, 47.76, ro, ro, ro, su},
           {"Chișinău", 28.86, 47.02, ro, ro, ro, su},
           {"Tighina", 29.46, 46.82, ro, ro, ro, su},
           {"Cetatea Albă", 30.34, 46.18, ro, ro, ro, su},
           {"Ismail", 28.84, 45.36, ro, ro, ro, su},
           {"Tiraspol", 29.64, 46.85, su, su, su, su},
           {"Odessa", 30.72, 46.47, su, su, su, su},
           {"Iași", 27.58, 47.16, ro, ro, ro, ro},
           {"Rădăuți", 25.92, 47.84, ro, ro, ro, ro},
           {"Cluj", 23.59, 46.77, ro, ro, ro, hu},
           {"Oradea", 21.93, 47.06, ro, ro, ro, hu},
           {"Satu Mare", 22.88, 47.79, ro, ro, ro, hu},
           {"Târgu Mureș", 24.56, 46.54, ro, ro, ro, hu},
           {"Turda", 23.78, 46.56, ro, ro, ro, ro},
           {"Arad", 21.31, 46.18, ro, ro, ro, ro},
           {"Brașov", 25.59, 45.65, ro, ro, ro, ro},
           {"Silistra", 27.26, 44.11, ro, ro, ro, not_asked},
           {"Bazargic / Dobrich", 27.83, 43.57, ro, ro, ro, not_asked},
           {"Constanța", 28.63, 44.18, ro, ro, ro, ro},
           {"Varna", 27.90, 43.21, bg, bg, bg, bg},
           {"Ruse", 25.97, 43.84, bg, bg, bg, bg},
           {"Budapest", 19.05, 47.50, hu, hu, hu, hu},
           {"Debrecen", 21.63, 47.53, hu, hu, hu, hu}});
}

TEST_CASE("Atlas: the states around") {
    check({{"Moscow", 37.62, 55.75, su, su, su, su},
           {"Stockholm", 18.095, 59.353, "sweden", "sweden", "sweden", "sweden"},
           {"Belgrade", 20.46, 44.80, "yugoslavia", "yugoslavia", "yugoslavia", "yugoslavia"},
           {"Fiume", 14.43, 45.34, "italy", "italy", "italy", "italy"},
           {"Pola", 13.86, 44.88, "italy", "italy", "italy", "italy"},
           {"Oslo", 10.75, 59.93, "norway", "norway", "norway", not_asked},
           {"Aarhus", 10.15, 56.16, "denmark", "denmark", "denmark", not_asked},
           {"Rome", 12.50, 41.90, "italy", "italy", "italy", "italy"}});
}

namespace {

struct OnDay {
    const char* name;
    double lon, lat;
    Date day;
    const char* holder;
};

}  // namespace

TEST_CASE("Atlas: days on which towns of the west and the Balkans changed hands") {
    const Date may_1941 = make_date(1941, 6, 1);
    const OnDay facts[] = {{"Łódź", 19.46, 51.76, make_date(1939, 10, 31), gg},
                           {"Łódź", 19.46, 51.76, make_date(1939, 11, 9), de},
                           {"Kalisz", 18.09, 51.76, make_date(1939, 10, 31), de},
                           {"Antakya", 36.16, 36.20, make_date(1939, 7, 22), "france"},
                           {"Antakya", 36.16, 36.20, make_date(1939, 7, 23), "turkey"},
                           {"Rusovce / Oroszvár", 17.145, 48.055, make_date(1938, 1, 1), hu},
                           {"Petržalka / Engerau", 17.11, 48.13, make_date(1939, 1, 1), de},
                           {"Terezín / Theresienstadt", 14.15, 50.51, make_date(1939, 8, 23), bm},
                           {"Litoměřice / Leitmeritz", 14.13, 50.53, make_date(1939, 8, 23), de},
                           {"Hustopeče / Auspitz", 16.738, 48.941, make_date(1939, 8, 23), de},
                           {"Przemyśl, Zasanie", 22.765, 49.792, make_date(1939, 10, 31), gg},
                           {"Przemyśl, old town", 22.768, 49.782, make_date(1939, 10, 31), su},
                           {"Paris", 2.35, 48.86, make_date(1940, 9, 15), de},
                           {"Vichy", 3.43, 46.13, make_date(1940, 9, 15), "france"},
                           {"Strasbourg", 7.75, 48.58, make_date(1940, 9, 15), de},
                           {"Eupen", 6.03, 50.63, make_date(1940, 5, 18), de},
                           {"Belgrade", 20.46, 44.80, may_1941, de},
                           {"Zagreb", 15.98, 45.81, may_1941, "croatia"},
                           {"Sarajevo", 18.41, 43.86, may_1941, "croatia"},
                           {"Zemun", 20.40, 44.85, may_1941, "croatia"},
                           {"Ljubljana", 14.51, 46.05, may_1941, "italy"},
                           {"Maribor", 15.65, 46.55, may_1941, de},
                           {"Novi Sad", 19.84, 45.27, may_1941, hu},
                           {"Zrenjanin", 20.39, 45.38, may_1941, de},
                           {"Podgorica", 19.26, 42.44, may_1941, "italy"},
                           {"Prizren", 20.74, 42.21, may_1941, "italy"},
                           {"Skopje", 21.43, 42.00, may_1941, bg},
                           {"Pirot", 22.59, 43.15, may_1941, bg},
                           {"Drama", 24.15, 41.15, may_1941, bg},
                           {"Salonica", 22.94, 40.64, may_1941, de}};
    REQUIRE(shipped::get().error.empty());
    for (const OnDay& fact : facts) {
        INFO(fact.name << " on " << to_iso(fact.day));
        CHECK(shipped::holder({fact.lon, fact.lat}, fact.day) == fact.holder);
    }
}
