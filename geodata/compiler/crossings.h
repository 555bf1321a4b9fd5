/// \file
/// Arcs of a recipe must not cross: where two do, one of them is wrong.
#pragma once

#include "geodata/compiler/partition.h"

namespace geodata::compiler {

/// Complains of every two arcs of the recipe that cross farther from their ends than an end may
/// run past the line it is carried to (twice its snap distance), with both entries and the place.
void complain_of_crossings(const Recipe&, const Linework&, Complaints&);

}  // namespace geodata::compiler
