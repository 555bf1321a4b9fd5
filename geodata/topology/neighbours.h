/// \file
/// Which of the patches on the two sides of a line were neighbours there, and which lay there
/// alone.
#pragma once

#include <span>
#include <utility>
#include <vector>

#include "geodata/model/atlas.h"

namespace geodata {

/// When each patch is there: from its first tenure to its last.
std::vector<Period> periods_of(const std::vector<Patch>&);

struct Neighbours {
    /// (left, right), ordered: those that were there at the same time. Where so many lie on each
    /// other that there would be more than four pairs a patch, only those that show: at every time
    /// the uppermost of both sides.
    std::vector<std::pair<PatchIndex, PatchIndex>> pairs;
    /// Those that for some time had no neighbour; ordered.
    std::vector<PatchIndex> left_alone, right_alone;
};

/// `left` and `right` ordered by index; the later of two patches lies above. n log n.
Neighbours neighbours(std::span<const PatchIndex> left, std::span<const PatchIndex> right,
                      const std::vector<Period>& periods);

}  // namespace geodata
