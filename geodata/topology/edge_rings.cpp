#include "geodata/topology/edge_rings.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <unordered_map>
#include <unordered_set>

#include "geodata/topology/enclosing_rings.h"
#include "geodata/topology/point_hash.h"
#include "geodata/topology/rings.h"

namespace geodata {

namespace {

using Chain = std::vector<std::uint32_t>;  // of point numbers; closed: the first again at the end

/// The edges that bound the joined land, each with the land on its left.
class EdgeNet {
  public:
    void add_ring(const Ring<LonLat>& ring) {
        for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
            const std::uint32_t from = points_.number_of(ring[i]);
            const std::uint32_t to = points_.number_of(ring[i + 1]);
            if (edges_.erase(edge_key(to, from)) == 0) edges_.insert(edge_key(from, to));
        }
    }

    std::vector<Ring<LonLat>> walk() {
        order_edges();
        std::vector<Ring<LonLat>> rings;
        for (const std::uint64_t start : order_) {
            if (edges_.count(start) == 0) continue;
            for (const Chain& loop : simple_loops(walk_from(start))) {
                Ring<LonLat> ring;
                for (const std::uint32_t number : loop) ring.push_back(points_.point(number));
                rings.push_back(std::move(ring));
            }
        }
        return rings;
    }

  private:
    // Sorted, so that the result does not depend on the order of a hash table.
    void order_edges() {
        order_.assign(edges_.begin(), edges_.end());
        std::sort(order_.begin(), order_.end());
        first_out_.assign(points_.size() + 1, 0);
        for (const std::uint64_t edge : order_) ++first_out_[(edge >> 32) + 1];
        for (std::size_t i = 1; i < first_out_.size(); ++i) first_out_[i] += first_out_[i - 1];
    }

    Chain walk_from(std::uint64_t edge) {
        Chain chain{static_cast<std::uint32_t>(edge >> 32)};
        while (edges_.erase(edge) != 0) {
            const auto from = static_cast<std::uint32_t>(edge >> 32);
            const auto to = static_cast<std::uint32_t>(edge);
            chain.push_back(to);
            edge = leftmost_from(from, to);
        }
        return chain;
    }

    // Turning left as far as possible keeps parts that only touch in a point apart.
    [[nodiscard]] std::uint64_t leftmost_from(std::uint32_t from, std::uint32_t at) const {
        std::uint64_t best = 0;
        double best_turn = -10;
        const double heading = direction(from, at);
        for (std::size_t i = first_out_[at]; i < first_out_[at + 1]; ++i) {
            if (edges_.count(order_[i]) == 0) continue;
            double turn = direction(at, static_cast<std::uint32_t>(order_[i])) - heading;
            if (turn > std::numbers::pi) turn -= 2 * std::numbers::pi;
            if (turn <= -std::numbers::pi) turn += 2 * std::numbers::pi;
            if (turn > best_turn) {
                best_turn = turn;
                best = order_[i];
            }
        }
        return best;
    }

    [[nodiscard]] double direction(std::uint32_t from, std::uint32_t to) const {
        const LonLat a = points_.point(from);
        const LonLat b = points_.point(to);
        return std::atan2(b.lat - a.lat, b.lon - a.lon);
    }

    // A chain that comes back to a point it has passed is cut into loops there; what is left
    // over at its end, when it is not closed (overlapping input), is dropped.
    static std::vector<Chain> simple_loops(const Chain& chain) {
        std::vector<Chain> loops;
        Chain open;
        std::unordered_map<std::uint32_t, std::size_t> position;
        for (const std::uint32_t number : chain) {
            const auto seen = position.find(number);
            if (seen == position.end()) {
                position.emplace(number, open.size());
                open.push_back(number);
                continue;
            }
            const auto cut = open.begin() + static_cast<std::ptrdiff_t>(seen->second);
            Chain loop(cut, open.end());
            for (const std::uint32_t passed : loop) position.erase(passed);
            loop.push_back(number);
            open.erase(cut, open.end());
            position.emplace(number, open.size());
            open.push_back(number);
            if (loop.size() >= 4) loops.push_back(std::move(loop));
        }
        return loops;
    }

    PointIndex<LonLat> points_;
    std::unordered_set<std::uint64_t> edges_;
    std::vector<std::uint64_t> order_;
    std::vector<std::size_t> first_out_;
};

// The middle of a hole's edge cannot lie on an exterior ring: shared edges have vanished.
MultiPolygon<LonLat> with_holes(std::vector<Ring<LonLat>> rings) {
    MultiPolygon<LonLat> land;
    std::vector<Ring<LonLat>> holes;
    for (Ring<LonLat>& ring : rings) {
        if (signed_area(ring) > 0) {
            land.push_back({std::move(ring), {}});
        } else {
            holes.push_back(std::move(ring));
        }
    }
    std::stable_sort(land.begin(), land.end(), [](const auto& a, const auto& b) {
        return signed_area(a.exterior) > signed_area(b.exterior);
    });
    std::vector<LonLat> places;
    for (const Ring<LonLat>& hole : holes) {
        places.push_back({(hole[0].lon + hole[1].lon) / 2, (hole[0].lat + hole[1].lat) / 2});
    }
    std::vector<const Ring<LonLat>*> exteriors;
    for (const Polygon<LonLat>& polygon : land) exteriors.push_back(&polygon.exterior);
    const auto around = *enclosing_rings(places, exteriors);
    for (std::size_t i = 0; i < holes.size(); ++i) {
        if (around[i].empty()) continue;
        land[around[i].back()].holes.push_back(std::move(holes[i]));  // the smallest of them
    }
    return land;
}

}  // namespace

MultiPolygon<LonLat> joined(const std::vector<const MultiPolygon<LonLat>*>& lands) {
    EdgeNet net;
    for (const MultiPolygon<LonLat>* land : lands) {
        for (const Polygon<LonLat>& polygon : *land) {
            net.add_ring(polygon.exterior);
            for (const Ring<LonLat>& hole : polygon.holes) net.add_ring(hole);
        }
    }
    return with_holes(net.walk());
}

}  // namespace geodata
