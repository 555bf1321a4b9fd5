// What became of the papers' promises.
#include <algorithm>
#include <map>
#include <tuple>

#include "geodata/query/compare.h"

namespace geodata {

namespace {

std::optional<Sphere> sphere_in(const Atlas& atlas, PatchIndex patch, Paper paper) {
    const Allocation* found = atlas.allocation(patch, paper);
    return found == nullptr ? std::nullopt : std::optional(found->sphere);
}

/// By one paper, or by the latest of the day that names the patch.
Party promised_on(const Atlas& atlas, PatchIndex patch, Date day, std::optional<Paper> by) {
    Party promised = Party::none;
    for (const Paper paper : all_papers) {
        const auto sphere = sphere_in(atlas, patch, paper);
        if (sphere && (by ? paper == *by : day_of(paper) <= day)) promised = party_of(*sphere);
    }
    return promised;
}

Outcome outcome_of(Party promised, Party taken, bool changed) {
    if (promised == Party::none) return Outcome::not_promised;
    if (taken == promised) return Outcome::taken;
    if (taken != Party::none) return Outcome::taken_by_other;
    return changed ? Outcome::passed_on : Outcome::not_taken;
}

std::string words_of(const std::optional<Sphere>& sphere) {
    return sphere ? std::string(to_words(*sphere)) : "not named";
}

std::string holder_words(const Atlas& atlas, HolderIndex holder) {
    return holder == no_holder ? "nobody" : atlas.holders[holder].name;
}

}  // namespace

Party party_of(const Atlas& atlas, HolderIndex holder) {
    if (holder == no_holder) return Party::none;
    const std::string& id = atlas.holders[holder].id;
    if (id == "soviet_union") return Party::soviet;
    const bool german = id == "germany" || id == "general_government" || id == "bohemia_moravia";
    return german ? Party::german : Party::none;
}

Party party_of(Sphere sphere) {
    return sphere == Sphere::german || sphere == Sphere::german_strip ? Party::german
                                                                      : Party::soviet;
}

std::string_view to_words(Outcome outcome) {
    switch (outcome) {
        case Outcome::taken: return "promised and taken";
        case Outcome::not_taken: return "promised and not taken";
        case Outcome::not_promised: return "taken and not promised";
        case Outcome::taken_by_other: return "promised to one, taken by the other";
        case Outcome::passed_on: return "promised to one, come to a third state";
    }
    return {};
}

std::string_view to_id(Outcome outcome) {
    switch (outcome) {
        case Outcome::taken: return "taken";
        case Outcome::not_taken: return "not_taken";
        case Outcome::not_promised: return "not_promised";
        case Outcome::taken_by_other: return "taken_by_other";
        case Outcome::passed_on: return "passed_on";
    }
    return {};
}

std::vector<PromiseFact> promises_and_facts(const Atlas& atlas, Date day, std::optional<Paper> by) {
    std::vector<PromiseFact> facts;
    if (day < day_of(Paper::august_1939)) return facts;
    for (PatchIndex p = 0; p < atlas.patches.size(); ++p) {
        PromiseFact fact;
        fact.patch = p;
        fact.august = sphere_in(atlas, p, Paper::august_1939);
        fact.september = sphere_in(atlas, p, Paper::september_1939);
        fact.promised = promised_on(atlas, p, day, by);
        fact.before = atlas.holder_on(p, day_of(Paper::august_1939));
        fact.holder = atlas.holder_on(p, day);
        const Party now = party_of(atlas, fact.holder);
        const Party taken = now == party_of(atlas, fact.before) ? Party::none : now;
        if (fact.promised == Party::none && taken != Party::soviet) continue;
        fact.outcome = outcome_of(fact.promised, taken, fact.holder != fact.before);
        fact.km2 = patch_km2(atlas.patches[p]);
        facts.push_back(fact);
    }
    return facts;
}

std::vector<PromiseRow> promise_table(const Atlas& atlas, Date day, std::optional<Paper> by) {
    using Key = std::tuple<int, std::string, std::string, std::string, std::string>;
    std::map<Key, PromiseRow> rows;
    for (const PromiseFact& fact : promises_and_facts(atlas, day, by)) {
        const Patch& patch = atlas.patches[fact.patch];
        const std::string land =
            patch.territory ? std::string(to_words(*patch.territory)) : patch.name;
        const Key key{static_cast<int>(fact.outcome), land, words_of(fact.august),
                      words_of(fact.september), holder_words(atlas, fact.holder)};
        PromiseRow& row = rows[key];
        row.name = land;
        row.august = words_of(fact.august);
        row.september = words_of(fact.september);
        row.holder = holder_words(atlas, fact.holder);
        row.outcome = fact.outcome;
        row.km2 += fact.km2;
        row.patches.push_back(fact.patch);
    }
    std::vector<PromiseRow> table;
    for (auto& [key, row] : rows) table.push_back(std::move(row));
    std::stable_sort(table.begin(), table.end(), [](const PromiseRow& a, const PromiseRow& b) {
        return std::pair(static_cast<int>(a.outcome), -a.km2) <
               std::pair(static_cast<int>(b.outcome), -b.km2);
    });
    return table;
}

}  // namespace geodata
