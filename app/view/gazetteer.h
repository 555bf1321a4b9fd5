// Search in the map's names: towns by both names, pieces of land and states by theirs.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/view/scene.h"

namespace viewer {

/// Lower case without diacritics ("Łódź" -> "lodz"), for Latin letters; others stay.
std::string folded(std::string_view utf8);

struct GazetteerHit {
    std::string text;  ///< "Wilno / Vilnius"
    geodata::LonLat position;
    double metres_per_pixel;  ///< a fitting view of it
};

/// Names that start with the words first, then those that hold them; best `most` hits.
std::vector<GazetteerHit> find_names(const Scene&, std::string_view words, std::size_t most);

}  // namespace viewer
