#include <algorithm>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "geodata/topology/shared_edges_internal.h"

namespace geodata {

/// Finds the kind of an edge by the patches beside it, and makes those that are new.
class SharedEdges::KindTable {
  public:
    KindTable(std::vector<Kind>& kinds, std::vector<PatchIndex>& beside)
        : kinds_(kinds), beside_(beside) {}

    /// The uses of one edge, ordered by side and patch.
    std::uint32_t number_of(std::span<const Use> uses) {
        const auto first = static_cast<std::uint32_t>(beside_.size());
        std::uint32_t right = first;
        std::uint64_t hash = 0x9E3779B97F4A7C15ULL;
        for (const Use& use : uses) {
            const bool repeated =
                &use != uses.data() && (&use)[-1].patch == use.patch && (&use)[-1].side == use.side;
            if (repeated) continue;
            beside_.push_back(use.patch);
            if (use.side == 0) ++right;
            hash = (hash ^ (std::uint64_t{use.patch} << 1 | use.side)) * 0xBF58476D1CE4E5B9ULL;
            hash ^= hash >> 29;
        }
        const Kind made{first, right, static_cast<std::uint32_t>(beside_.size())};
        const auto [begin, end] = by_hash_.equal_range(hash);
        for (auto known = begin; known != end; ++known) {
            if (!same(kinds_[known->second], made)) continue;
            beside_.resize(first);
            return known->second;
        }
        kinds_.push_back(made);
        by_hash_.emplace(hash, static_cast<std::uint32_t>(kinds_.size() - 1));
        return static_cast<std::uint32_t>(kinds_.size() - 1);
    }

  private:
    [[nodiscard]] bool same(const Kind& a, const Kind& b) const {
        return a.right - a.first == b.right - b.first && a.end - a.right == b.end - b.right &&
               std::equal(beside_.begin() + a.first, beside_.begin() + a.end,
                          beside_.begin() + b.first);
    }

    std::vector<Kind>& kinds_;
    std::vector<PatchIndex>& beside_;
    std::unordered_multimap<std::uint64_t, std::uint32_t> by_hash_;
};

SharedEdges::SharedEdges(const std::vector<Patch>& patches) {
    std::vector<Use> uses;
    for (PatchIndex i = 0; i < patches.size(); ++i) {
        for (const Polygon<LonLat>& polygon : patches[i].land) {
            add_ring(polygon.exterior, i, uses);
            for (const Ring<LonLat>& hole : polygon.holes) add_ring(hole, i, uses);
        }
    }
    std::sort(uses.begin(), uses.end(), [](const Use& a, const Use& b) {
        return std::tie(a.key, a.side, a.patch) < std::tie(b.key, b.side, b.patch);
    });
    number_edges(uses);
}

void SharedEdges::add_ring(const Ring<LonLat>& ring, PatchIndex patch, std::vector<Use>& uses) {
    if (ring.empty()) return;
    std::uint32_t a = points_.number_of(ring.front());
    for (std::size_t i = 1; i < ring.size(); ++i) {
        const std::uint32_t b = points_.number_of(ring[i]);
        if (a == b) continue;
        uses.push_back({edge_key(std::min(a, b), std::max(a, b)), patch, a < b ? 0U : 1U});
        a = b;
    }
}

void SharedEdges::number_edges(const std::vector<Use>& uses) {
    KindTable table(kinds_, beside_);
    std::vector<std::uint64_t> keys;
    for (std::size_t i = 0; i < uses.size();) {
        std::size_t end = i + 1;
        while (end < uses.size() && uses[end].key == uses[i].key) ++end;
        keys.push_back(uses[i].key);
        kind_.push_back(table.number_of(std::span(uses).subspan(i, end - i)));
        i = end;
    }
    order_spokes(keys);
}

void SharedEdges::order_spokes(const std::vector<std::uint64_t>& keys) {
    first_.assign(points_.size() + 1, 0);
    for (const std::uint64_t key : keys) {
        ++first_[(key >> 32) + 1];
        ++first_[(key & 0xFFFFFFFFU) + 1];
    }
    for (std::size_t i = 1; i < first_.size(); ++i) first_[i] += first_[i - 1];
    spokes_.resize(first_.back());
    std::vector<std::size_t> next(first_.begin(), first_.end() - 1);
    for (std::uint32_t edge = 0; edge < keys.size(); ++edge) {
        const auto a = static_cast<std::uint32_t>(keys[edge] >> 32);
        const auto b = static_cast<std::uint32_t>(keys[edge]);
        spokes_[next[a]++] = {b, edge};
        spokes_[next[b]++] = {a, edge};
    }
    for (std::size_t i = 0; i + 1 < first_.size(); ++i) {
        std::sort(spokes_.begin() + static_cast<std::ptrdiff_t>(first_[i]),
                  spokes_.begin() + static_cast<std::ptrdiff_t>(first_[i + 1]),
                  [](const Spoke& a, const Spoke& b) { return a.to < b.to; });
    }
}

Sides SharedEdges::sides(std::uint32_t from, const Spoke& spoke) const {
    const Kind& kind = kinds_[kind_[spoke.edge]];
    const std::span all(beside_);
    Sides both{all.subspan(kind.first, kind.right - kind.first),
               all.subspan(kind.right, kind.end - kind.right)};
    if (from > spoke.to) std::swap(both.left, both.right);
    return both;
}

bool SharedEdges::arc_ends_at(std::uint32_t point) const {
    const std::span<const Spoke> both = spokes(point);
    if (both.size() != 2) return true;
    if (kind_[both[0].edge] == kind_[both[1].edge] &&
        (both[0].to < point) != (both[1].to < point)) {
        return false;
    }
    // Seen from the point, what lies left of the one edge lies right of the other.
    const Sides in = sides(point, both[0]);
    const Sides out = sides(point, both[1]);
    const auto differ = [](std::span<const PatchIndex> a, std::span<const PatchIndex> b) {
        return !std::equal(a.begin(), a.end(), b.begin(), b.end());
    };
    return differ(in.left, out.right) || differ(in.right, out.left);
}

}  // namespace geodata
