// When and by which act land came to who has it.
#include "geodata/query/dated_land.h"

#include <algorithm>
#include <string>
#include <vector>

#include "tests/geodata/sample_atlas.h"
#include "tests/geodata/shipped_atlas.h"
#include "tests/support/catch.h"

using namespace geodata;

namespace {

const Atlas& atlas() {
    return shipped::atlas();
}

/// That of the patch.
const DatedLand* land_of(const std::vector<DatedLand>& lands, const std::string& patch) {
    const PatchIndex index = atlas().find_patch(patch);
    const auto found = std::find_if(lands.begin(), lands.end(), [&](const DatedLand& land) {
        return std::count(land.patches.begin(), land.patches.end(), index) > 0;
    });
    return found == lands.end() ? nullptr : &*found;
}

struct Deed {
    std::string receiver, day, act;
    bool operator==(const Deed&) const = default;
};
std::ostream& operator<<(std::ostream& out, const Deed& deed) {
    return out << deed.receiver << ", " << deed.day << ", " << deed.act;
}

Deed deed_of(const std::vector<DatedLand>& lands, const std::string& patch) {
    const DatedLand* land = land_of(lands, patch);
    if (land == nullptr) return {};
    return {atlas().holders[land->holder].id, to_iso(land->day),
            land->act == no_act ? "" : atlas().acts[land->act].name};
}

constexpr HolderIndex alfa = 0, beta = 1;

}  // namespace

TEST_CASE("Land is dated by the act by which its holder has it") {
    const auto lands = dated_land(atlas(), make_date(1941, 6, 1));
    for (const char* ceded : {"fi_karelia", "fi_salla", "fi_rybachy", "fi_gulf_islands"}) {
        INFO(ceded);
        CHECK(deed_of(lands, ceded) == Deed{"soviet_union", "1940-03-13", "Moscow Peace"});
    }
    CHECK(deed_of(lands, "bessarabia") == Deed{"soviet_union", "1940-06-28", "Soviet ultimatum"});
    CHECK(deed_of(lands, "n_transylvania").act == "Second Vienna Award");
    CHECK(deed_of(lands, "n_transylvania").receiver == "hungary");
    CHECK(deed_of(lands, "s_dobruja").act == "Treaty of Craiova");
    CHECK(deed_of(lands, "memel").act == "German-Lithuanian treaty");
    CHECK(deed_of(lands, "latvia").day == "1940-08-05");
    // The ultimatum did not ask for Hertza.
    CHECK(deed_of(lands, "hertza") == Deed{"soviet_union", "1940-06-28", ""});
    CHECK(land_of(lands, "finland") == nullptr);
    CHECK(land_of(lands, "romania") == nullptr);
}

TEST_CASE("The days of acts are those of the documents") {
    const auto day = [](const char* id) {
        for (const Act& act : atlas().acts) {
            if (act.id == id) return act.day ? to_iso(*act.day) : std::string("none");
        }
        return std::string("no such act");
    };
    CHECK(day("moscow_peace") == "1940-03-12");
    CHECK(day("romanian_ultimatum") == "1940-06-26");
    CHECK(day("second_vienna_award") == "1940-08-30");
    CHECK(day("munich") == "1938-09-30");
    // An act bears its day no later than the land passed, but for what was sealed by decree.
    for (const Patch& patch : atlas().patches) {
        for (const Tenure& tenure : patch.tenures) {
            if (tenure.act == no_act || !atlas().acts[tenure.act].day) continue;
            INFO(patch.id << ", " << atlas().acts[tenure.act].name);
            REQUIRE(tenure.period.from);
            CHECK(*atlas().acts[tenure.act].day <= *tenure.period.from + std::chrono::days(1));
        }
    }
}

TEST_CASE("Neighbours that passed by one act are one land, pieces apart are not") {
    const auto lands = dated_land(atlas(), make_date(1940, 8, 6));
    REQUIRE(land_of(lands, "bessarabia") != nullptr);
    CHECK(land_of(lands, "bessarabia") == land_of(lands, "n_bukovina"));
    CHECK(land_of(lands, "bessarabia") != land_of(lands, "hertza"));
    CHECK(land_of(lands, "fi_karelia") != land_of(lands, "fi_salla"));
    CHECK(land_of(lands, "estonia") == land_of(lands, "ee_petseri"));
    CHECK(land_of(lands, "estonia") != land_of(lands, "latvia"));  // another day
    for (std::size_t i = 1; i < lands.size(); ++i) CHECK(lands[i - 1].km2 >= lands[i].km2);
}

TEST_CASE("Nothing has changed hands on the first day, and occupied land is told as such") {
    CHECK(dated_land(atlas(), atlas().days.first).empty());
    const auto july = dated_land(atlas(), make_date(1940, 7, 1));
    REQUIRE(land_of(july, "estonia") != nullptr);
    CHECK(land_of(july, "estonia")->relation == Relation::occupied);
    CHECK(deed_of(july, "estonia") == Deed{"soviet_union", "1940-06-17", "Soviet ultimatum"});
    const auto august = dated_land(atlas(), make_date(1940, 8, 6));
    CHECK(land_of(august, "estonia")->relation == Relation::annexed);
    CHECK_FALSE(land_of(august, "estonia")->first);
    const auto governed = dated_land(atlas(), make_date(1939, 11, 20));
    REQUIRE(land_of(governed, "pl_lublin") != nullptr);
    CHECK(land_of(governed, "pl_lublin")->first);  // nothing was the General Government's before
}

TEST_CASE("Between two days only what is held otherwise is dated") {
    const auto lands = dated_land(atlas(), make_date(1940, 8, 6), make_date(1939, 11, 29));
    CHECK(land_of(lands, "bessarabia") != nullptr);
    CHECK(land_of(lands, "fi_karelia") != nullptr);
    CHECK(land_of(lands, "memel") == nullptr);       // in March 1939
    CHECK(land_of(lands, "fi_petsamo") == nullptr);  // taken and given back
    CHECK(dated_land(atlas(), make_date(1939, 11, 30), make_date(1940, 8, 6)).empty());
}

TEST_CASE("Contested land is not dated; what it becomes then is, from the end of the fighting") {
    Atlas made = sample::atlas();
    std::vector<Tenure>& east = made.patches[1].tenures;
    const Date attack = make_date(1939, 9, 10), end = make_date(1939, 9, 17);
    east[0].period.until = attack;
    east.insert(east.begin() + 1, {beta, {attack, end}, Relation::contested, "Alfa's attack"});
    const auto dated = [&](Date day) {
        std::vector<DatedLand> lands = dated_land(made, day);
        lands.erase(std::remove_if(lands.begin(), lands.end(),
                                   [](const DatedLand& l) { return l.patches[0] != 1; }),
                    lands.end());
        return lands;
    };
    CHECK(dated(make_date(1939, 9, 12)).empty());
    REQUIRE(dated(end).size() == 1);
    CHECK(dated(end)[0].day == end);
    CHECK(dated(end)[0].holder == alfa);
    // Held against the attack, it never passed.
    east[2].holder = beta;
    CHECK(dated(make_date(1939, 9, 20)).empty());
}
