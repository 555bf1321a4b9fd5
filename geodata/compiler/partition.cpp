#include "geodata/compiler/partition.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "geodata/compiler/assignment.h"
#include "geodata/compiler/chains.h"
#include "geodata/compiler/noding.h"
#include "geodata/plane/projection.h"
#include "geodata/query/query.h"

namespace geodata::compiler {

namespace {

constexpr double longest_loose_end_km = 12;
constexpr std::size_t frame_origin = 1;

void complain_of_loose_ends(const Linework& work, const Faces& faces, Complaints& complaints) {
    for (const Edge& edge : faces.loose) {
        double km = 0;
        for (std::size_t i = 1; i < edge.line.size(); ++i) {
            km += km_between(edge.line[i - 1], edge.line[i]);
        }
        const LonLat middle = edge.line[edge.line.size() / 2];
        const bool over_land = std::any_of(work.land.begin(), work.land.end(),
                                           [&](const auto& l) { return holds(l, middle); });
        if (km < longest_loose_end_km || !over_land) continue;
        const LineOrigin& origin = work.origins[edge.origin];
        const std::string what = origin.id + " bounds nothing between " + at(edge.line.front()) +
                                 " and " + at(edge.line.back());
        const std::string remedy = "let its end meet another line, or lie past it";
        if (origin.recipe == "context.txt") {
            complaints.warn(origin.recipe, what);
        } else {
            complaints.add(origin.recipe, what, remedy);
        }
    }
}

}  // namespace

Partition partition_of(const Recipe& recipe, const Sources& sources, const Linework& work,
                       Complaints& complaints) {
    const Faces faces = node_and_polygonize(work);
    complain_of_loose_ends(work, faces, complaints);
    const std::vector<int> owner = assign_faces(recipe, sources, work, faces, complaints);

    std::vector<Arc> pieces;
    const auto patch_of = [&](std::size_t face) {
        return face == no_face || owner[face] < 0 ? no_patch : static_cast<PatchIndex>(owner[face]);
    };
    for (const Edge& edge : faces.edges) {
        const PatchIndex left = patch_of(edge.left);
        const PatchIndex right = patch_of(edge.right);
        if (left == right) continue;
        const LineOrigin& origin = work.origins[on_frame(edge.line) ? frame_origin : edge.origin];
        pieces.push_back({origin.title, edge.line, left, right, origin.basis, origin.source,
                          origin.precision_km, origin.recipe});
    }
    Partition partition;
    partition.arcs = chained(std::move(pieces));
    partition.land = land_from_arcs(partition.arcs, recipe.patches.size());
    for (std::size_t p = 0; p < recipe.patches.size(); ++p) {
        if (partition.land[p].empty()) {
            complaints.add(recipe.patches[p].place,
                           "patch " + recipe.patches[p].patch.id + " has no land",
                           "give it a seed");
        }
    }
    return partition;
}

}  // namespace geodata::compiler
