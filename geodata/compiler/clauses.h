/// \file
/// What was written, clause by clause: read from a recipe, and brought to the patches that each
/// clause speaks of.
#pragma once

#include "geodata/compiler/recipe_reader.h"

namespace geodata::compiler {

// The reader stands behind the entry's keyword; what it says is added to the recipe.
void understand_document(const Entry&, Reader&, Recipe&, Complaints&);
void understand_clause(const Entry&, Reader&, Recipe&, Complaints&);

/// Complains of clauses of no document, of land that is not there, of a line that no paper draws,
/// of two clauses with one number, and of documents without a clause.
void check_clauses(const Recipe&, Complaints&);

/// The documents of the recipe, by day, and their clauses, go into the atlas, which has its
/// patches.
void add_clauses(const Recipe&, Atlas&);

}  // namespace geodata::compiler
