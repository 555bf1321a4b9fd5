/// \file
/// Names that may be meant by what is typed, as a list to choose from.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "app/ui/panel.h"

namespace viewer {

/// What `look` finds; asked again only when the field holds other words, or day, data or language
/// are others.
const std::vector<GazetteerHit>& kept_answer(
    const UiFrame&, const std::string& field, const std::string& words,
    const std::function<std::vector<GazetteerHit>()>& look);
/// The same of events.
const std::vector<const geodata::Event*>& kept_events(
    const UiFrame&, const std::string& field, const std::string& words,
    const std::function<std::vector<const geodata::Event*>()>& look);

/// Says under a field that a name is not on the map, and offers what may be meant; the name that
/// was clicked, or an empty one.
std::string names_meant(const UiFrame&, const std::string& field, const std::string& name);

}  // namespace viewer
