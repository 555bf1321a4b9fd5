// The Soviet republics of 1940: from which day on, and which towns lie in them.
#include "tests/geodata/shipped_atlas.h"
#include "tests/support/catch.h"

using namespace geodata;

namespace {

std::string republic_at(LonLat town, Date day) {
    const PatchIndex patch = shipped::get().locator->patch_at(town);
    if (patch == no_patch) return "no land";
    const Region* republic = shipped::atlas().republic_on(patch, day);
    return republic == nullptr ? "" : republic->name;
}

struct KnownTown {
    const char* name;
    LonLat at;
};

void check_all_in(const char* republic, Date day, std::initializer_list<KnownTown> towns) {
    for (const KnownTown& town : towns) {
        INFO(town.name);
        CHECK(republic_at(town.at, day) == republic);
    }
}

}  // namespace

TEST_CASE("Republics: each begins on the day of its law") {
    REQUIRE(shipped::get().error.empty());
    const struct {
        KnownTown town;
        Date day;
        const char* republic;
    } facts[] = {{{"Petrozavodsk", {34.35, 61.79}}, make_date(1940, 3, 31), "Karelo-Finnish SSR"},
                 {{"Tiraspol", {29.63, 46.84}}, make_date(1940, 8, 2), "Moldavian SSR"},
                 {{"Kaunas", {23.90, 54.90}}, make_date(1940, 8, 3), "Lithuanian SSR"},
                 {{"Valmiera", {25.42, 57.54}}, make_date(1940, 8, 5), "Latvian SSR"},
                 {{"Tartu", {26.72, 58.38}}, make_date(1940, 8, 6), "Estonian SSR"}};
    for (const auto& fact : facts) {
        INFO(fact.town.name);
        CHECK(republic_at(fact.town.at, fact.day) == fact.republic);
        CHECK(republic_at(fact.town.at, fact.day - std::chrono::days(1)).empty());
    }
}

TEST_CASE("Republics: towns of known side in November 1940") {
    REQUIRE(shipped::get().error.empty());
    const Date day = make_date(1940, 11, 6);
    check_all_in("Moldavian SSR", day,
                 {{"Kishinev", {28.86, 47.02}},
                  {"Bender", {29.48, 46.83}},
                  {"Rybnitsa", {29.00, 47.77}},
                  {"Dubossary", {29.17, 47.27}},
                  {"Beltsy", {27.92, 47.76}},
                  {"Kagul", {28.19, 45.91}}});
    check_all_in("Karelo-Finnish SSR", day,
                 {{"Vyborg", {28.76, 60.71}},
                  {"Sortavala", {30.69, 61.71}},
                  {"Kexholm", {30.13, 61.03}},
                  {"Alakurtti", {30.35, 66.96}},
                  {"Kem", {34.60, 64.95}},
                  {"Kestenga", {31.84, 65.88}}});
    // The district of Švenčionys came to Lithuania on this day, and not before.
    CHECK(republic_at({26.16, 55.13}, day) == "Lithuanian SSR");
    CHECK(republic_at({26.16, 55.13}, make_date(1940, 11, 5)).empty());
    // Of the Ukrainian SSR and of the RSFSR, which the atlas has no limits of.
    for (const KnownTown& town :
         {KnownTown{"Hotin", {26.49, 48.50}}, KnownTown{"Ismail", {28.84, 45.35}},
          KnownTown{"Akkerman", {30.34, 46.19}}, KnownTown{"Bolgrad", {28.62, 45.68}},
          KnownTown{"Chernovtsy", {25.94, 48.29}}, KnownTown{"Balta", {29.62, 47.94}},
          KnownTown{"Ananyev", {29.97, 47.72}}, KnownTown{"Terijoki", {29.72, 60.23}},
          KnownTown{"Rautu", {30.22, 60.56}}, KnownTown{"Kanneljarvi", {29.36, 60.33}},
          KnownTown{"Kandalaksha", {32.41, 67.15}}, KnownTown{"Lodeynoye Pole", {33.55, 60.73}},
          KnownTown{"Vytegra", {36.45, 61.00}}, KnownTown{"Onega", {38.08, 63.91}}}) {
        INFO(town.name);
        CHECK(republic_at(town.at, day).empty());
    }
}
