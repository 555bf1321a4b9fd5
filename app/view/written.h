/// \file
/// What is written on the map, or drawn on it as a line: what a click there asks about. Indices are
/// of the atlas' lists, and end with it (DataReplaced).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>

#include "geodata/coordinates.h"
#include "geodata/model/atlas.h"

namespace viewer {

/// A town's dot or name.
struct WrittenTown {
    std::uint32_t place = 0;
    bool operator==(const WrittenTown&) const = default;
};
/// A state's name.
struct WrittenState {
    geodata::HolderIndex holder = geodata::no_holder;
    bool operator==(const WrittenState&) const = default;
};
/// The name of a land that is no state.
struct WrittenRegion {
    std::uint32_t region = 0;
    bool operator==(const WrittenRegion&) const = default;
};
/// A sea's name.
struct WrittenSea {
    std::uint32_t sea = 0;
    bool operator==(const WrittenSea&) const = default;
};
/// A lake's name.
struct WrittenLake {
    std::uint32_t lake = 0;
    bool operator==(const WrittenLake&) const = default;
};
/// A river's name or course.
struct WrittenRiver {
    std::uint32_t river = 0;
    bool operator==(const WrittenRiver&) const = default;
};
/// The line in which a paper's spheres meet.
struct WrittenLimit {
    geodata::ArcIndex arc = 0;
    geodata::Paper paper{};
    bool operator==(const WrittenLimit&) const = default;
};

using Written = std::variant<WrittenTown, WrittenState, WrittenRegion, WrittenSea, WrittenLake,
                             WrittenRiver, WrittenLimit>;
/// Nothing: the land, or the water, alone.
using MaybeWritten = std::optional<Written>;

/// Whether all it points at is there.
bool is_of(const Written&, const geodata::Atlas&);
/// What is asked about lies here: a town's name stands for its dot, anything else for where it was
/// pointed at.
geodata::LonLat place_of(const MaybeWritten&, const geodata::Atlas&, geodata::LonLat pointed_at);
/// As the map calls it, in the language chosen: "Wilno (Vilnius)", "Poland", "Vistula".
std::string name_of(const Written&, const geodata::Atlas&);
/// The same; states and towns as they were called on the day.
std::string name_of(const Written&, const geodata::Atlas&, geodata::Date);

}  // namespace viewer
