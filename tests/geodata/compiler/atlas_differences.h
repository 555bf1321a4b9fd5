// Whether two atlases say the same, but for the last digits that another version of GEOS or PROJ
// reckons otherwise.
#pragma once

#include <string>
#include <vector>

#include "geodata/model/atlas.h"

namespace compiler_tests {

/// A sentence for each difference; none when both have the same patches (id, name, territory, note,
/// in this order), arcs, rivers, lakes and places with the same words, each vertex of the one lies
/// within `metres` of a line of the same kind in the other, and areas differ by no more than a
/// band of that width along their border. Tables (tenures, events ...) are not looked at.
std::vector<std::string> differences(const geodata::Atlas& a, const geodata::Atlas& b,
                                     double metres);

}  // namespace compiler_tests
