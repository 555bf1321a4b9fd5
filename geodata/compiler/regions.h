/// \file
/// The names of lands that are no states: read from a recipe, and brought to the patches they are
/// of.
#pragma once

#include "geodata/compiler/recipe_reader.h"

namespace geodata::compiler {

/// The reader stands behind the entry's keyword; a region is added to the recipe.
void understand_region(const Entry&, Reader&, Recipe&, Complaints&);

/// Complains of patches that are not there and of two names of one region on one day.
void check_regions(const Recipe&, Complaints&);

/// The regions of the recipe, of the patches of the atlas, which have their land; complains where
/// none of it lies in the box that a region names.
std::vector<Region> regions_of(const Recipe&, const Atlas&, Complaints&);

}  // namespace geodata::compiler
