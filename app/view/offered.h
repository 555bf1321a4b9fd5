/// \file
/// What can be done with the data on view. What could do nothing is not offered.
#pragma once

#include "app/view/view_state.h"
#include "geodata/model/atlas.h"

namespace viewer {

/// Days, or papers: without either, both sides of any comparison are the same.
bool can_compare(const geodata::Atlas&);
/// There are papers to set beside what became of them.
bool has_promises(const geodata::Atlas&);
bool can_compare(const geodata::Atlas&, CompareMode);
/// A town is called otherwise today.
bool has_names_of_today(const geodata::Atlas&);
/// There is something to draw on the layer.
bool has_content(const geodata::Atlas&, bool Layers::*layer);

}  // namespace viewer
