/// \file
/// What is shown on the map itself in front of a class: rings round what a step is about; and over
/// all that lies on the map strokes of the pen, the pointer's dot and the spotlight. And the mark
/// of the place that is asked about while the map is explored.
#pragma once

#include <vector>

#include "app/picture/picture_context.h"

namespace viewer {

std::vector<PicturePart> class_marks(const PictureContext&);
std::vector<PicturePart> stroke_marks(const PictureContext&);
/// What is in the hand, over the strokes.
std::vector<PicturePart> tool_marks(const PictureContext&);
std::vector<PicturePart> pick_mark(const PictureContext&);

}  // namespace viewer
