/// \file
/// What a lesson's step points to on the map, by name: towns are ringed, pieces of land named on a
/// card.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/view/lesson.h"
#include "geodata/model/atlas.h"

namespace viewer {

/// By the name of its time or of today.
std::optional<geodata::LonLat> town_named(const geodata::Atlas&, const std::string& name);
/// By name or id; null: there is none. The atlas owns it.
const geodata::Patch* land_named(const geodata::Atlas&, const std::string& name);

/// A sentence for each of the first few names that are neither.
std::vector<std::string> unknown_highlights(const Lesson&, const geodata::Atlas&);

}  // namespace viewer
