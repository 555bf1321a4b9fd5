#include "app/view/written_facts.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "app/words/atlas_words.h"
#include "app/words/words.h"
#include "geodata/query/compare.h"
#include "geodata/query/land_moves.h"

namespace viewer {

namespace {

/// The tenure that begins on the day of the move, and those after it of the same holder.
std::vector<const geodata::Tenure*> tenures_from(const geodata::Patch& patch, geodata::Date day) {
    std::vector<const geodata::Tenure*> found;
    for (const geodata::Tenure& tenure : patch.tenures) {
        if (!tenure.period.from || *tenure.period.from < day) continue;
        if (!found.empty() && found.front()->holder != tenure.holder) break;
        found.push_back(&tenure);
    }
    return found;
}

template <class T>
void add_once(std::vector<T>& all, const T& one) {
    if (std::find(all.begin(), all.end(), one) == all.end()) all.push_back(one);
}

}  // namespace

std::vector<HeldLand> land_held(const geodata::Atlas& atlas, geodata::HolderIndex holder,
                                geodata::Date day) {
    std::map<geodata::Relation, double> km2;
    for (geodata::PatchIndex p = 0; p < atlas.patches.size(); ++p) {
        const geodata::Tenure* tenure = atlas.tenure_on(p, day);
        if (tenure == nullptr || tenure->holder != holder) continue;
        km2[tenure->relation] += geodata::patch_km2(atlas.patches[p]);
    }
    std::vector<HeldLand> held;
    for (const auto& [relation, size] : km2) held.push_back({relation, size});
    return held;
}

std::vector<MovedLand> land_moved(const geodata::Atlas& atlas, geodata::HolderIndex holder) {
    std::vector<MovedLand> moved;
    for (const geodata::LandMove& m : geodata::land_moves(atlas, holder)) {
        const auto tenures = tenures_from(atlas.patches[m.patch], m.date);
        MovedLand one{m.date, m.gained, m.other, m.relation, {}, {}, {}};
        for (std::size_t i = 1; i < tenures.size(); ++i) {
            one.then.push_back({*tenures[i]->period.from, tenures[i]->relation});
        }
        auto same = std::find_if(moved.begin(), moved.end(), [&](const MovedLand& other) {
            return std::tie(other.date, other.gained, other.other, other.relation, other.then) ==
                   std::tie(one.date, one.gained, one.other, one.relation, one.then);
        });
        if (same == moved.end()) same = moved.insert(moved.end(), one);
        same->patches.push_back(m.patch);
        for (const geodata::Tenure* tenure : tenures) {
            if (!tenure->source.empty()) add_once(same->sources, tenure->source);
        }
    }
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

RiverInPapers river_in_papers(const geodata::Atlas& atlas, std::uint32_t river) {
    return {geodata::clauses_naming(atlas, atlas.rivers[river]),
            geodata::papers_along(atlas, river)};
}

}  // namespace viewer
