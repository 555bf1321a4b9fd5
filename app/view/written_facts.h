/// \file
/// What there is to tell of a name or a line of the map, gathered from the atlas.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "geodata/model/atlas.h"
#include "geodata/query/lines_near.h"

namespace viewer {

/// The land that a state has in one way. `by`: of what has a name of its own under that state and
/// is no state (the Protectorate, the General Government; not Slovakia), else no_holder.
struct HeldLand {
    geodata::Relation relation = geodata::Relation::sovereign;
    double km2 = 0;
    geodata::HolderIndex by = geodata::no_holder;
};
/// Its own in the order of the relations, then what is under it; empty: it has none on that day.
std::vector<HeldLand> land_held(const geodata::Atlas&, geodata::HolderIndex, geodata::Date);

/// From a day on it was held in another way.
struct HeldFrom {
    geodata::Date from;
    geodata::Relation relation = geodata::Relation::sovereign;
    geodata::HolderIndex by = geodata::no_holder;  ///< as in HeldLand: handed on within its power
    bool operator==(const HeldFrom&) const = default;
};
/// What came to a state or went from it on one day, from or to one other, in one way.
struct MovedLand {
    geodata::Date date;
    bool gained = false;
    geodata::HolderIndex other = geodata::no_holder;
    geodata::Relation relation = geodata::Relation::sovereign;  ///< of the later holder
    std::vector<HeldFrom> then;  ///< how the later holder had it afterwards: annexed
    std::vector<geodata::PatchIndex> patches;
    std::vector<std::string> sources;  ///< each once
    geodata::HolderIndex by =
        geodata::no_holder;  ///< as in HeldLand: it came to that, or from that
};
/// In order of time. What is under the state counts to it: what only passed between the two is told
/// with `then`.
std::vector<MovedLand> land_moved(const geodata::Atlas&, geodata::HolderIndex);

/// Names in one language, each once, in the order in which they stand.
struct NamesInLanguage {
    std::string language;  ///< ISO 639-1
    std::vector<std::string> names;
    bool operator==(const NamesInLanguage&) const = default;
};
/// Each language once, in the order of its first name.
std::vector<NamesInLanguage> names_by_language(const std::vector<geodata::PlaceName>&);
/// What a state is called beside its name as shown: in the program's other languages, then as the
/// atlas has it.
std::vector<geodata::PlaceName> other_names_of(const geodata::Atlas&, geodata::HolderIndex);
/// What a town is called beside its name as shown on the day.
std::vector<geodata::PlaceName> other_names_of(const geodata::Place&, geodata::Date);

/// What the papers have to do with a river.
struct RiverInPapers {
    std::vector<geodata::NamedIn> named;  ///< clauses with its name in them
    std::vector<geodata::Paper> along;    ///< whose line runs along it
};
RiverInPapers river_in_papers(const geodata::Atlas&, std::uint32_t river);

}  // namespace viewer
