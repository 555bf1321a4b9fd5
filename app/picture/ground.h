/// \file
/// Where furniture may stand on a map: on water, or on land that is no subject (subject.h). Pure:
/// the ground is a table of cells, and the place is found in it.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "app/picture/picture.h"
#include "app/view/scene.h"
#include "app/view/view_state.h"

namespace viewer {

/// In the order in which furniture keeps off them.
enum class GroundKind : std::uint8_t { water, land, subject };

/// Square cells from the upper left corner of the map, row by row. What lies beyond the last whole
/// cell counts as its neighbour does.
struct Ground {
    int columns = 0, rows = 0;
    float cell = 1;     ///< pixels
    PicturePoint size;  ///< of the map, pixels
    std::vector<GroundKind> kinds;
};

/// Of all panes of the map, by four points of each cell: the last kind that is at one of them.
Ground ground_on_view(const Scene&, const ViewState&, const Viewport& map);

/// Of one pane alone, from its own corner.
Ground ground_of_pane(const Scene&, const ViewState&, const Viewport& pane);

/// With what changed between the days compared as the only subject.
Ground changed_ground(const Scene&, const ViewState&, const Viewport& map);

/// Whether no subject lies in the box, nor half a cell beside it.
bool is_clear(const Ground&, const PictureBox&);

struct EmptyPlace {
    PictureBox box;
    double land = 0;  ///< share of it that lies on land, 0..1
};
/// Along the map's edges, `inset` pixels from them: where a box of this size covers no subject and
/// meets nothing that is `taken`, the one with the least land; of equals one in a corner. None
/// where there is no such place.
std::optional<EmptyPlace> emptiest_place(const Ground&, PicturePoint size, float inset,
                                         const std::vector<PictureBox>& taken = {});

}  // namespace viewer
