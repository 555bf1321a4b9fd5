#include "geodata/topology/shared_arcs.h"

#include <algorithm>
#include <map>
#include <unordered_map>

#include "geodata/topology/point_hash.h"

namespace geodata {

namespace {

/// The patches on the two sides of an edge, seen from its lower to its higher point number.
struct Sides {
    std::vector<PatchIndex> left, right;
    bool operator<(const Sides& o) const {
        return left != o.left ? left < o.left : right < o.right;
    }
};

bool overlap(const Period& a, const Period& b) {
    return (!a.from || !b.until || *a.from < *b.until) &&
           (!b.from || !a.until || *b.from < *a.until);
}

Period period_of(const Patch& patch) {
    if (patch.tenures.empty()) return {};
    return {patch.tenures.front().period.from, patch.tenures.back().period.until};
}

/// Whether some day of the period lies in none of the others.
bool uncovered(const Period& period, std::vector<Period> others) {
    std::sort(others.begin(), others.end(), [](const Period& a, const Period& b) {
        return a.from.value_or(Date::min()) < b.from.value_or(Date::min());
    });
    Date reached = period.from.value_or(Date::min());
    const Date end = period.until.value_or(Date::max());
    for (const Period& other : others) {
        if (other.from.value_or(Date::min()) > reached) break;
        reached = std::max(reached, other.until.value_or(Date::max()));
    }
    return reached < end;
}

using SidesNumber = std::uint32_t;

/// Edges without direction, each with a number that stands for what lies on its two sides.
class SharedEdges {
  public:
    explicit SharedEdges(const std::vector<Patch>& patches) {
        std::unordered_map<std::uint64_t, Sides> sides;
        for (PatchIndex i = 0; i < patches.size(); ++i) {
            for (const Polygon<LonLat>& polygon : patches[i].land) {
                add_ring(polygon.exterior, i, sides);
                for (const Ring<LonLat>& hole : polygon.holes) add_ring(hole, i, sides);
            }
        }
        number_sides(sides);
    }

    [[nodiscard]] std::vector<std::uint32_t> neighbours(std::uint32_t point) const {
        return {neighbours_.begin() + static_cast<std::ptrdiff_t>(first_[point]),
                neighbours_.begin() + static_cast<std::ptrdiff_t>(first_[point + 1])};
    }
    [[nodiscard]] SidesNumber sides(std::uint32_t a, std::uint32_t b) const {
        return edges_.at(edge_key(std::min(a, b), std::max(a, b)));
    }
    // Along the line from a to b; the stored sides are swapped when a has the higher number.
    [[nodiscard]] bool reversed(std::uint32_t a, std::uint32_t b) const { return a > b; }

    // An arc ends where not exactly two edges meet, or where what lies beside them changes.
    [[nodiscard]] bool arc_ends_at(std::uint32_t point) const {
        if (first_[point + 1] - first_[point] != 2) return true;
        const std::uint32_t a = neighbours_[first_[point]];
        const std::uint32_t b = neighbours_[first_[point] + 1];
        const Sides& in = kinds_[sides(a, point)];
        const Sides& out = kinds_[sides(point, b)];
        const bool turned = reversed(a, point) != reversed(point, b);
        return turned ? in.left != out.right || in.right != out.left
                      : in.left != out.left || in.right != out.right;
    }
    [[nodiscard]] const Sides& kind(SidesNumber number) const { return kinds_[number]; }
    [[nodiscard]] std::size_t point_count() const { return points_.size(); }
    [[nodiscard]] LonLat point(std::uint32_t number) const { return points_.point(number); }

  private:
    void add_ring(const Ring<LonLat>& ring, PatchIndex patch,
                  std::unordered_map<std::uint64_t, Sides>& sides) {
        for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
            const std::uint32_t a = points_.number_of(ring[i]);
            const std::uint32_t b = points_.number_of(ring[i + 1]);
            Sides& edge = sides[edge_key(std::min(a, b), std::max(a, b))];
            std::vector<PatchIndex>& side = a < b ? edge.left : edge.right;
            if (side.empty() || side.back() != patch) side.push_back(patch);
        }
    }

