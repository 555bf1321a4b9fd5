// Land that is fought over is told apart from land that is held, in every look-up.
#include <algorithm>

#include <nlohmann/json.hpp>

#include "geodata/query/compare.h"
#include "geodata/query/land_moves.h"
#include "geodata/query/query.h"
#include "tests/geodata/sample_atlas.h"
#include "tests/support/catch.h"

using namespace geodata;

namespace {

const Date before = make_date(1939, 9, 1), during = make_date(1939, 9, 12),
           after = make_date(1939, 9, 20);
constexpr HolderIndex alfa = 0, beta = 1;

/// East, Beta's, is attacked by Alfa on 10 September and lost on the 17th.
Atlas attacked() {
    Atlas atlas = sample::atlas();
    std::vector<Tenure>& east = atlas.patches[1].tenures;
    const Date attack = make_date(1939, 9, 10), end = make_date(1939, 9, 17);
    east[0].period.until = attack;
    east.insert(east.begin() + 1, {beta, {attack, end}, Relation::contested, "Alfa's attack"});
    return atlas;
}

const AreaRow* row_of(const std::vector<AreaRow>& rows, const std::string& key,
                      const std::string& relation = "") {
    const auto found = std::find_if(rows.begin(), rows.end(), [&](const AreaRow& row) {
        return row.key == key && row.relation == relation;
    });
    return found == rows.end() ? nullptr : &*found;
}

}  // namespace

TEST_CASE("Contested land is the attacked state's, in a row of its own") {
    const Atlas atlas = attacked();
    CHECK_FALSE(atlas.contested_on(1, before));
    CHECK(atlas.contested_on(1, during));
    CHECK_FALSE(atlas.contested_on(1, after));
    CHECK(atlas.holder_on(1, during) == beta);
    CHECK_FALSE(atlas.contested_on(no_patch, during));
    const auto rows = areas_by_holder(atlas, during);
    const AreaRow* contested = row_of(rows, "beta", "contested");
    REQUIRE(contested != nullptr);
    CHECK(contested->km2 == Approx(patch_km2(atlas.patches[1])));
    const AreaRow* held = row_of(rows, "beta", "sovereign");
    REQUIRE(held != nullptr);
    CHECK(held->patches == 1);  // north
}

TEST_CASE("Areas that changed: to be contested is a change, and to be held no more") {
    const Atlas atlas = attacked();
    const auto attack = areas_changed(atlas, before, during);
    REQUIRE(attack.size() == 1);
    CHECK(attack[0].key == "beta -> beta:contested");
    CHECK(attack[0].name == "Beta Republic to Beta Republic (contested)");
    const auto end = areas_changed(atlas, during, after);
    REQUIRE(end.size() == 1);
    CHECK(end[0].key == "beta:contested -> alfa");
    const auto whole = areas_changed(atlas, before, after);
    REQUIRE(whole.size() == 1);
    CHECK(whole[0].key == "beta -> alfa");
    CHECK(holding_key(atlas, 1, during) == "beta:contested");
    CHECK(holding_key(atlas, 1, after) == "alfa");
}

TEST_CASE("Changes of contested land stand apart from those of land that was held") {
    Atlas atlas = attacked();
    const auto begun = changes_by_interest(atlas, before, during);
    REQUIRE(begun.size() == 1);
    CHECK(begun[0].from == begun[0].to);
    CHECK(begun[0].was == Relation::sovereign);
    CHECK(begun[0].is == Relation::contested);
    CHECK(begun[0].patches.at(0).date == make_date(1939, 9, 10));
    // North goes to Alfa without a fight.
    atlas.patches[2].tenures = {{beta, {{}, make_date(1939, 9, 15)}, Relation::sovereign, "D"},
                                {alfa, {make_date(1939, 9, 15), {}}, Relation::annexed, "Treaty"}};
    const auto ended = changes_between(atlas, during, after);
    REQUIRE(ended.size() == 2);
    for (const Change& change : ended) {
        CHECK(change.from == beta);
        CHECK(change.to == alfa);
        REQUIRE(change.patches.size() == 1);
        const bool east = change.patches[0].patch == 1;
        CHECK((change.was == Relation::contested) == east);
        CHECK(change.is == Relation::sovereign);
    }
    // Between days before and after, the days between do not matter.
    CHECK(changes_between(atlas, before, after).size() == 1);
}

TEST_CASE("What a state lost it lost when the fighting ended; who followed counts it apart") {
    const Atlas atlas = attacked();
    const auto moves = land_moves(atlas, beta);
    const auto lost =
        std::find_if(moves.begin(), moves.end(), [](const LandMove& m) { return m.patch == 1; });
    REQUIRE(lost != moves.end());
    CHECK(lost->date == make_date(1939, 9, 17));
    CHECK_FALSE(lost->gained);
    bool contested = false;
    for (const Share& share : shares_of_state(atlas, beta, before, during)) {
        contested = contested || (share.holder == beta && share.relation == Relation::contested &&
                                  share.patches == std::vector<PatchIndex>{1});
    }
    CHECK(contested);
}

TEST_CASE("Identify says contested, and by whose land") {
    const Atlas atlas = attacked();
    const PatchLocator locator(atlas);
    const auto json =
        nlohmann::json::parse(to_json(atlas, identify(atlas, locator, {25, 51}, during)));
    CHECK(json["holder"] == "beta");
    CHECK(json["relation"] == "contested");
    CHECK(json["since"] == "1939-09-10");
    CHECK(json["until"] == "1939-09-17");
    CHECK(json["source"] == "Alfa's attack");
}
