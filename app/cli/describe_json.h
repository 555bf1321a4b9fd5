/// \file
/// A description as JSON: what `pactmap describe --json` prints.
#pragma once

#include <string>

#include "app/picture/description.h"

namespace viewer {

/// An object with title, subtitle, language, picture{width, height}, extent{west, south, east,
/// north}, compared, maps[{side, date, day, role, seen, paper{}, holders[]}], changes[],
/// outcomes[], step{}, names[{text, kind, holder, map, x, y, box, lon, lat}], legend[{means, looks,
/// ...}], sources. What a picture has not is left out; km2 to a hundredth, degrees to 1e-5, pixels
/// to a tenth, from the picture's upper left corner. Safe to print.
std::string to_json(const Description&);

}  // namespace viewer
