/// \file
/// Whose each face of the linework is.
#pragma once

#include "geodata/compiler/noding.h"

namespace geodata::compiler {

/// Faces that no patch has: open sea, and lakes between several patches.
inline constexpr int sea = -2;

/// Per face the index of its patch in the recipe, or a negative number. Complains of seeds that no
/// line parts, of islands whose country is unknown, and of land that no seed claims.
std::vector<int> assign_faces(const Recipe&, const Sources&, const Linework&, const Faces&,
                              Complaints&);

/// "24.300 55.550", for messages.
std::string at(LonLat);

/// A point well inside a valid polygon.
LonLat point_inside(const Polygon<LonLat>&);

/// Contains, with a look at the bounding box first.
bool holds(const Polygon<LonLat>&, LonLat);

}  // namespace geodata::compiler
