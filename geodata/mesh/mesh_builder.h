/// \file
/// Makes the mesh of an atlas at any level of detail.
#pragma once

#include <vector>

#include "geodata/loading.h"
#include "geodata/mesh/importance.h"
#include "geodata/mesh/mesh.h"

namespace geodata {

/// A line on the map plane whose vertices know how much they matter.
struct DetailedLine {
    std::vector<MapPoint> points;
    std::vector<float> importance;  ///< one a point
    std::uint32_t feature = 0;
    bool closed = false;
    double upstream = 0;  ///< metres of the same river above the first point
    double smallest = 3;  ///< tolerances: a ring of its own is left out below this
};

struct DetailedPolygon {
    std::vector<DetailedLine> rings;  ///< the first is the outer one
    std::uint32_t feature = 0;
};

/// Projects once; level() may be called from several threads. Does not keep the atlas. What is made
/// under a Loading that is cancelled is not whole.
class MeshBuilder {
  public:
    MeshBuilder(const Atlas&, const Projection&, Loading* = nullptr);

    /// Vertices of less importance than `tolerance` (metres) are left out, on both sides of a
    /// shared line alike; so are rings that collapse, islands smaller than three tolerances and
    /// lakes smaller than seven, with their shore. Rings that the simplification lets touch
    /// themselves (by less than the tolerance) are repaired.
    [[nodiscard]] MeshLevel level(double tolerance, Loading* = nullptr) const;
    [[nodiscard]] MapPoint origin() const { return origin_; }
    [[nodiscard]] const MapExtent& extent() const { return extent_; }  ///< of all patches

  private:
    SharedImportance project_arcs(const Atlas&, const Projection&, Loading*);
    void project_patches(const Atlas&, const Projection&, const SharedImportance&, Loading*);
    void project_waters(const Atlas&, const Projection&);

    MapPoint origin_;
    MapExtent extent_;
    std::vector<DetailedPolygon> patches_, lakes_;
    std::vector<DetailedLine> arcs_, rivers_, shores_;
};

}  // namespace geodata
