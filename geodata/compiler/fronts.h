/// \file
/// The fronts of campaigns: read from a recipe, brought to their days, and held against the days on
/// which towns fell.
#pragma once

#include "geodata/compiler/recipe_reader.h"

namespace geodata::compiler {

// The reader stands behind the entry's keyword.
void understand_campaign(const Entry&, Reader&, Recipe&, Complaints&);
void understand_front(const Entry&, Reader&, Recipe&, Complaints&);

/// The fronts of the recipe, by campaign and day, each up to the next day of its campaign; of
/// courses the arcs of the atlas. Complains of campaigns and arcs that there are not, of days
/// outside the campaign, and of towns on the wrong side by more than the front's precision.
std::vector<Front> fronts_of(const Recipe&, const Atlas&, Complaints&);

}  // namespace geodata::compiler
