/// \file
/// What is handed to the GPU: plain vectors in float metres relative to an origin on the map
/// plane (the one boundary where double becomes float). No GL here.
#pragma once

#include <cstdint>
#include <vector>

#include "geodata/coordinates.h"
#include "geodata/loading.h"
#include "geodata/model/atlas.h"
#include "geodata/plane/projection.h"

namespace geodata {

struct Vec2 {
    float x = 0, y = 0;
};

/// Triangles of areas. `feature[i]` is the patch (or lake) index that vertex i belongs to.
struct FillMesh {
    std::vector<Vec2> position;
    std::vector<std::uint32_t> feature;
    std::vector<std::uint32_t> index;  ///< three a triangle, counter-clockwise
};

/// One straight piece of a line; drawn as a capsule of screen-space width.
struct LineSegment {
    Vec2 from, to;
    float along = 0;            ///< metres from the line's start (a river's: its source) to `from`
    std::uint32_t feature = 0;  ///< arc, river or lake index
};

struct LineMesh {
    std::vector<LineSegment> segment;
};

/// The map at one level of detail.
struct MeshLevel {
    double tolerance = 0;  ///< metres a line may be off; 0 = every vertex
    FillMesh patches;
    FillMesh lakes;
    LineMesh arcs;  ///< all arcs, coast included; `frame` arcs left out
    LineMesh rivers;
    LineMesh lake_shores;
};

/// The whole map at full detail, ready for upload.
struct Mesh : MeshLevel {
    MapPoint origin;   ///< metres; add to positions to get map plane coordinates
    MapExtent extent;  ///< of all patches
};

/// Triangulates after projecting; invalid polygons are repaired first. Areas of the triangles add
/// up to the polygons' within 1e-6.
Mesh build_mesh(const Atlas&, const Projection&);

/// Triangles of one multipolygon on the plane, nearly those of Delaunay; n log n (plane_sweep.h). A
/// polygon that crosses itself is repaired first, or left out where that is given up (repair.h).
struct Triangulation {
    std::vector<MapPoint> position;
    std::vector<std::uint32_t> index;
    bool given_up = false;  ///< a polygon was left out
};
Triangulation triangulate(const MultiPolygon<MapPoint>&, const Loading* = nullptr);

}  // namespace geodata
