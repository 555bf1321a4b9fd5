/// \file
/// Every question that an atlas can be asked, before any is drawn: of towns and land that the
/// papers concern, or that border on it and went to Germany; of all land where an atlas has no
/// papers. Nothing is asked that could be disputed: no land while it is fought over, no day near a
/// change, no town on a line that divides it, no tenure without a source.
#pragma once

#include "app/view/ask.h"

namespace viewer {

/// In the order of the atlas; the right answer alone is among the choices, and a piece of land has
/// no position yet. Level 0: all levels.
std::vector<Question> questions_in_stock(const geodata::Atlas&, const geodata::PatchLocator&,
                                         AskTheme, unsigned level);

/// Whoever's land a question could be about, by patch.
std::vector<bool> land_asked_about(const geodata::Atlas&);

}  // namespace viewer
