/// \file
/// Robust noding and polygonizing with GEOS, and the finding of what a noded line came from.
#pragma once

#include "geodata/compiler/partition.h"

namespace geodata::compiler {

struct Edge {
    Line<LonLat> line;  ///< from node to node
    std::size_t origin = 0;
    std::size_t left, right;  ///< faces, or no_face
};
inline constexpr std::size_t no_face = static_cast<std::size_t>(-1);

struct Faces {
    std::vector<Polygon<LonLat>> faces;
    std::vector<Edge> edges;
    std::vector<Edge> loose;  ///< dangles and cut edges: bound nothing
};

Faces node_and_polygonize(const Linework&);

/// Whether the whole line runs along one side of the atlas' window.
bool on_frame(const Line<LonLat>&);

}  // namespace geodata::compiler
