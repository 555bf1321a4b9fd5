/// \file
/// By which land passed from one holder to another.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "geodata/date.h"

namespace geodata {

using ActIndex = std::uint32_t;
inline constexpr ActIndex no_act = 0xFFFFFFFF;

/// A treaty, a law, an ultimatum, a capitulation: as an atlas letters it on the land.
struct Act {
    std::string id;           ///< "moscow_peace"
    std::string name;         ///< in a few words: "Moscow Peace"
    std::optional<Date> day;  ///< that it bears; none: it has no single day
};

}  // namespace geodata
