// The papers and territories of the shipped atlas (papers.csv, territories.csv) by their names; the
// sample atlas of geodata's tests has the first two papers too.
#pragma once

#include "geodata/model/atlas.h"

namespace test {

inline constexpr geodata::Paper august_1939{0}, september_1939{1}, january_1941{2};

inline constexpr geodata::Territory finland{0}, estonia{1}, latvia{2}, lithuania{3}, poland{4},
    bessarabia{5}, western_poland{6};

}  // namespace test
