#include "app/view/written_facts.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include "app/words/atlas_words.h"
#include "app/words/words.h"
#include "geodata/query/compare.h"
#include "geodata/query/land_moves.h"

namespace viewer {

namespace {

bool is_client(const geodata::Atlas& atlas, geodata::HolderIndex holder) {
    return std::any_of(atlas.patches.begin(), atlas.patches.end(), [&](const auto& patch) {
        return std::any_of(patch.tenures.begin(), patch.tenures.end(), [&](const auto& t) {
            return t.holder == holder && t.relation == geodata::Relation::client;
        });
    });
}

/// What is under the state and is no state itself.
std::vector<geodata::HolderIndex> under_state(const geodata::Atlas& atlas,
                                              geodata::HolderIndex state) {
    std::vector<geodata::HolderIndex> parts;
    if (state >= atlas.holders.size()) return parts;
    for (geodata::HolderIndex i = 0; i < atlas.holders.size(); ++i) {
        const std::vector<std::string>& under = atlas.holders[i].under;
        const bool is =
            std::find(under.begin(), under.end(), atlas.holders[state].id) != under.end();
        if (is && !is_client(atlas, i)) parts.push_back(i);
    }
    return parts;
}

bool is_in(const std::vector<geodata::HolderIndex>& some, geodata::HolderIndex one) {
    return std::find(some.begin(), some.end(), one) != some.end();
}

/// The tenure that begins on the day of the move, and those after it of the same holder, or of what
/// is under it.
std::vector<const geodata::Tenure*> tenures_from(const geodata::Atlas& atlas,
                                                 const geodata::Patch& patch, geodata::Date day) {
    std::vector<const geodata::Tenure*> found;
    std::vector<geodata::HolderIndex> same;
    for (const geodata::Tenure& tenure : patch.tenures) {
        if (!tenure.period.from || *tenure.period.from < day) continue;
        if (found.empty()) {
            same = under_state(atlas, tenure.holder);
            same.push_back(tenure.holder);
        }
        if (!is_in(same, tenure.holder)) break;
        found.push_back(&tenure);
    }
    return found;
}

template <class T>
void add_once(std::vector<T>& all, const T& one) {
    if (std::find(all.begin(), all.end(), one) == all.end()) all.push_back(one);
}

/// With what moved on the same day in the same way.
void add_move(const geodata::Atlas& atlas, const geodata::LandMove& m, geodata::HolderIndex by,
              std::vector<MovedLand>& moved) {
    const auto tenures = tenures_from(atlas, atlas.patches[m.patch], m.date);
    MovedLand one{m.date, m.gained, m.other, m.relation, {}, {}, {}, by};
    for (std::size_t i = 1; i < tenures.size(); ++i) {
        const geodata::HolderIndex later = tenures[i]->holder;
        one.then.push_back({*tenures[i]->period.from, tenures[i]->relation,
                            later == tenures[0]->holder ? geodata::no_holder : later});
    }
    const auto how = [](const MovedLand& l) {
        return std::tie(l.date, l.gained, l.other, l.relation, l.then, l.by);
    };
    auto same = std::find_if(moved.begin(), moved.end(),
                             [&](const MovedLand& other) { return how(other) == how(one); });
    if (same == moved.end()) same = moved.insert(moved.end(), one);
    same->patches.push_back(m.patch);
    for (const geodata::Tenure* tenure : tenures) {
        if (!tenure->source.empty()) add_once(same->sources, tenure->source);
    }
}

}  // namespace

std::vector<HeldLand> land_held(const geodata::Atlas& atlas, geodata::HolderIndex holder,
                                geodata::Date day) {
    const std::vector<geodata::HolderIndex> parts = under_state(atlas, holder);
    std::map<std::pair<geodata::HolderIndex, geodata::Relation>, double> own, under;
    for (geodata::PatchIndex p = 0; p < atlas.patches.size(); ++p) {
        const geodata::Tenure* tenure = atlas.tenure_on(p, day);
        if (tenure == nullptr) continue;
        const double km2 = geodata::patch_km2(atlas.patches[p]);
        if (tenure->holder == holder) own[{geodata::no_holder, tenure->relation}] += km2;
        if (is_in(parts, tenure->holder)) under[{tenure->holder, tenure->relation}] += km2;
    }
    std::vector<HeldLand> held;
    for (const auto* lands : {&own, &under}) {
        for (const auto& [how, km2] : *lands) held.push_back({how.second, km2, how.first});
    }
    return held;
}

std::vector<MovedLand> land_moved(const geodata::Atlas& atlas, geodata::HolderIndex holder) {
    const std::vector<geodata::HolderIndex> parts = under_state(atlas, holder);
    std::vector<MovedLand> moved;
    for (const geodata::LandMove& m : geodata::land_moves(atlas, holder)) {
        if (!is_in(parts, m.other)) add_move(atlas, m, geodata::no_holder, moved);
    }
    for (const geodata::HolderIndex part : parts) {
        for (const geodata::LandMove& m : geodata::land_moves(atlas, part)) {
            if (m.other != holder && !is_in(parts, m.other)) add_move(atlas, m, part, moved);
        }
    }
    std::stable_sort(moved.begin(), moved.end(),
                     [](const MovedLand& a, const MovedLand& b) { return a.date < b.date; });
    return moved;
}

std::vector<NamesInLanguage> names_by_language(const std::vector<geodata::PlaceName>& names) {
    std::vector<NamesInLanguage> found;
    for (const geodata::PlaceName& name : names) {
        auto language = std::find_if(found.begin(), found.end(), [&](const NamesInLanguage& n) {
            return n.language == name.language;
        });
        if (language == found.end()) {
            language = found.insert(found.end(), {name.language, {}});
        }
        add_once(language->names, name.name);
    }
    return found;
}

std::vector<geodata::PlaceName> other_names_of(const geodata::Atlas& atlas,
                                               geodata::HolderIndex holder) {
    const geodata::Holder& state = atlas.holders[holder];
    std::vector<geodata::PlaceName> names;
    for (const Language language : all_languages) {
        const std::string name = in_language(language, "holder", state.name);
        if (language != current_language() && name != holder_name(state)) {
            names.push_back({std::string(to_id(language)), name});
        }
    }
    for (const geodata::OtherName& other : atlas.other_names) {
        const bool said = other.name == holder_name(state);
        if (other.id == state.id && !said) names.push_back({other.language, other.name});
    }
    return names;
}

std::vector<geodata::PlaceName> other_names_of(const geodata::Place& town, geodata::Date day) {
    std::vector<geodata::PlaceName> names = town.other_names;
    const std::string shown = town_name(town, day);
    std::erase_if(names, [&](const geodata::PlaceName& name) { return name.name == shown; });
    return names;
}

RiverInPapers river_in_papers(const geodata::Atlas& atlas, std::uint32_t river) {
    return {geodata::clauses_naming(atlas, atlas.rivers[river]),
            geodata::papers_along(atlas, river)};
}

}  // namespace viewer
