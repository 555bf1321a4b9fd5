/// \file
/// What a lesson's step points to on the map, by name: towns are ringed, pieces of land and regions
/// named on a card.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/view/gazetteer.h"
#include "app/view/lesson.h"
#include "app/view/scene.h"

namespace viewer {

/// In any spelling (name_index.h); by the name of its time or of today before others.
std::optional<geodata::LonLat> town_named(const Scene&, const std::string& name);
/// By id, or by name in any spelling; null: there is none. The atlas owns it.
const geodata::Patch* land_named(const Scene&, const std::string& name);
/// A region, by name in any spelling; null: there is none. The atlas owns it.
const geodata::Region* region_named(const Scene&, const std::string& name);

/// Of these names, those that are none of these.
std::vector<std::string> unknown_names(const Scene&, const std::vector<std::string>& names);
/// Towns and lands that may be meant by such a name: those that begin with it, then those spelt
/// much like it. Each `name` of a hit is one that is found.
std::vector<GazetteerHit> meant_names(const Scene&, geodata::Date, const std::string& name,
                                      std::size_t most);

/// A sentence for each of the first few names of the lesson that are neither, with the nearest.
std::vector<std::string> unknown_highlights(const Lesson&, const Scene&);

}  // namespace viewer
