/// \file
/// Colours of the two maps that tell more than who holds what: what changed, and what became of the
/// papers marked off. Used by patch_styles and arc_styles.
#pragma once

#include "app/style/style_tables.h"
#include "geodata/query/compare.h"

namespace viewer {

/// What is the same as on the day `since` recedes; what changed has a colour for each change from
/// one holder to another, or of how one and the same held it: what holders have on other maps is
/// too much alike.
std::vector<PatchStyle> change_styles(const geodata::Atlas&, const ColourView&);
/// Solid: taken; hatched: marked off; both: marked off for one, taken by the other. Crossed: an
/// interest was declared.
std::vector<PatchStyle> fact_styles(const geodata::Atlas&, const ColourView&);
/// Coasts and borders drawn back; a strong line round what stands out.
std::vector<ArcStyle> emphasis_arcs(const geodata::Atlas&, const ColourView&);

/// How the change is drawn that is the so many-th of changes_by_interest, counted from 0: in one of
/// Theme::changes, plain at first, then with one pattern after the other; on paper in three greys
/// with patterns.
PatchStyle change_style(ThemeName, std::size_t change);
/// Which style each of the changes has (change_style's second argument): its own place; or, keyed
/// by receiver, that of all that came to the same holder, while what only is held in another way
/// keeps one of its own.
std::vector<std::size_t> change_keys(const std::vector<geodata::Change>&, bool by_receiver);
/// So many are told apart by every eye; after them the same come again.
constexpr std::size_t changes_told_apart(ThemeName name) {
    return name == ThemeName::print ? 10 : 20;
}

/// Their legend.
std::vector<LegendEntry> emphasis_legend(const Scene&, const MapView&, const MapExtent& view);

/// How what became of land is drawn; `taken`: whose it is now.
PatchStyle outcome_style(const Theme&, const geodata::PromiseFact&, geodata::Party taken);

}  // namespace viewer
