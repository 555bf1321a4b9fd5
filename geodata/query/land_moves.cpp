#include "geodata/query/land_moves.h"

#include <algorithm>
#include <tuple>

namespace geodata {

std::vector<LandMove> land_moves(const Atlas& atlas, HolderIndex holder) {
    std::vector<LandMove> moves;
    for (PatchIndex p = 0; p < atlas.patches.size(); ++p) {
        for (const Tenure& tenure : atlas.patches[p].tenures) {
            const auto day = tenure.period.from;
            if (!day || *day <= atlas.days.first || *day > atlas.days.last) continue;
            const HolderIndex before = atlas.holder_on(p, *day - std::chrono::days(1));
            if (before == tenure.holder) continue;
            if (tenure.holder == holder) {
                moves.push_back({*day, p, before, true, tenure.relation});
            } else if (before == holder) {
                moves.push_back({*day, p, tenure.holder, false, tenure.relation});
            }
        }
    }
    std::stable_sort(moves.begin(), moves.end(), [](const LandMove& a, const LandMove& b) {
        return std::tie(a.date, b.gained, a.other, a.relation) <
               std::tie(b.date, a.gained, b.other, b.relation);
    });
    return moves;
}

}  // namespace geodata
