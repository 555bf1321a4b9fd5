/// \file
/// Places of known side: the facts that every digitised line has to agree with.
#pragma once

#include "geodata/compiler/recipe.h"

namespace geodata::compiler {

/// Complains of every town of an "along" entry that does not lie where the entry says: in land of
/// the holder it names on the day of the entry, or in the patch it names. Names both sides, and
/// the arc to mend. Also of entries whose arc does not exist.
void check_towns(const Recipe&, const Atlas&, Complaints&);

}  // namespace geodata::compiler
