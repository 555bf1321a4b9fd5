// Edges enter and leave an ordered set as the sweep passes their ends (Shamos, Hoey: Geometric
// intersection problems, 17th Symposium on Foundations of Computer Science, 1976); the regions
// between them are cut into triangles on the way (funnel.h).
#include "geodata/topology/plane_sweep.h"

#include <algorithm>
#include <set>
#include <utility>

#include "geodata/topology/funnel.h"
#include "geodata/topology/plane_net_internal.h"

namespace geodata {

namespace {

constexpr std::uint32_t none = no_region;

using EdgeNumber = std::uint32_t;
using Edge = PlaneEdge;
using Node = std::uint32_t;

/// From south to north, where the sweep is.
struct SouthFirst {
    using is_transparent = void;
    const std::vector<GridPoint>* nodes;
    const std::vector<Edge>* edges;

    [[nodiscard]] int side(EdgeNumber e, Node p) const {
        const Edge& edge = (*edges)[e];
        return side_of((*nodes)[edge.west], (*nodes)[edge.east], (*nodes)[p]);
    }
    bool operator()(EdgeNumber e, EdgeNumber f) const {
        const Edge& a = (*edges)[e];
        const Edge& b = (*edges)[f];
        if (a.west == b.west) return side(e, b.east) > 0;
        if (a.west < b.west) {
            const int start = side(e, b.west);
            return start != 0 ? start > 0 : side(e, b.east) > 0;
        }
        const int start = side(f, a.west);
        return start != 0 ? start < 0 : side(f, a.east) < 0;
    }
    struct At {
        Node node;
    };
    bool operator()(EdgeNumber e, At p) const { return side(e, p.node) > 0; }
    bool operator()(At p, EdgeNumber e) const { return side(e, p.node) < 0; }
};

class Sweep {
  public:
    Sweep(const std::vector<GridPoint>& nodes, std::vector<Edge>& edges)
        : nodes_(nodes), edges_(edges), triangles_(nodes_), status_(SouthFirst{&nodes_, &edges_}) {}

    SweepEnd run(const Loading* loading) {
        const auto given = static_cast<EdgeNumber>(edges_.size());
        EdgeNumber next = 0;
        for (Node p = 0; p < nodes_.size(); ++p) {
            if (p % 1024 == 0 && cancelled(loading)) return SweepEnd::cancelled;
            outgoing_.clear();
            for (; next < given && edges_[next].west == p; ++next) outgoing_.push_back(next);
            if (!pass(p)) return SweepEnd::crossing;
        }
        return SweepEnd::whole;
    }
    [[nodiscard]] bool simple() const { return simple_; }
    std::vector<std::uint32_t> take() { return triangles_.take(); }

  private:
    using Place = std::set<EdgeNumber, SouthFirst>::iterator;

    /// One node; false when edges cross.
    bool pass(Node p) {
        const auto [first, last] = status_.equal_range(SouthFirst::At{p});
        if (first == last && outgoing_.empty()) return true;
        incoming_.assign(first, last);
        for (const EdgeNumber e : incoming_) {
            if (edges_[e].east == p) continue;
            // The node lies on the edge, which goes on from here as another one.
            outgoing_.push_back(static_cast<EdgeNumber>(edges_.size()));
            edges_.push_back({p, edges_[e].east, edges_[e].turn});
            edges_[e].east = p;
        }
        if (!order_outgoing(p)) return false;
        const EdgeNumber below = first == status_.begin() ? none : *std::prev(first);
        const EdgeNumber above = last == status_.end() ? none : *last;
        if (below != none && (edges_[below].around > 0) != (edges_[below].above != none)) {
            return false;
        }
        if (incoming_.empty()) {
            open_within(p, below);
        } else if (!end_incoming(p, below)) {
            return false;
        }
        Place hint = status_.erase(first, last);
        for (const EdgeNumber e : outgoing_) status_.insert(hint, e);
        if (outgoing_.empty()) return stay_apart(below, above);
        return stay_apart(below, outgoing_.front()) && stay_apart(outgoing_.back(), above);
    }

    bool order_outgoing(Node p) {
        const auto turn = [this, p](EdgeNumber e, EdgeNumber f) {
            return side_of(nodes_[p], nodes_[edges_[e].east], nodes_[edges_[f].east]);
        };
        std::sort(outgoing_.begin(), outgoing_.end(),
                  [&turn](EdgeNumber e, EdgeNumber f) { return turn(e, f) > 0; });
        for (std::size_t i = 1; i < outgoing_.size(); ++i) {
            if (turn(outgoing_[i - 1], outgoing_[i]) == 0) return false;
        }
        return true;
    }

