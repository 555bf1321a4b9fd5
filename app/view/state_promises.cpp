#include "app/view/state_promises.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include "app/words/atlas_words.h"
#include "geodata/query/compare.h"

namespace viewer {

namespace {

using geodata::Atlas;
using geodata::HolderIndex;
using geodata::PatchIndex;

struct Said {
    geodata::Paper paper{};
    geodata::Sphere sphere{};
};

/// By the latest paper before this one that names the land.
std::optional<Said> said_before(const Atlas& atlas, PatchIndex patch, geodata::Paper paper) {
    std::optional<Said> said;
    for (const geodata::Paper earlier : geodata::all_papers(atlas)) {
        if (earlier >= paper) break;
        const geodata::Allocation* found = atlas.allocation(patch, earlier);
        if (found != nullptr) said = {earlier, found->sphere};
    }
    return said;
}

double km2_of(const Atlas& atlas, PatchIndex patch) {
    return geodata::patch_km2(atlas.patches[patch]);
}

void largest_first(const Atlas& atlas, std::vector<PatchIndex>& patches) {
    std::stable_sort(patches.begin(), patches.end(), [&](PatchIndex a, PatchIndex b) {
        return km2_of(atlas, a) > km2_of(atlas, b);
    });
}

/// Whose promises are gathered.
class Subject {
  public:
    Subject(const Atlas& atlas, HolderIndex holder) : atlas_(atlas), holder_(holder) {
        const geodata::Date day = atlas.papers.front().day;
        for (PatchIndex p = 0; p < atlas.patches.size(); ++p) {
            const geodata::Tenure* tenure = atlas.tenure_on(p, day);
            if (tenure == nullptr || tenure->holder != holder) continue;
            had_.push_back(p);
            if (tenure->relation == geodata::Relation::sovereign) {
                party_ = geodata::party_of(atlas, holder);
            }
        }
    }
    [[nodiscard]] const std::vector<PatchIndex>& had() const { return had_; }
    [[nodiscard]] bool is_party() const { return party_ != geodata::Party::none; }
    [[nodiscard]] bool had(PatchIndex patch) const {
        return std::find(had_.begin(), had_.end(), patch) != had_.end();
    }
    [[nodiscard]] bool concerned(PatchIndex patch, geodata::Sphere now,
                                 const std::optional<Said>& before) const {
        if (!is_party()) return had(patch) || has_later(patch);
        return geodata::party_of(now) == party_ ||
               (before && geodata::party_of(before->sphere) == party_);
    }

  private:
    [[nodiscard]] bool has_later(PatchIndex patch) const {
        const auto& tenures = atlas_.patches[patch].tenures;
        return std::any_of(tenures.begin(), tenures.end(), [&](const geodata::Tenure& t) {
            return t.holder == holder_ && t.period.from &&
                   *t.period.from > atlas_.papers.front().day;
        });
    }

