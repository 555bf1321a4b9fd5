/// \file
/// The rings of a land as nodes and edges in the order of a sweep from west to east; for
/// plane_sweep.cpp.
#pragma once

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <tuple>
#include <vector>

#include "geodata/topology/grid_point.h"

namespace geodata {

inline constexpr std::uint32_t no_region = 0xFFFFFFFF;

struct PlaneEdge {
    std::uint32_t west, east;  ///< by the order of the sweep
    std::int32_t turn;         ///< by how much more often the rings run round what lies above it
    std::int32_t around = 0;   ///< how often they run round what lies above it
    std::uint32_t above = no_region;  ///< the region above it, where that is inside
};

/// The nodes of the rings in the order of the sweep, and the edges between them.
template <class Point>
class PlaneNet {
  public:
    /// False when a coordinate is beyond all measure.
    bool take_in(const MultiPolygon<Point>& land) {
        for (const Polygon<Point>& polygon : land) {
            if (!add_ring(polygon.exterior, true)) return false;
            for (const Ring<Point>& hole : polygon.holes) {
                if (!add_ring(hole, false)) return false;
            }
        }
        number_nodes();
        join_edges();
        return true;
    }

    std::vector<GridPoint> nodes;
    std::vector<Point> position;   ///< of the nodes
    std::vector<PlaneEdge> edges;  ///< ordered by their western ends

  private:
    bool add_ring(const Ring<Point>& ring, bool counter_clockwise) {
        const std::size_t first = corners_.size();
        for (const Point& p : ring) {
            const auto at = grid_point(p);
            if (!at) return false;
            corners_.push_back(*at);
            position.push_back(p);
        }
        const bool turned = (signed_area(ring) > 0) != counter_clockwise;
        rings_.push_back({first, corners_.size(), turned ? -1 : 1});
        return true;
    }

    void number_nodes() {
        std::vector<std::uint32_t> order(corners_.size());
        std::iota(order.begin(), order.end(), 0U);
        std::sort(order.begin(), order.end(), [this](std::uint32_t a, std::uint32_t b) {
            return std::tie(corners_[a], a) < std::tie(corners_[b], b);
        });
        number_.resize(corners_.size());
        std::vector<Point> kept;
        for (const std::uint32_t corner : order) {
            if (nodes.empty() || nodes.back() != corners_[corner]) {
                nodes.push_back(corners_[corner]);
                kept.push_back(position[corner]);
            }
            number_[corner] = static_cast<std::uint32_t>(nodes.size() - 1);
        }
        position = std::move(kept);
        corners_ = {};
    }

    /// Edges with the same ends become one; those that undo each other, none.
    void join_edges() {
        for (const RingSpan& ring : rings_) {
            for (std::size_t i = ring.first; i < ring.end; ++i) {
                const std::uint32_t a = number_[i];
                const std::uint32_t b = number_[i + 1 < ring.end ? i + 1 : ring.first];
                if (a == b) continue;
                edges.push_back({std::min(a, b), std::max(a, b), a < b ? ring.turn : -ring.turn});
            }
        }
        std::sort(edges.begin(), edges.end(), [](const PlaneEdge& a, const PlaneEdge& b) {
            return std::tie(a.west, a.east) < std::tie(b.west, b.east);
        });
        std::size_t kept = 0;
        for (std::size_t i = 0; i < edges.size();) {
            PlaneEdge joined = edges[i];
            for (++i;
                 i < edges.size() && edges[i].west == joined.west && edges[i].east == joined.east;
                 ++i) {
                joined.turn += edges[i].turn;
            }
            if (joined.turn != 0) edges[kept++] = joined;
        }
        edges.resize(kept);
        number_ = {};
    }

    struct RingSpan {
        std::size_t first, end;
        std::int32_t turn;
    };
    std::vector<RingSpan> rings_;
    std::vector<GridPoint> corners_;
    std::vector<std::uint32_t> number_;  ///< of each corner its node
};

}  // namespace geodata
