#include "geodata/topology/shared_arcs.h"

#include <algorithm>
#include <span>

#include "geodata/topology/neighbours.h"
#include "geodata/topology/shared_edges_internal.h"

namespace geodata {

namespace {

/// Walks edges into chains and gives each chain to the pairs of patches beside it.
class ArcWalker {
  public:
    ArcWalker(const std::vector<Patch>& patches, const SharedEdges& edges)
        : patches_(patches),
          edges_(edges),
          periods_(periods_of(patches)),
          taken_(edges.edge_count(), false) {}

    std::vector<Arc> walk(Loading* loading) {
        for (const bool from_ends : {true, false}) {  // what remains after the ends are rings
            for (std::uint32_t p = 0; p < edges_.point_count(); ++p) {
                if (p % 4096 == 0) tell(loading, from_ends ? 0 : edges_.point_count(), p);
                if (cancelled(loading)) return {};
                if (from_ends && !edges_.arc_ends_at(p)) continue;
                for (const SharedEdges::Spoke& spoke : edges_.spokes(p)) walk_chain(p, spoke);
            }
        }
        return std::move(arcs_);
    }

  private:
    void tell(Loading* loading, std::size_t before, std::size_t points) const {
        report(loading, LoadingStage::borders,
               0.3 + 0.7 * static_cast<double>(before + points) /
                         (2 * static_cast<double>(edges_.point_count())));
    }

    void walk_chain(std::uint32_t start, const SharedEdges::Spoke& first) {
        if (!take(first)) return;
        Line<LonLat> line{edges_.point(start), edges_.point(first.to)};
        std::uint32_t from = start;
        std::uint32_t to = first.to;
        while (to != start && !edges_.arc_ends_at(to)) {
            const auto both = edges_.spokes(to);
            const SharedEdges::Spoke& next = both[0].to == from ? both[1] : both[0];
            if (!take(next)) break;
            from = to;
            to = next.to;
            line.push_back(edges_.point(to));
        }
        emit(line, edges_.sides(start, first));
    }

    bool take(const SharedEdges::Spoke& spoke) {
        if (taken_[spoke.edge]) return false;
        taken_[spoke.edge] = true;
        return true;
    }

    void emit(const Line<LonLat>& line, const Sides& sides) {
        const Neighbours found = neighbours(sides.left, sides.right, periods_);
        auto pair = found.pairs.begin();
        auto alone = found.left_alone.begin();
        for (const PatchIndex left : sides.left) {
            for (; pair != found.pairs.end() && pair->first == left; ++pair) {
                add(line, left, pair->second);
            }
            if (alone != found.left_alone.end() && *alone == left) {
                add(line, left, no_patch);
                ++alone;
            }
        }
        for (const PatchIndex right : found.right_alone) add(line, no_patch, right);
    }

    void add(const Line<LonLat>& line, PatchIndex left, PatchIndex right) {
        Arc arc;
        arc.line = line;
        arc.left = left;
        arc.right = right;
        const auto name = [this](PatchIndex p) { return patches_[p].name; };
        if (left != no_patch && right != no_patch) arc.name = name(left) + " / " + name(right);
        arcs_.push_back(std::move(arc));
    }

    const std::vector<Patch>& patches_;
    const SharedEdges& edges_;
    std::vector<Period> periods_;
    std::vector<bool> taken_;  ///< by edge
    std::vector<Arc> arcs_;
};

}  // namespace

std::vector<Arc> shared_arcs(const std::vector<Patch>& patches, Loading* loading) {
    report(loading, LoadingStage::borders, 0);
    const SharedEdges edges(patches);
    return ArcWalker(patches, edges).walk(loading);
}

}  // namespace geodata
