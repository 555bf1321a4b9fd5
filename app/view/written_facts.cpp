#include "app/view/written_facts.h"

#include <map>
#include <tuple>

#include "geodata/query/compare.h"
#include "geodata/query/land_moves.h"

namespace viewer {

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
        const auto same = [&](const MovedLand& other) {
            return std::tie(other.date, other.gained, other.other, other.relation) ==
                   std::tie(m.date, m.gained, m.other, m.relation);
        };
        if (moved.empty() || !same(moved.back())) {
            moved.push_back({m.date, m.gained, m.other, m.relation, {}});
        }
        moved.back().patches.push_back(m.patch);
    }
    return moved;
}

RiverInPapers river_in_papers(const geodata::Atlas& atlas, std::uint32_t river) {
    return {geodata::clauses_naming(atlas, atlas.rivers[river]),
            geodata::papers_along(atlas, river)};
}

}  // namespace viewer
