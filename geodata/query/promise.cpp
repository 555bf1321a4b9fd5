// What became of what the papers mark off.
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
std::optional<Sphere> sphere_on(const Atlas& atlas, PatchIndex patch, Date day,
                                std::optional<Paper> by) {
    std::optional<Sphere> latest;
    for (const Paper paper : all_papers(atlas)) {
        const auto sphere = sphere_in(atlas, patch, paper);
        const bool counts = by ? paper == *by : atlas.paper(paper).day <= day;
        if (sphere && counts) latest = sphere;
    }
    return latest;
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

std::string_view to_words(Outcome outcome, bool interest) {
    if (interest) {
        switch (outcome) {
            case Outcome::taken: return "interest declared; taken";
            case Outcome::not_taken: return "interest declared; not taken";
            case Outcome::not_promised: break;
            case Outcome::taken_by_other: return "interest declared; taken by the other side";
            case Outcome::passed_on: return "interest declared; passed to a third state";
        }
    }
    switch (outcome) {
        case Outcome::taken: return "marked off, and taken";
        case Outcome::not_taken: return "marked off, not taken";
        case Outcome::not_promised: return "taken, not marked off";
        case Outcome::taken_by_other: return "marked off for one side, taken by the other";
        case Outcome::passed_on: return "marked off for one side, passed to a third state";
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
    if (atlas.papers.empty() || day < atlas.papers.front().day) return facts;
    const std::vector<Paper> papers = layer_papers(atlas);
    for (PatchIndex p = 0; p < atlas.patches.size(); ++p) {
        PromiseFact fact;
        fact.patch = p;
        fact.sphere = sphere_on(atlas, p, day, by);
        if (fact.sphere) fact.promised = party_of(*fact.sphere);
        fact.before = atlas.holder_on(p, atlas.papers.front().day);
        fact.holder = atlas.holder_on(p, day);
        fact.contested = atlas.contested_on(p, day);
        const Party now = party_of(atlas, fact.holder);
        const Party taken = now == party_of(atlas, fact.before) ? Party::none : now;
        if (fact.promised == Party::none && taken != Party::soviet) continue;
        for (const Paper paper : papers) fact.said.push_back(sphere_in(atlas, p, paper));
        fact.outcome = outcome_of(fact.promised, taken, fact.holder != fact.before);
        fact.km2 = patch_km2(atlas.patches[p]);
        facts.push_back(std::move(fact));
    }
    return facts;
}

std::vector<PromiseRow> promise_table(const Atlas& atlas, Date day, std::optional<Paper> by) {
    using Key = std::tuple<int, bool, bool, std::string, std::vector<std::string>, std::string>;
    std::map<Key, PromiseRow> rows;
    for (const PromiseFact& fact : promises_and_facts(atlas, day, by)) {
        const Patch& patch = atlas.patches[fact.patch];
        const std::string& land =
            patch.territory ? atlas.territory(*patch.territory).name : patch.name;
        std::vector<std::string> said;
        for (const auto& sphere : fact.said) said.push_back(words_of(sphere));
        const Key key{static_cast<int>(fact.outcome),  fact.interest(), fact.contested, land, said,
                      holder_words(atlas, fact.holder)};
        PromiseRow& row = rows[key];
        row.name = land;
        row.said = std::move(said);
        row.holder = holder_words(atlas, fact.holder);
        row.outcome = fact.outcome;
        row.interest = fact.interest();
        row.contested = fact.contested;
        row.km2 += fact.km2;
        row.patches.push_back(fact.patch);
    }
    std::vector<PromiseRow> table;
    for (auto& [key, row] : rows) table.push_back(std::move(row));
    std::stable_sort(table.begin(), table.end(), [](const PromiseRow& a, const PromiseRow& b) {
        return std::tuple(static_cast<int>(a.outcome), a.interest, -a.km2) <
               std::tuple(static_cast<int>(b.outcome), b.interest, -b.km2);
    });
    return table;
}

}  // namespace geodata
