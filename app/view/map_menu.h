/// \file
/// The small menu that a right click on the map opens, and what is measured from there. Only while
/// the map is explored: no menu lies over a class's picture.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "app/view/camera.h"
#include "app/view/written.h"
#include "geodata/coordinates.h"

namespace viewer {

enum class MenuItem { what_is_here, copy_coordinates, measure };
inline constexpr std::array menu_items = {MenuItem::what_is_here, MenuItem::copy_coordinates,
                                          MenuItem::measure};

/// It closes with whatever is done next.
struct MapMenu {
    ScreenPoint at;         ///< where it was asked for, framebuffer pixels
    geodata::LonLat place;  ///< what it is about: a town's own place where one is written
    MaybeWritten written;
    std::optional<MenuItem> chosen;  ///< by the keys
    bool operator==(const MapMenu&) const = default;
};

inline constexpr std::size_t most_corners = 200;

/// A way along geodesics, from corner to corner.
struct Measuring {
    std::vector<geodata::LonLat> corners;  ///< one at least
    std::optional<geodata::LonLat> to;     ///< where the pointer is; absent once it has ended
    bool running = true;                   ///< clicks add corners; else it only stands there
    bool snapped = false;                  ///< `to` is a town's or a line's (snap.h)
    bool operator==(const Measuring&) const = default;
};

/// Corners, and the pointer's place behind them.
std::vector<geodata::LonLat> measured_points(const Measuring&);
struct MeasuredKm {
    double last = 0;  ///< leg
    double all = 0;
};
MeasuredKm measured_km(const Measuring&);

/// As maps copy them: latitude and longitude in decimal degrees, "54.687, 25.280".
std::string coordinate_text(geodata::LonLat);

}  // namespace viewer
