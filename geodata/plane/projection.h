/// \file
/// Between geographic degrees and the map plane. The plane is a Lambert azimuthal equal-area
/// projection (Snyder, Map Projections: A Working Manual, USGS PP 1395, 1987, ch. 24), centred on
/// lon 26, lat 56, WGS 84 ellipsoid, metres: equal area, because the map is about how much land
/// went where, and north up in the middle of the region.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "geodata/coordinates.h"
#include "geodata/result.h"

namespace geodata {

/// The centre of the map plane, degrees.
inline constexpr LonLat plane_centre{26, 56};

/// The window of the shipped atlas on the map plane, metres: a 16:9 picture of the core fits into
/// it, and the land is drawn to its very edge. It is a box on the plane, not in degrees, because
/// that is the shape of a screen: between the same meridians a box in degrees would leave the
/// upper corners of the picture empty.
inline constexpr MapExtent window_extent{-3.0e6, -2.4e6, 3.0e6, 1.8e6};

/// Closed formulas (no library call, no database): safe to use from any thread, cheap to make.
class Projection {
  public:
    /// Centred elsewhere only to read the frames of other programs.
    explicit Projection(LonLat centre = plane_centre);

    [[nodiscard]] MapPoint forward(LonLat) const;
    /// Inverse of forward to better than 1e-9 degrees within 60 degrees of the centre.
    [[nodiscard]] LonLat inverse(MapPoint) const;
    /// Smallest map extent that holds the projected box, its bulging edges included.
    [[nodiscard]] MapExtent extent_of(const LonLatBox&) const;
    [[nodiscard]] Line<MapPoint> forward(const Line<LonLat>&) const;

  private:
    LonLat centre_;
    double e_, e2_, qp_, rq_, beta1_sin_, beta1_cos_, d_;
};

/// The edge of an extent in degrees: a closed ring, counter-clockwise, its long straight sides
/// broken into `pieces` each so that it follows the plane's straight line to within metres.
[[nodiscard]] Ring<LonLat> ring_around(const MapExtent&, const Projection&, int pieces = 512);

/// PROJ text of the map plane, for files that are written in it.
[[nodiscard]] std::string plane_crs_definition();

}  // namespace geodata
