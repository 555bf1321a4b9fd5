/// \file
/// A sweep over the plane: whether the edges of polygons cross, and the triangles of what they
/// bound.
#pragma once

#include <cstdint>
#include <vector>

#include "geodata/loading.h"
#include "geodata/topology/grid_point.h"

namespace geodata {

enum class SweepEnd : std::uint8_t {
    whole,
    crossing,  ///< two edges cross, or lie on each other with other ends, or reach beyond the earth
    cancelled
};

template <class Point>
struct Swept {
    SweepEnd end = SweepEnd::whole;
    /// Whether no place is enclosed more than once, or by a hole alone.
    bool simple = true;
    std::vector<Point> position;       ///< of the nodes: the rings' vertices, each once
    std::vector<GridPoint> node;       ///< the same on the grid
    std::vector<std::uint32_t> index;  ///< nodes, three a triangle, counter-clockwise
};

/// The triangles of all that the exteriors enclose and the holes do not; no vertex is added. Rings
/// may touch themselves and each other. Unless the sweep comes to its end there are no triangles.
/// Time n log n and memory linear in the vertices, whatever the shape. For LonLat and MapPoint.
template <class Point>
Swept<Point> sweep(const MultiPolygon<Point>&, const Loading* = nullptr);

}  // namespace geodata
