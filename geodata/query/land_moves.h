/// \file
/// What a holder won and lost in the days of an atlas.
#pragma once

#include <vector>

#include "geodata/model/atlas.h"

namespace geodata {

/// A patch that came to a holder, or went from it.
struct LandMove {
    Date date;  ///< the first day of the later holder
    PatchIndex patch = no_patch;
    HolderIndex other = no_holder;            ///< whom it came from, or went to
    bool gained = false;                      ///< came
    Relation relation = Relation::sovereign;  ///< how the later holder has it
};
/// In order of time; of one day what came before what went, then by the other holder and the
/// relation.
std::vector<LandMove> land_moves(const Atlas&, HolderIndex);

}  // namespace geodata
