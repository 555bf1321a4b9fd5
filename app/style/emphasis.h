/// \file
/// Colours of the two maps that tell more than who holds what: what changed, and what became of the
/// papers' promises. Used by patch_styles and arc_styles.
#pragma once

#include "app/style/style_tables.h"
#include "geodata/query/compare.h"

namespace viewer {

/// What is the same as on the day `since` recedes; what changed has its new holder's colour,
/// hatched in that of the holder before, or dotted in a stronger one where the same holder has it
/// otherwise (occupied, then annexed).
std::vector<PatchStyle> change_styles(const geodata::Atlas&, const ColourView&);
PatchStyle change_style(const geodata::Atlas&, geodata::HolderIndex from, geodata::HolderIndex to,
                        ThemeName);
/// Solid: taken; hatched: promised; both: promised to one, taken by the other.
std::vector<PatchStyle> fact_styles(const geodata::Atlas&, const ColourView&);
/// Coasts and borders drawn back; a strong line round what stands out.
std::vector<ArcStyle> emphasis_arcs(const geodata::Atlas&, const ColourView&);

/// Their legend.
std::vector<LegendEntry> emphasis_legend(const Scene&, const MapView&, const MapExtent& view);

/// How an outcome is drawn where the promise was made to, and the land taken by, these parties.
PatchStyle outcome_style(const Theme&, geodata::Outcome, geodata::Party promised,
                         geodata::Party taken);

}  // namespace viewer
