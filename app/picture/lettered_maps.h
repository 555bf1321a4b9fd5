/// \file
/// The maps of a picture with the names that stand on them, as they are drawn. Needs no GL.
#pragma once

#include <cstddef>
#include <vector>

#include "app/labels/label_layout.h"
#include "app/picture/map_letters.h"
#include "app/picture/map_picture.h"

namespace viewer {

struct LetteredMap {
    std::size_t pane = 0;  ///< of MapPicture::panes: the one whose names these are
    MapPane map;           ///< its camera on whole pixels
    LabelLayout labels;    ///< pixels from the map's upper left corner
};

/// The pane as it is drawn.
MapPane on_whole_pixels(MapPane, const Viewport& window);

/// The names of one of the picture's panes, which is on whole pixels, in the part of it that is
/// seen; while one map fades into another those of both. Valid until the next call.
const LabelLayout& labels_of(MapLetters&, const Scene&, const MapPicture&, const MapPane&,
                             const Viewport& window);

/// One for each pane; what both have while one map fades into another is the first's. The loupe's
/// are left out.
/// `window`: the viewport that the picture is for.
std::vector<LetteredMap> lettered_maps(MapLetters&, const Scene&, const MapPicture&,
                                       const Viewport& window);

}  // namespace viewer
