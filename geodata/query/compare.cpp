#include "geodata/query/compare.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <tuple>

#include "geodata/query/query.h"

namespace geodata {

namespace {

template <class Row>
void largest_first(std::vector<Row>& rows) {
    std::stable_sort(rows.begin(), rows.end(),
                     [](const Row& a, const Row& b) { return a.km2 > b.km2; });
}

std::vector<PatchIndex> patches_of(const Change& change) {
    std::vector<PatchIndex> patches;
    for (const PatchChange& row : change.patches) patches.push_back(row.patch);
    return patches;
}

std::vector<PatchIndex> patches_of(const Atlas& atlas, const Figure& figure) {
    std::vector<PatchIndex> patches;
    for (PatchIndex p = 0; p < atlas.patches.size(); ++p) {
        if (atlas.holder_on(p, figure.before) == figure.from &&
            atlas.holder_on(p, figure.after) == figure.to) {
            patches.push_back(p);
        }
    }
    return patches;
}

}  // namespace

double patch_km2(const Patch& patch) {
    return patch.km2 > 0 ? patch.km2 : area_km2(patch.land);
}

const Tenure* tenure_since(const Atlas& atlas, PatchIndex patch, Date day) {
    const Tenure* found = atlas.tenure_on(patch, day);
    while (found != nullptr && found->period.from) {
        const Tenure* earlier = atlas.tenure_on(patch, *found->period.from - std::chrono::days(1));
        if (earlier == nullptr || earlier->holder != found->holder) break;
        found = earlier;
    }
    return found;
}

std::vector<Change> changes_between(const Atlas& atlas, Date before, Date after) {
    // Land that is contested on either day is apart: it is not held.
    std::map<std::tuple<HolderIndex, HolderIndex, bool, bool>, Change> groups;
    for (PatchIndex p = 0; p < atlas.patches.size(); ++p) {
        const HolderIndex from = atlas.holder_on(p, before);
        const bool was = atlas.contested_on(p, before), is = atlas.contested_on(p, after);
        const Tenure* tenure = tenure_since(atlas, p, after);
        const HolderIndex to = tenure != nullptr ? tenure->holder : no_holder;
        if (from == to) continue;
        Change& group = groups[{from, to, was, is}];
        group.from = from;
        group.to = to;
        if (was) group.was = Relation::contested;
        if (is) group.is = Relation::contested;
        const double km2 = patch_km2(atlas.patches[p]);
        const Date since = tenure != nullptr ? tenure->period.from.value_or(after) : after;
        group.patches.push_back({p, from, to, since, tenure, km2});
        group.km2 += km2;
    }
    std::vector<Change> changes;
    for (auto& [key, group] : groups) {
        largest_first(group.patches);
        group.figure = figure_of(atlas, patches_of(group));
        changes.push_back(std::move(group));
    }
    largest_first(changes);
    return changes;
}

std::vector<Change> changes_of_relation(const Atlas& atlas, Date before, Date after) {
    std::map<std::tuple<HolderIndex, Relation, Relation>, Change> groups;
    for (PatchIndex p = 0; p < atlas.patches.size(); ++p) {
        const Tenure* was = atlas.tenure_on(p, before);
        const Tenure* is = atlas.tenure_on(p, after);
        if (was == nullptr || is == nullptr || was->holder != is->holder ||
            was->relation == is->relation) {
            continue;
        }
        Change& group = groups[{is->holder, was->relation, is->relation}];
        group.from = group.to = is->holder;
        group.was = was->relation;
        group.is = is->relation;
        const double km2 = patch_km2(atlas.patches[p]);
        group.patches.push_back(
            {p, is->holder, is->holder, is->period.from.value_or(after), is, km2});
        group.km2 += km2;
    }
    std::vector<Change> changes;
    for (auto& [key, group] : groups) {
        largest_first(group.patches);
        changes.push_back(std::move(group));
    }
    largest_first(changes);
    return changes;
}

std::vector<Change> changes_by_interest(const Atlas& atlas, Date before, Date after) {
    std::vector<Change> all;
    for (const auto of : {&changes_between, &changes_of_relation}) {
        std::vector<Change> changes = of(atlas, before, after);
        std::stable_partition(changes.begin(), changes.end(), [&](const Change& change) {
            return std::any_of(
                change.patches.begin(), change.patches.end(),
                [&](const PatchChange& c) { return !atlas.patches[c.patch].allocations.empty(); });
        });
        std::move(changes.begin(), changes.end(), std::back_inserter(all));
    }
    return all;
}

const Figure* figure_of(const Atlas& atlas, std::vector<PatchIndex> patches) {
    std::sort(patches.begin(), patches.end());
    for (const Figure& figure : atlas.figures) {
        if (patches_of(atlas, figure) == patches) return &figure;
    }
    return nullptr;
}

double beyond_literature(const Figure& figure, double km2) {
    const double off = std::max({0.0, figure.km2_low - km2, km2 - figure.km2_high});
    return off > area_precision * km2 ? off : 0;
}

std::vector<Share> shares_of_state(const Atlas& atlas, HolderIndex state, Date of, Date day) {
    std::map<std::pair<HolderIndex, Relation>, Share> groups;
    double whole = 0;
    for (PatchIndex p = 0; p < atlas.patches.size(); ++p) {
        if (atlas.holder_on(p, of) != state) continue;
        const Tenure* tenure = atlas.tenure_on(p, day);
        const HolderIndex holder = tenure != nullptr ? tenure->holder : no_holder;
        const Relation relation = tenure != nullptr ? tenure->relation : Relation::sovereign;
        Share& share = groups[{holder, relation}];
        share.holder = holder;
        share.relation = relation;
        share.patches.push_back(p);
        const double km2 = patch_km2(atlas.patches[p]);
        share.km2 += km2;
        whole += km2;
    }
    std::vector<Share> shares;
    for (auto& [key, share] : groups) {
        share.share = whole > 0 ? share.km2 / whole : 0;
        share.figure = figure_of(atlas, share.patches);
        shares.push_back(std::move(share));
    }
    largest_first(shares);
    return shares;
}

}  // namespace geodata
