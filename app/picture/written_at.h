/// \file
/// What is written at a place of a map, or drawn there as a line that has a name: exactly as it is
/// drawn, by the map's labels and by how far its lines are, in pixels. Needs no GL.
#pragma once

#include "app/labels/label_layout.h"
#include "app/picture/map_picture.h"
#include "app/view/map_view.h"
#include "app/view/scene.h"
#include "app/view/written.h"

namespace viewer {

/// `labels`: those of the map, `at`: pixels from its upper left corner. Labels come first, then the
/// nearest line: a paper's limit, a river.
MaybeWritten what_is_written_at(const Scene&, const MapView&, const Viewport& map,
                                const LabelLayout& labels, ScreenPoint at);

/// The map whose letters are seen at this place of the picture.
const MapPane& lettered_pane_at(const MapPicture&, ScreenPoint);

}  // namespace viewer
