// What holds of promises, shares and answers on every day, whatever the shipped atlas says.
#include <cmath>
#include <map>
#include <set>

#include <nlohmann/json.hpp>

#include "geodata/query/compare.h"
#include "geodata/query/query.h"
#include "geodata/topology/rings.h"
#include "tests/geodata/shipped_atlas.h"
#include "tests/support/catch.h"
#include "tests/support/days.h"
#include "tests/support/papers.h"

using namespace geodata;
using Json = nlohmann::json;

namespace {

std::vector<Date> some_days() {
    std::vector<Date> days;
    for (Date day = test::first_day; day <= test::last_day; day += std::chrono::days(61)) {
        days.push_back(day);
    }
    days.push_back(test::last_day);
    return days;
}

}  // namespace

TEST_CASE("Promises: every patch once, its outcome that of who promised and who holds it") {
    REQUIRE(shipped::get().error.empty());
    const Atlas& atlas = shipped::atlas();
    const Date first_paper = atlas.paper(test::august_1939).day;
    for (const Date day : some_days()) {
        INFO(to_iso(day));
        const auto facts = promises_and_facts(atlas, day);
        CHECK(facts.empty() == (day < first_paper));
        std::set<PatchIndex> seen;
        for (const PromiseFact& fact : facts) {
            INFO(atlas.patches[fact.patch].id);
            CHECK(seen.insert(fact.patch).second);
            CHECK(fact.said.size() == layer_papers(atlas).size());
            CHECK(fact.holder == atlas.holder_on(fact.patch, day));
            CHECK(fact.before == atlas.holder_on(fact.patch, first_paper));
            CHECK(fact.km2 == Approx(patch_km2(atlas.patches[fact.patch])));
            const Party taken = party_of(atlas, fact.holder);
            if (fact.outcome == Outcome::taken) CHECK(taken == fact.promised);
            if (fact.outcome == Outcome::not_promised) CHECK(fact.promised == Party::none);
            if (fact.outcome == Outcome::taken_by_other) {
                CHECK(taken != Party::none);
                CHECK(taken != fact.promised);
            }
            if (fact.outcome == Outcome::not_taken) CHECK(fact.holder == fact.before);
            if (fact.outcome == Outcome::passed_on) CHECK(fact.holder != fact.before);
        }
    }
}

TEST_CASE("Promises: the table is the facts, added up, by the latest paper or by one") {
    REQUIRE(shipped::get().error.empty());
    const Atlas& atlas = shipped::atlas();
    std::vector<std::optional<Paper>> papers = {std::nullopt};
    for (const Paper paper : layer_papers(atlas)) papers.push_back(paper);
    for (const Date day : some_days()) {
        for (const auto& by : papers) {
            std::map<Outcome, double> facts, table;
            std::size_t patches = 0, in_rows = 0;
            for (const PromiseFact& fact : promises_and_facts(atlas, day, by)) {
                facts[fact.outcome] += fact.km2;
                ++patches;
            }
            Outcome before = Outcome::taken;
            for (const PromiseRow& row : promise_table(atlas, day, by)) {
                CHECK(row.outcome >= before);  // in their order
                before = row.outcome;
                table[row.outcome] += row.km2;
                in_rows += row.patches.size();
                CHECK_FALSE(row.name.empty());
            }
            INFO(to_iso(day));
            CHECK(in_rows == patches);
            REQUIRE(table.size() == facts.size());
            for (const auto& [outcome, km2] : facts) CHECK(table.at(outcome) == Approx(km2));
        }
    }
}

TEST_CASE("Shares: of every state of 1939, on every day, they make up the whole") {
    REQUIRE(shipped::get().error.empty());
    const Atlas& atlas = shipped::atlas();
    const Date of = make_date(1939, 8, 23);
    std::map<HolderIndex, double> land;
    for (PatchIndex i = 0; i < atlas.patches.size(); ++i) {
        land[atlas.holder_on(i, of)] += patch_km2(atlas.patches[i]);
    }
    for (const Date day : some_days()) {
        for (const auto& [state, km2] : land) {
            double sum = 0, share = 0;
            std::set<PatchIndex> patches;
            for (const Share& part : shares_of_state(atlas, state, of, day)) {
                sum += part.km2;
                share += part.share;
                for (const PatchIndex i : part.patches) {
                    CHECK(patches.insert(i).second);
                    CHECK(atlas.holder_on(i, day) == part.holder);
                }
            }
            INFO(atlas.holders[state].id << " on " << to_iso(day));
            CHECK(sum == Approx(km2));
            CHECK(share == Approx(1));
        }
    }
    for (const Share& part : shares_of_state(atlas, atlas.find_holder("poland"), of, of)) {
        CHECK(part.holder == atlas.find_holder("poland"));
    }
}

TEST_CASE("Answers: a place in each patch is answered with the patch and its tables") {
    REQUIRE(shipped::get().error.empty());
    const Atlas& atlas = shipped::atlas();
    const Date day = make_date(1939, 10, 10);
    for (PatchIndex i = 0; i < atlas.patches.size(); ++i) {
        const Patch& patch = atlas.patches[i];
        const LonLat inside = place_inside({patch.land.front()});
        const Identification found = identify(atlas, *shipped::get().locator, inside, day);
        INFO(patch.id);
        REQUIRE(found.patch == i);
        REQUIRE(found.tenure != nullptr);
        CHECK(found.tenure->period.contains(day));
        CHECK(found.allocations.size() == atlas.papers.size());
        if (found.border) CHECK(found.border->km <= 15);
        const Json json = Json::parse(to_json(atlas, found));
        CHECK(json["patch"] == patch.id);
        CHECK(json["name"] == patch.name);
        CHECK(json["holder"] == atlas.holders[found.tenure->holder].id);
        CHECK(json["history"].size() == patch.tenures.size());
        for (const Paper paper : all_papers(atlas)) {
            const Allocation* allocation = atlas.allocation(i, paper);
            const Json said = json["allocations"].value(atlas.paper(paper).id, Json());
            CHECK(said.is_null() == (allocation == nullptr));
            if (allocation != nullptr) CHECK(said["sphere"] == to_id(allocation->sphere));
        }
    }
}

TEST_CASE("Areas by sphere: what the papers allot is each patch that they name, once") {
    REQUIRE(shipped::get().error.empty());
    const Atlas& atlas = shipped::atlas();
    for (const Paper paper : all_papers(atlas)) {
        double named = 0, sum = 0;
        int patches = 0, counted = 0;
        for (PatchIndex i = 0; i < atlas.patches.size(); ++i) {
            if (atlas.allocation(i, paper) == nullptr) continue;
            named += patch_km2(atlas.patches[i]);
            ++patches;
        }
        for (const AreaRow& row : areas_by_sphere(atlas, paper)) {
            sum += row.km2;
            counted += row.patches;
        }
        INFO(atlas.paper(paper).id);
        CHECK(patches > 0);
        CHECK(counted == patches);
        CHECK(sum == Approx(named));
    }
}
