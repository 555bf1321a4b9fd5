/// \file
/// When and by which act land came to who has it: what an atlas letters on it.
#pragma once

#include <optional>
#include <vector>

#include "geodata/model/atlas.h"

namespace geodata {

/// Neighbouring patches that came to one holder on one day by one act.
struct DatedLand {
    std::vector<PatchIndex> patches;  ///< in order, at least one
    HolderIndex holder = no_holder;
    Date day;  ///< first of the tenure that names the act, else since when the holder has it
    ActIndex act = no_act;
    Relation relation = Relation::sovereign;  ///< on the day asked for: occupied, later annexed
    bool first = false;  ///< the holder had no land on the day before: a state that began so
    double km2 = 0;      ///< as the atlas states it; 0 where it does not

    bool operator==(const DatedLand&) const = default;
};

/// Of the land that changed hands up to a day, within the atlas' days; largest first. Of several
/// acts by which the holder of that day got it (occupied, then annexed) the last counts. Nothing of
/// land that is contested on the day. `since`: only what is held otherwise than on that earlier
/// day, and passed after it.
std::vector<DatedLand> dated_land(const Atlas&, Date day, std::optional<Date> since = {});

}  // namespace geodata
