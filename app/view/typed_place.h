/// \file
/// A place typed as coordinates, in the forms that this program and others copy.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "app/view/gazetteer.h"
#include "geodata/coordinates.h"

namespace viewer {

struct TypedPlace {
    geodata::LonLat position;
    std::string wrong;  ///< why there is no such place: a sentence; empty: there is
};

/// Nothing where the words are no pair of coordinates. Degrees, with minutes and seconds or
/// decimals behind a point or a comma: "54.687, 25.280", "54,687; 25,280", "54.69° N, 25.28° E",
/// "54°41′N 25°17′E", "N 54 41 12 E 25 17 0", "E 25.28, N 54.69". Without letters latitude comes
/// first. O is Ost, east.
std::optional<TypedPlace> typed_place(std::string_view words);

/// The same as a hit that leads there; `wrong` where it lies beyond the map, too.
struct CoordinateHit {
    GazetteerHit hit;
    std::string wrong;
};
std::optional<CoordinateHit> find_coordinates(const Scene&, std::string_view words);

}  // namespace viewer
