/// \file
/// Search in the map's names: towns by both names, states and pieces of land by theirs.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/view/scene.h"

namespace viewer {

/// Lower case without diacritics ("Łódź" -> "lodz", "ß" -> "ss", "Ёлка" -> "елка").
std::string folded(std::string_view utf8);

struct GazetteerHit {
    enum class Kind { town, state, land } kind = Kind::town;
    std::string text;  ///< "Wilno / Vilnius"
    geodata::LonLat position;
    double metres_per_point = 0;  ///< a fitting view of it
};

/// Names that start with the words first, then those in which a word does, then those that hold
/// them; larger places before smaller ones; the best `most` hits. States are those that have
/// land on the day.
std::vector<GazetteerHit> find_names(const Scene&, geodata::Date, std::string_view words,
                                     std::size_t most);

}  // namespace viewer
