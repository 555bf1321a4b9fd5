/// \file
/// A clause of a paper on the map: the land that it speaks of stands out, with a line round it, and
/// so does its paper's line where it speaks of that; all else recedes. Used by patch_styles and
/// arc_styles. A clause that speaks of no place changes nothing.
#pragma once

#include <optional>
#include <vector>

#include "app/style/style_tables.h"

namespace viewer {

/// Nothing where none is lit, or none that speaks of a place.
const geodata::Clause* lit_clause(const geodata::Atlas&, const ColourView&);
/// Whose hatching and line are drawn: those of the lit clause's own paper, else of the one on view.
std::optional<geodata::Paper> drawn_paper(const geodata::Atlas&, const ColourView&);
/// The view with which land (or lines) are coloured before the rest recedes.
ColourView lit_land_view(const geodata::Atlas&, ColourView);
ColourView lit_line_view(const geodata::Atlas&, ColourView);

/// Land that the clause does not speak of: pale, without hatching, textures and bands. A clause of
/// a line alone leaves the land on both sides of it.
void light_clause(std::vector<PatchStyle>&, const geodata::Atlas&, const ColourView&);
/// Borders pale, and a line round the lit land. The paper's line pales where it does not touch
/// that.
void light_clause(std::vector<ArcStyle>&, const geodata::Atlas&, const ColourView&);

}  // namespace viewer
