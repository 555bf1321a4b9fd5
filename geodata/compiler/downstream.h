/// \file
/// Which way a river runs.
#pragma once

#include "geodata/compiler/sources.h"

namespace geodata::compiler {

/// The lines of a river in the order and the direction in which its water runs: a walk that begins
/// at the end nearest to the source and goes on, each time, to the line that begins or ends nearest
/// to where it has come, across gaps (lakes) of up to 150 km. Lines that lie farther off are
/// another river of the same name and are left out.
Lines downstream(Lines, LonLat source);

}  // namespace geodata::compiler
