/// \file
/// What there is to tell of a name or a line of the map, gathered from the atlas.
#pragma once

#include <cstdint>
#include <vector>

#include "geodata/model/atlas.h"
#include "geodata/query/lines_near.h"

namespace viewer {

/// The land that a state has in one way.
struct HeldLand {
    geodata::Relation relation = geodata::Relation::sovereign;
    double km2 = 0;
};
/// In the order of the relations; empty: it has none on that day.
std::vector<HeldLand> land_held(const geodata::Atlas&, geodata::HolderIndex, geodata::Date);

/// What came to a state or went from it on one day, from or to one other, in one way.
struct MovedLand {
    geodata::Date date;
    bool gained = false;
    geodata::HolderIndex other = geodata::no_holder;
    geodata::Relation relation = geodata::Relation::sovereign;  ///< of the later holder
    std::vector<geodata::PatchIndex> patches;
};
/// In order of time.
std::vector<MovedLand> land_moved(const geodata::Atlas&, geodata::HolderIndex);

/// What the papers have to do with a river.
struct RiverInPapers {
    std::vector<geodata::NamedIn> named;  ///< clauses with its name in them
    std::vector<geodata::Paper> along;    ///< whose line runs along it
};
RiverInPapers river_in_papers(const geodata::Atlas&, std::uint32_t river);

}  // namespace viewer
