/// \file
/// Search in the map's names (name_index.h): towns, states, pieces of land, rivers and lakes in
/// every spelling that the atlas has, with or without signs.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/view/scene.h"
#include "app/view/written.h"

namespace viewer {

struct GazetteerHit {
    enum class Kind { town, state, land, river, lake, place } kind = Kind::town;
    std::string text;  ///< with the name that was found: "Vilna: Wilno, today Vilnius"
    std::string name;  ///< that of its time: "Wilno"
    geodata::LonLat position;
    double metres_per_point = 0;  ///< a fitting view of it
    MaybeWritten written = {};    ///< what it is where it is written on the map; a land is not
};

/// Names that are the words first, then those that start with them, then those in which a word
/// does, then those that hold them; larger places before smaller ones; the best `most` hits. States
/// are those that have land on the day.
std::vector<GazetteerHit> find_names(const Scene&, geodata::Date, std::string_view words,
                                     std::size_t most);

/// Names that differ from the words by few letters (one in three, three at most), the nearest
/// first.
std::vector<GazetteerHit> near_names(const Scene&, geodata::Date, std::string_view words,
                                     std::size_t most);

}  // namespace viewer
