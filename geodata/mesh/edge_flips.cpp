#include "geodata/mesh/edge_flips.h"

#include <algorithm>
#include <array>

namespace geodata {

namespace {

using Half = std::uint32_t;  ///< an edge of one triangle, by the place of its first corner
constexpr Half nobody = 0xFFFFFFFF;
constexpr std::size_t flips_a_triangle = 16;

Half after(Half h) {
    return h % 3 == 2 ? h - 2 : h + 1;
}
Half before(Half h) {
    return h % 3 == 0 ? h + 2 : h - 1;
}

class Flipper {
  public:
    Flipper(std::vector<std::uint32_t>& index, const std::vector<GridPoint>& nodes)
        : index_(index), nodes_(nodes) {
        pair_up();
    }

    void run(const Loading* loading) {
        for (Half h = static_cast<Half>(index_.size()); h-- > 0;) {
            if (h < twin_[h] && twin_[h] != nobody) open_.push_back(h);
        }
        std::size_t left = flips_a_triangle * index_.size() / 3;
        for (std::size_t step = 0; !open_.empty() && left > 0; ++step) {
            if (step % 4096 == 0 && cancelled(loading)) return;
            const Half h = open_.back();
            open_.pop_back();
            if (twin_[h] == nobody || !gains(h)) continue;
            flip(h);
            --left;
        }
    }

  private:
    [[nodiscard]] std::uint32_t from(Half h) const { return index_[h]; }
    [[nodiscard]] std::uint32_t to(Half h) const { return index_[after(h)]; }
    [[nodiscard]] std::uint32_t apex(Half h) const { return index_[before(h)]; }

    /// Finds the two sides of every edge: sorted by the edge's lower node, then searched there.
    void pair_up() {
        twin_.assign(index_.size(), nobody);
        std::vector<std::uint32_t> first(nodes_.size() + 1, 0);
        const auto low = [this](Half h) { return std::min(from(h), to(h)); };
        for (Half h = 0; h < index_.size(); ++h) ++first[low(h) + 1];
        for (std::size_t i = 1; i < first.size(); ++i) first[i] += first[i - 1];
        std::vector<Half> sorted(index_.size());
        std::vector<std::uint32_t> next(first.begin(), first.end() - 1);
        for (Half h = 0; h < index_.size(); ++h) sorted[next[low(h)]++] = h;
        for (std::size_t node = 0; node + 1 < first.size(); ++node) {
            const auto begin = sorted.begin() + first[node];
            const auto end = sorted.begin() + first[node + 1];
            std::sort(begin, end, [this](Half a, Half b) {
                return std::max(from(a), to(a)) < std::max(from(b), to(b));
            });
            for (auto h = begin; h != end && h + 1 != end; ++h) {
                if (from(*h) != to(h[1]) || to(*h) != from(h[1])) continue;
                twin_[*h] = h[1];
                twin_[h[1]] = *h;
                ++h;
                if (h + 1 == end) break;
            }
        }
    }

    /// Whether the two triangles are convex together and each has the other's apex in its circle.
    [[nodiscard]] bool gains(Half h) const {
        const GridPoint a = nodes_[from(h)];
        const GridPoint b = nodes_[to(h)];
        const GridPoint c = nodes_[apex(h)];
        const GridPoint d = nodes_[apex(twin_[h])];
        if (side_of(c, d, b) <= 0 || side_of(d, c, a) <= 0) return false;
        return in_circle(a, b, c, d);
    }

    /// d inside the circle through a, b, c; a rounding error decides only what does not matter.
    static bool in_circle(GridPoint a, GridPoint b, GridPoint c, GridPoint d) {
        const auto row = [d](GridPoint p) {
            const auto x = static_cast<double>(p.x - d.x);
            const auto y = static_cast<double>(p.y - d.y);
            return std::array{x, y, x * x + y * y};
        };
        const auto [ax, ay, aa] = row(a);
        const auto [bx, by, bb] = row(b);
        const auto [cx, cy, cc] = row(c);
        const double first = aa * (bx * cy - cx * by);
        const double second = bb * (ax * cy - cx * ay);
        const double third = cc * (ax * by - bx * ay);
        const double size = std::abs(first) + std::abs(second) + std::abs(third);
        return first - second + third > 1e-12 * size;
    }

    /// a b c and b a d become c d b and d c a.
    void flip(Half h) {
        const Half t = twin_[h];
        const std::uint32_t a = from(h), b = to(h), c = apex(h), d = apex(t);
        const Half outer_bc = twin_[after(h)], outer_ca = twin_[before(h)];
        const Half outer_ad = twin_[after(t)], outer_db = twin_[before(t)];
        // Each triangle keeps its places: first c d b, then d c a.
        const std::array<Half, 3> one{h, after(h), before(h)};
        const std::array<Half, 3> two{t, after(t), before(t)};
        const std::array<std::uint32_t, 3> first{c, d, b}, second{d, c, a};
        for (std::size_t i = 0; i < 3; ++i) {
            index_[one[i]] = first[i];
            index_[two[i]] = second[i];
        }
        link(one[0], two[0]);
        link(one[1], outer_db);
        link(one[2], outer_bc);
        link(two[1], outer_ca);
        link(two[2], outer_ad);
        for (const Half side : {one[1], one[2], two[1], two[2]}) open_.push_back(side);
    }
    void link(Half h, Half other) {
        twin_[h] = other;
        if (other != nobody) twin_[other] = h;
    }

    std::vector<std::uint32_t>& index_;
    const std::vector<GridPoint>& nodes_;
    std::vector<Half> twin_;
    std::vector<Half> open_;
};

}  // namespace

void flip_edges(std::vector<std::uint32_t>& index, const std::vector<GridPoint>& nodes,
                const Loading* loading) {
    Flipper(index, nodes).run(loading);
}

}  // namespace geodata
