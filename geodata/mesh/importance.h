/// \file
/// How much each vertex of a line matters to its shape: the ground of all levels of detail.
#pragma once

#include <limits>
#include <vector>

#include "geodata/coordinates.h"
#include "geodata/loading.h"
#include "geodata/topology/point_hash.h"

namespace geodata {

inline constexpr float always_needed = std::numeric_limits<float>::infinity();

/// Per vertex the largest tolerance (metres) at which the line still needs it, after Douglas and
/// Peucker (Algorithms for the reduction of the number of points required to represent a digitized
/// line, The Canadian Cartographer 10, 1973); never more than that of the vertices it hangs from,
/// so that coarser levels are parts of finer ones. Both ends: always_needed. A line that would take
/// far more than n log n steps is halved instead of being parted at its farthest vertices from then
/// on: it keeps some vertices more than it needs. A cancelled Loading: not whole.
std::vector<float> importance_along(const std::vector<MapPoint>&, const Loading* = nullptr);

/// The importance of every vertex of the atlas' arcs. Patches share their arcs, so two neighbours
/// that keep the vertices above the same tolerance keep the same line: no slit can open.
class SharedImportance {
  public:
    /// A line that patches share: its densified vertices and their importance.
    void add(const Line<LonLat>&, const std::vector<float>&);
    /// A vertex of no arc is always needed.
    [[nodiscard]] float of(LonLat) const;

  private:
    PointIndex<LonLat> points_;
    std::vector<float> importance_;  ///< by the points' numbers
};

}  // namespace geodata
