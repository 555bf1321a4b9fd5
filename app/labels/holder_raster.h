/// \file
/// Who held the land, on a coarse grid over the whole map: label placement asks thousands of times
/// whether a spot is a state's own land, and needs the answer to a few kilometres only.
#pragma once

#include <vector>

#include "app/view/camera.h"
#include "app/view/scene.h"
#include "geodata/cell_index.h"

namespace viewer {

struct HolderRaster {
    MapPoint origin;  ///< lower left corner, map plane
    double cell = 1;  ///< metres
    int columns = 0, rows = 0;
    std::vector<geodata::HolderIndex> holder;  ///< row by row from the south; no_holder = water

    [[nodiscard]] geodata::HolderIndex at(MapPoint) const;
    /// The same in cells from the origin.
    [[nodiscard]] geodata::HolderIndex at_cell(double x, double y) const {
        if (!(x >= 0 && y >= 0 && x < columns && y < rows)) return geodata::no_holder;
        return holder[geodata::cell_index(static_cast<int>(y), columns, static_cast<int>(x))];
    }
    [[nodiscard]] MapPoint centre(int column, int row) const {
        return {origin.x + (column + 0.5) * cell, origin.y + (row + 0.5) * cell};
    }
};

/// From the triangles of the mesh, by cell centre; great lakes count as water.
HolderRaster rasterise_holders(const Scene&, geodata::Date);

/// A rectangle on the map plane, turned about its centre; radians counter-clockwise, metres.
struct Strip {
    MapPoint centre;
    double angle = 0, width = 0, height = 0;
};
/// Share (0..1) of the strip that is this holder's land (no_holder: water), by sampling. Stops as
/// soon as it falls below `least`, and returns 0 then.
double share_inside(const HolderRaster&, geodata::HolderIndex, const Strip&, double least);

/// Metres from `start` along the angle until the holder's land ends, `most` at most.
double reach(const HolderRaster&, geodata::HolderIndex, MapPoint start, double angle, double most);

}  // namespace viewer
