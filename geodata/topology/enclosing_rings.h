/// \file
/// Which rings lie round many points, all at once.
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <vector>

#include "geodata/coordinates.h"

namespace geodata {

/// For each point the numbers of the rings that enclose it (a ring that crosses itself: an odd
/// number of times), ascending. Absent when more than `most_steps` edges would have to be looked
/// at.
std::optional<std::vector<std::vector<std::uint32_t>>> enclosing_rings(
    const std::vector<LonLat>& points, const std::vector<const Ring<LonLat>*>& rings,
    std::size_t most_steps = std::numeric_limits<std::size_t>::max());

}  // namespace geodata
