/// \file
/// Search in the chronology, beside that in the map's names (gazetteer.h).
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "geodata/model/atlas.h"

namespace viewer {

/// Events whose title, in English or in the language chosen, or day ("26 January 1934",
/// "1934-01-26") holds the words, of whatever kind: first those in which a word starts with them;
/// in order of their days; the first `most`. With fewer than three letters: none.
std::vector<const geodata::Event*> find_events(const geodata::Atlas&, std::string_view words,
                                               std::size_t most);

}  // namespace viewer
