/// \file
/// What an atlas letters besides land: towns with their names in time, rivers, lakes and seas.
/// Longitude and latitude in degrees, WGS 84.
#pragma once

#include <string>
#include <vector>

#include "geodata/coordinates.h"
#include "geodata/date.h"

namespace geodata {

struct PlaceName {
    std::string language;  ///< ISO 639-1: "yi"
    std::string name;
    bool operator==(const PlaceName&) const = default;
};

/// What a town was officially called in days in which it was not called as in 1939.
struct NameInTime {
    std::string name;
    Period period;
    bool operator==(const NameInTime&) const = default;
};

struct Place {
    std::string name;        ///< official name of 1939
    std::string name_today;  ///< may be the same
    LonLat position;
    int rank = 5;            ///< 1 metropolis .. 5 small town
    std::string capital_of;  ///< holder id, or empty
    std::string source;
    std::vector<PlaceName> other_names;  ///< in the languages of those who lived there
    std::vector<NameInTime> in_time = {};
    [[nodiscard]] const std::string& name_on(Date) const;  ///< official on the day
};

/// What else a piece of land or a state is called.
struct OtherName {
    std::string id;  ///< of a patch, a holder or a region
    std::string language, name;
    bool operator==(const OtherName&) const = default;
};

struct River {
    std::string name;
    int rank = 5;  ///< 1 large .. 5 small
    std::vector<Line<LonLat>> lines;
};

struct Lake {
    std::string name;
    int rank = 5;
    MultiPolygon<LonLat> water;
};

/// Where a sea's name may be lettered: open water. The best spot of a sea comes first.
struct Sea {
    std::string name;  ///< a line break where it is lettered in two lines: "Norwegian\nSea"
    int rank = 3;      ///< 1 large .. 3 small
    LonLat position;
    double angle = 0;  ///< of the sea's axis, degrees counter-clockwise from the horizontal
};

}  // namespace geodata
