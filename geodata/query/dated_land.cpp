#include "geodata/query/dated_land.h"

#include <algorithm>
#include <tuple>

namespace geodata {

namespace {

bool is_contested(const Tenure& tenure) {
    return tenure.relation == Relation::contested;
}

/// The tenure that tells how the holder of the day came by the patch: the last that names an act,
/// else the first of those that follow each other up to the day. While the land is contested
/// nothing passes.
const Tenure* deed(const Patch& patch, HolderIndex holder, Date day) {
    const Tenure* first = nullptr;
    const Tenure* named = nullptr;
    for (const Tenure& tenure : patch.tenures) {
        if (tenure.period.from && *tenure.period.from > day) break;
        if (tenure.holder != holder) {
            first = named = nullptr;
        } else if (!is_contested(tenure)) {
            if (first == nullptr) first = &tenure;
            if (tenure.act != no_act) named = &tenure;
        }
    }
    return named != nullptr ? named : first;
}

bool had_land(const Atlas& atlas, HolderIndex holder, Date day) {
    for (PatchIndex p = 0; p < atlas.patches.size(); ++p) {
        if (atlas.holder_on(p, day) == holder) return true;
    }
    return false;
}

/// Of one patch; nothing where it never changed hands.
std::optional<DatedLand> dated(const Atlas& atlas, PatchIndex p, Date day,
                               std::optional<Date> since) {
    const Patch& patch = atlas.patches[p];
    const Tenure* now = atlas.tenure_on(p, day);
    if (now == nullptr || is_contested(*now)) return std::nullopt;
    const Tenure* by = deed(patch, now->holder, day);
    if (by == nullptr || !by->period.from || *by->period.from <= atlas.days.first ||
        atlas.holder_on(p, *by->period.from - std::chrono::days(1)) == no_holder) {
        return std::nullopt;
    }
    if (since) {
        const Tenure* before = atlas.tenure_on(p, *since);
        const bool same =
            before != nullptr && before->holder == now->holder && before->relation == now->relation;
        if (same || *by->period.from <= *since) return std::nullopt;
    }
    return DatedLand{{p}, now->holder, *by->period.from, by->act, now->relation, false, patch.km2};
}

bool same_deed(const DatedLand& a, const DatedLand& b) {
    return std::tie(a.holder, a.day, a.act, a.relation) ==
           std::tie(b.holder, b.day, b.act, b.relation);
}

}  // namespace

std::vector<DatedLand> dated_land(const Atlas& atlas, Date day, std::optional<Date> since) {
    std::vector<DatedLand> lands;
    constexpr std::size_t none = static_cast<std::size_t>(-1);
    std::vector<std::size_t> land_of(atlas.patches.size(), none);
    for (PatchIndex p = 0; p < atlas.patches.size(); ++p) {
        auto land = dated(atlas, p, day, since);
        if (!land) continue;
        land_of[p] = lands.size();
        lands.push_back(std::move(*land));
    }
    for (const Arc& arc : atlas.arcs) {
        if (arc.left == no_patch || arc.right == no_patch) continue;
        const std::size_t into = land_of[arc.left], from = land_of[arc.right];
        if (into == none || from == none || into == from) continue;
        if (!same_deed(lands[into], lands[from])) continue;
        for (const PatchIndex p : lands[from].patches) {
            land_of[p] = into;
            lands[into].patches.push_back(p);
        }
        lands[into].km2 += lands[from].km2;
        lands[from].patches.clear();
    }
    lands.erase(std::remove_if(lands.begin(), lands.end(),
                               [](const DatedLand& land) { return land.patches.empty(); }),
                lands.end());
    for (DatedLand& land : lands) {
        std::sort(land.patches.begin(), land.patches.end());
        land.first = !had_land(atlas, land.holder, land.day - std::chrono::days(1));
    }
    std::stable_sort(lands.begin(), lands.end(),
                     [](const DatedLand& a, const DatedLand& b) { return a.km2 > b.km2; });
    return lands;
}

}  // namespace geodata
