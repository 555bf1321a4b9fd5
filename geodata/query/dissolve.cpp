#include "geodata/query/query.h"
#include "geodata/topology/edge_rings.h"

namespace geodata {

MultiPolygon<LonLat> dissolve(const Atlas& atlas, const std::vector<PatchIndex>& patches) {
    std::vector<const MultiPolygon<LonLat>*> lands;
    for (const PatchIndex patch : patches) {
        if (patch < atlas.patches.size()) lands.push_back(&atlas.patches[patch].land);
    }
    return joined(lands);
}

}  // namespace geodata