    void number_sides(const std::unordered_map<std::uint64_t, Sides>& sides) {
        std::map<Sides, SidesNumber> number;
        first_.assign(points_.size() + 1, 0);
        for (const auto& [key, both] : sides) {
            const auto [entry, added] =
                number.try_emplace(both, static_cast<SidesNumber>(kinds_.size()));
            if (added) kinds_.push_back(both);
            edges_.emplace(key, entry->second);
            ++first_[(key >> 32) + 1];
            ++first_[(key & 0xFFFFFFFFU) + 1];
        }
        for (std::size_t i = 1; i < first_.size(); ++i) first_[i] += first_[i - 1];
        neighbours_.resize(first_.back());
        std::vector<std::size_t> next(first_.begin(), first_.end() - 1);
        for (const auto& [key, ignored] : edges_) {
            const auto a = static_cast<std::uint32_t>(key >> 32);
            const auto b = static_cast<std::uint32_t>(key);
            neighbours_[next[a]++] = b;
            neighbours_[next[b]++] = a;
        }
        for (std::size_t i = 0; i + 1 < first_.size(); ++i) {  // not in a hash table's order
            std::sort(neighbours_.begin() + static_cast<std::ptrdiff_t>(first_[i]),
                      neighbours_.begin() + static_cast<std::ptrdiff_t>(first_[i + 1]));
        }
    }

    PointIndex<LonLat> points_;
    std::unordered_map<std::uint64_t, SidesNumber> edges_;
    std::vector<Sides> kinds_;
    std::vector<std::size_t> first_;         // of each point's neighbours
    std::vector<std::uint32_t> neighbours_;  // of all points, one after another
};

/// Walks edges into chains and gives each chain to the pairs of patches beside it.
class ArcWalker {
  public:
    ArcWalker(const std::vector<Patch>& patches, const SharedEdges& edges)
        : patches_(patches), edges_(edges) {}

    std::vector<Arc> walk() {
        for (const bool from_ends : {true, false}) {  // what remains after the ends are rings
            for (std::uint32_t p = 0; p < edges_.point_count(); ++p) {
                if (from_ends && !edges_.arc_ends_at(p)) continue;
                for (const std::uint32_t next : edges_.neighbours(p)) walk_chain(p, next);
            }
        }
        return std::move(arcs_);
    }

  private:
    void walk_chain(std::uint32_t from, std::uint32_t to) {
        const std::uint32_t start = from;
        const std::uint32_t second = to;
        if (!take(from, to)) return;
        Line<LonLat> line{edges_.point(from), edges_.point(to)};
        while (to != start && !edges_.arc_ends_at(to)) {
            const std::vector<std::uint32_t> both = edges_.neighbours(to);
            const std::uint32_t next = both[0] == from ? both[1] : both[0];
            if (!take(to, next)) break;
            from = to;
            to = next;
            line.push_back(edges_.point(to));
        }
        Sides sides = edges_.kind(edges_.sides(start, second));
        if (edges_.reversed(start, second)) std::swap(sides.left, sides.right);
        emit(line, sides);
    }

    bool take(std::uint32_t a, std::uint32_t b) {
        return taken_.emplace(edge_key(std::min(a, b), std::max(a, b)), true).second;
    }

    void emit(const Line<LonLat>& line, const Sides& sides) {
        for (const PatchIndex left : sides.left) {
            for (const PatchIndex right : sides.right) {
                if (left != right && overlap(period(left), period(right))) {
                    add(line, left, right);
                }
            }
            if (alone(left, sides.right)) add(line, left, no_patch);
        }
        for (const PatchIndex right : sides.right) {
            if (alone(right, sides.left)) add(line, no_patch, right);
        }
    }

    [[nodiscard]] Period period(PatchIndex patch) const { return period_of(patches_[patch]); }

    [[nodiscard]] bool alone(PatchIndex patch, const std::vector<PatchIndex>& others) const {
        std::vector<Period> periods;
        periods.reserve(others.size());
        for (const PatchIndex other : others) periods.push_back(period(other));
        return uncovered(period(patch), std::move(periods));
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
    std::unordered_map<std::uint64_t, bool> taken_;
    std::vector<Arc> arcs_;
};

}  // namespace

std::vector<Arc> shared_arcs(const std::vector<Patch>& patches) {
    const SharedEdges edges(patches);
    return ArcWalker(patches, edges).walk();
}

}  // namespace geodata
