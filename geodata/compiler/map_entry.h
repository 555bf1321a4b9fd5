/// \file
/// The entry of a recipe that says what the map is as a whole: title, sources, what is shown first.
#pragma once

#include "geodata/compiler/recipe_reader.h"

namespace geodata::compiler {

/// The reader stands behind the entry's keyword; recipe.edition is set.
void understand_map(const Entry&, Reader&, Recipe&, Complaints&);

}  // namespace geodata::compiler
