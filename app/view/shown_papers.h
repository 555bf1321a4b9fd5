/// \file
/// What of the papers is on view: by the paper that is shown and the territories switched on.
#pragma once

#include "app/view/map_view.h"
#include "geodata/model/atlas.h"

namespace viewer {

/// The allocation on view: null with the layer off or the territory switched off.
const geodata::Allocation* shown_allocation(const geodata::Atlas&, const ColourView&,
                                            geodata::PatchIndex);

/// A paper's line is where its two spheres meet, whichever side is switched on: so the four
/// rivers show though the land west of them is not hatched.
bool parts_shown_spheres(const geodata::Atlas&, const ColourView&, const geodata::Arc&);
/// Whether the arc is drawn as the line of the paper on view.
bool is_paper_line(const geodata::Atlas&, const ColourView&, const geodata::Arc&);

}  // namespace viewer
