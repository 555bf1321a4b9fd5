/// \file
/// The edges of many polygons, each once, with the patches on its two sides; for shared_arcs.cpp.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "geodata/model/atlas.h"
#include "geodata/topology/point_hash.h"

namespace geodata {

/// The patches on the two sides of an edge, by index; views into SharedEdges.
struct Sides {
    std::span<const PatchIndex> left, right;
};

/// Edges without direction. What lies beside an edge is seen from its lower to its higher point
/// number; edges with the same patches beside them share one record, so the whole is linear in the
/// rings' vertices, however many patches lie on each other.
class SharedEdges {
  public:
    explicit SharedEdges(const std::vector<Patch>&);

    /// One of the edges that meet in a point.
    struct Spoke {
        std::uint32_t to;    ///< the point at its other end
        std::uint32_t edge;  ///< its number
    };
    /// Ordered by the point at the other end.
    [[nodiscard]] std::span<const Spoke> spokes(std::uint32_t point) const {
        return {spokes_.data() + first_[point], first_[point + 1] - first_[point]};
    }
    /// An arc ends where not exactly two edges meet, or where what lies beside them changes.
    [[nodiscard]] bool arc_ends_at(std::uint32_t point) const;
    /// What lies beside the edge, seen from one of its ends.
    [[nodiscard]] Sides sides(std::uint32_t from, const Spoke&) const;

    [[nodiscard]] std::size_t edge_count() const { return kind_.size(); }
    [[nodiscard]] std::size_t point_count() const { return points_.size(); }
    [[nodiscard]] LonLat point(std::uint32_t number) const { return points_.point(number); }

  private:
    /// One edge of one ring.
    struct Use {
        std::uint64_t key;  ///< lower point number, higher point number
        PatchIndex patch;
        std::uint32_t side;  ///< 0: the patch lies left
    };
    struct Kind {
        std::uint32_t first, right, end;  ///< into beside_: left from first, right from right
    };
    class KindTable;

    void add_ring(const Ring<LonLat>&, PatchIndex, std::vector<Use>&);
    void number_edges(const std::vector<Use>&);
    void order_spokes(const std::vector<std::uint64_t>& keys);

    PointIndex<LonLat> points_;
    std::vector<std::uint32_t> kind_;  ///< of each edge
    std::vector<Kind> kinds_;
    std::vector<PatchIndex> beside_;
    std::vector<std::size_t> first_;  ///< of each point's spokes
    std::vector<Spoke> spokes_;       ///< of all points, one after another
};

}  // namespace geodata
