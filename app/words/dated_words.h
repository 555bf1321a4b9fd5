/// \file
/// What is lettered on land that changed hands, in the language chosen.
#pragma once

#include <string>
#include <vector>

#include "geodata/query/dated_land.h"

namespace viewer {

/// "to the USSR, 13 March 1940", "Moscow Peace, 12 March 1940"; the act's day only where it is
/// another one. One line where no act is named.
std::vector<std::string> dated_words(const geodata::Atlas&, const geodata::DatedLand&);
/// The same for land with little room from west to east: "to the USSR", "13 March 1940",
/// "Moscow Peace", "12 March 1940".
std::vector<std::string> narrow_dated_words(const geodata::Atlas&, const geodata::DatedLand&);
/// "Moscow Peace".
std::string act_name(const geodata::Act&);

}  // namespace viewer