    /// Whether two neighbours keep their order up to where the first of them ends.
    [[nodiscard]] bool stay_apart(EdgeNumber south, EdgeNumber north) const {
        if (south == none || north == none) return true;
        const Node a = edges_[south].east;
        const Node b = edges_[north].east;
        const SouthFirst& order = status_.key_comp();
        return a == b || (a < b ? order.side(north, a) <= 0 : order.side(south, b) >= 0);
    }

    [[nodiscard]] std::int32_t around(EdgeNumber below) const {
        return below == none ? 0 : edges_[below].around;
    }

    /// Numbers what lies above each outgoing edge, and opens the regions between them.
    void open_between(Node p, EdgeNumber below) {
        std::int32_t count = around(below);
        for (std::size_t i = 0; i < outgoing_.size(); ++i) {
            Edge& edge = edges_[outgoing_[i]];
            count += edge.turn;
            edge.around = count;
            simple_ = simple_ && (count == 0 || count == 1);
            if (i + 1 < outgoing_.size() && count > 0) edge.above = new_region(SweepRegion(p));
        }
    }

    /// The node lies in the midst of a region.
    void open_within(Node p, EdgeNumber below) {
        if (around(below) > 0) {
            SweepRegion cut = regions_[edges_[below].above].split(p, triangles_);
            edges_[outgoing_.back()].above = new_region(std::move(cut));
        }
        open_between(p, below);
    }

    /// False when what lies above the node is not what the edges say: then they cross somewhere.
    bool end_incoming(Node p, EdgeNumber below) {
        const bool inside_below = around(below) > 0;
        if (inside_below) regions_[edges_[below].above].add(p, Bank::upper, triangles_);
        for (std::size_t i = 0; i + 1 < incoming_.size(); ++i) {
            const std::uint32_t between = edges_[incoming_[i]].above;
            if (between == none) continue;
            regions_[between].close(p, triangles_);
            free_region(between);
        }
        const std::uint32_t high = edges_[incoming_.back()].above;
        if (high != none) regions_[high].add(p, Bank::lower, triangles_);
        if (!outgoing_.empty()) {
            open_between(p, below);
            edges_[outgoing_.back()].above = high;
            return (edges_[outgoing_.back()].around > 0) == (high != none);
        }
        if (high != none && inside_below) {
            regions_[edges_[below].above].merge(std::move(regions_[high]));
            free_region(high);
        }
        return (high != none) == inside_below;
    }

    std::uint32_t new_region(SweepRegion region) {
        if (free_.empty()) {
            regions_.push_back(std::move(region));
            return static_cast<std::uint32_t>(regions_.size() - 1);
        }
        const std::uint32_t number = free_.back();
        free_.pop_back();
        regions_[number] = std::move(region);
        return number;
    }
    void free_region(std::uint32_t number) {
        regions_[number] = SweepRegion();
        free_.push_back(number);
    }

    const std::vector<GridPoint>& nodes_;
    std::vector<Edge>& edges_;
    TriangleList triangles_;
    std::set<EdgeNumber, SouthFirst> status_;
    std::vector<SweepRegion> regions_;
    std::vector<std::uint32_t> free_;
    std::vector<EdgeNumber> incoming_, outgoing_;  ///< of the node that is passed
    bool simple_ = true;
};

}  // namespace

template <class Point>
Swept<Point> sweep(const MultiPolygon<Point>& land, const Loading* loading) {
    Swept<Point> swept;
    PlaneNet<Point> net;
    if (!net.take_in(land)) {
        swept.end = SweepEnd::crossing;
        return swept;
    }
    Sweep sweep(net.nodes, net.edges);
    swept.end = sweep.run(loading);
    if (swept.end != SweepEnd::whole) return swept;
    swept.simple = sweep.simple();
    swept.index = sweep.take();
    swept.position = std::move(net.position);
    swept.node = std::move(net.nodes);
    return swept;
}
template Swept<LonLat> sweep(const MultiPolygon<LonLat>&, const Loading*);
template Swept<MapPoint> sweep(const MultiPolygon<MapPoint>&, const Loading*);

}  // namespace geodata