    const Atlas& atlas_;
    HolderIndex holder_;
    std::vector<PatchIndex> had_;  ///< on the day of the first paper
    geodata::Party party_ = geodata::Party::none;
};

void add_land(std::vector<PromisedLand>& lands, const PromisedLand& one, PatchIndex patch,
              double km2) {
    auto land = std::find_if(lands.begin(), lands.end(), [&](const PromisedLand& other) {
        return std::tie(other.sphere, other.before, other.later) ==
               std::tie(one.sphere, one.before, one.later);
    });
    if (land == lands.end()) land = lands.insert(lands.end(), one);
    land->patches.push_back(patch);
    land->km2 += km2;
}

PaperPromise promise_of(const Atlas& atlas, const Subject& subject, geodata::Paper paper) {
    PaperPromise promise{paper, {}, {}};
    for (PatchIndex p = 0; p < atlas.patches.size(); ++p) {
        const geodata::Allocation* said = atlas.allocation(p, paper);
        if (said == nullptr) continue;
        const std::optional<Said> before = said_before(atlas, p, paper);
        if (!subject.concerned(p, said->sphere, before)) continue;
        if (before && before->sphere == said->sphere) {
            promise.as_before = before->paper;
            continue;
        }
        PromisedLand land;
        land.sphere = said->sphere;
        if (before) land.before = before->sphere;
        land.later = !subject.is_party() && !subject.had(p);
        add_land(promise.lands, land, p, km2_of(atlas, p));
    }
    for (PromisedLand& land : promise.lands) {
        largest_first(atlas, land.patches);
        land.whole =
            !subject.is_party() && !land.later && land.patches.size() == subject.had().size();
    }
    std::stable_sort(promise.lands.begin(), promise.lands.end(),
                     [](const PromisedLand& a, const PromisedLand& b) {
                         return std::tuple(a.later, -a.km2) < std::tuple(b.later, -b.km2);
                     });
    return promise;
}

bool is_named(const Atlas& atlas, PatchIndex patch) {
    return !atlas.patches[patch].allocations.empty();
}

struct NamedLand {
    std::string name;
    PatchIndex largest = geodata::no_patch;
};

/// `patches`: the largest first.
std::vector<NamedLand> named_lands(const Atlas& atlas, const std::vector<PatchIndex>& patches) {
    std::map<geodata::Territory, double> whole, part;
    for (const geodata::Patch& patch : atlas.patches) {
        if (patch.territory) whole[*patch.territory] += geodata::patch_km2(patch);
    }
    for (const PatchIndex p : patches) {
        const auto& territory = atlas.patches[p].territory;
        if (territory) part[*territory] += km2_of(atlas, p);
    }
    std::vector<NamedLand> named;
    for (const PatchIndex p : patches) {
        const geodata::Patch& patch = atlas.patches[p];
        const bool most = patch.territory && 2 * part[*patch.territory] > whole[*patch.territory];
        const std::string name = most ? territory_name(atlas, *patch.territory) : land_name(patch);
        const bool known = std::any_of(named.begin(), named.end(),
                                       [&](const NamedLand& n) { return n.name == name; });
        if (!known) named.push_back({name, p});
    }
    return named;
}

}  // namespace

StatePromises promises_of(const Atlas& atlas, HolderIndex holder) {
    StatePromises promises;
    if (atlas.papers.empty() || holder >= atlas.holders.size()) return promises;
    const Subject subject(atlas, holder);
    for (const geodata::Paper paper : geodata::all_papers(atlas)) {
        PaperPromise promise = promise_of(atlas, subject, paper);
        if (!promise.lands.empty() || promise.as_before) {
            promises.papers.push_back(std::move(promise));
        }
    }
    if (subject.is_party()) return promises;
    for (const PatchIndex patch : subject.had()) {
        if (!is_named(atlas, patch)) promises.unnamed.push_back(patch);
    }
    largest_first(atlas, promises.unnamed);
    return promises;
}

std::vector<LandClause> clauses_of(const Atlas& atlas, const PromisedLand& land,
                                   geodata::Paper paper) {
    std::vector<LandClause> clauses;
    for (const NamedLand& named : named_lands(atlas, land.patches)) {
        const geodata::Allocation* said = atlas.allocation(named.largest, paper);
        const std::string words = said == nullptr ? std::string() : clause_words(*said);
        const auto same = std::find_if(clauses.begin(), clauses.end(),
                                       [&](const LandClause& c) { return c.clause == words; });
        if (same == clauses.end()) {
            clauses.push_back({{named.name}, words});
        } else {
            same->names.push_back(named.name);
        }
    }
    return clauses;
}

std::vector<std::string> land_names(const Atlas& atlas, const std::vector<PatchIndex>& patches) {
    std::vector<std::string> names;
    for (NamedLand& named : named_lands(atlas, patches)) names.push_back(std::move(named.name));
    return names;
}

}  // namespace viewer
