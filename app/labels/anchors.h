/// \file
/// Where labels may go, in map plane terms: found once per (scene, date, language), used by every
/// frame.
#pragma once

#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include "app/labels/holder_raster.h"
#include "app/view/camera.h"
#include "app/view/scene.h"
#include "geodata/query/dated_land.h"

namespace viewer {

/// A straight piece of a state's land that its name fits on.
struct StateSlot {
    MapPoint centre;
    float angle = 0;  ///< radians counter-clockwise, never steeper than 35 degrees
    int lines = 1;    ///< the name is broken into so many lines
    double em = 0;    ///< metres: the largest letter size that stays inside
};

struct StateName {
    geodata::HolderIndex holder = geodata::no_holder;
    MapPoint centre;                               ///< of its land, the core's preferred
    double area_km2 = 0;                           ///< all land held, to a raster cell
    std::vector<std::vector<std::string>> broken;  ///< [n - 1] = the name in n lines
    std::vector<StateSlot> slots;
};

/// The name of a land that is no state.
struct RegionName {
    std::uint32_t region = 0;  ///< of the atlas' regions
    int rank = 4;              ///< 1 large .. 4 small
    std::string status;        ///< stands below the name; may be empty
    StateName name;            ///< in capitals, on the whole of its land; of no holder of the atlas
};

/// Land that changed hands, and what is lettered on it of that.
struct DatedName {
    geodata::DatedLand land;
    StateName
        name;  ///< [0] in two lines at most, [1] in narrow ones: so many `lines` have its slots
};

struct TownAnchor {
    MapPoint at;
    int rank = 5;
    bool capital = false;     ///< of the state that holds it on this date
    std::string name;         ///< of its time, in the language chosen
    std::string today;        ///< empty when it is the same
    std::string official;     ///< its time's in the atlas, by which lessons call it
    std::uint32_t place = 0;  ///< of the atlas' places
    /// Map metres about a small town that are free of towns named before it, at the scales at which
    /// these are named themselves; infinite for larger ones.
    double room = std::numeric_limits<double>::infinity();
};

/// The room with which a small town is named, map metres: 72 points, and fewer of them close up,
/// where few towns are left. So a district is named about as densely as its region.
double room_wanted(double metres_per_point);

/// A sea has a few good spots; the first that is free carries the name.
struct SeaAnchor {
    std::string name;  ///< '\n' breaks it
    MapPoint at;
    double angle = 0;         ///< radians counter-clockwise
    int rank = 1;             ///< 1 sea .. 3 gulf
    std::uint32_t index = 0;  ///< of the atlas' seas
};

struct LakeAnchor {
    std::string name;
    MapPoint at;        ///< centre of the largest circle inside
    double radius = 0;  ///< of that circle, metres
    double width = 0;   ///< of the lake from west to east, metres
    int rank = 5;
    std::uint32_t index = 0;  ///< of the atlas' lakes
};

struct RiverPath {
    std::string name;
    int rank = 5;
    std::vector<MapPoint> line;
    std::vector<double> along;  ///< metres from the start to each point
    std::uint32_t index = 0;    ///< of the atlas' rivers
};

/// Largest area first.
std::vector<StateName> state_names(const Scene&, const HolderRaster&, geodata::Date);
/// Those of the day, by rank, then by area. `other_day`: those of another day in the same language,
/// which need not be looked for again.
std::vector<RegionName> region_names(const Scene&, geodata::Date,
                                     const std::vector<RegionName>* other_day = nullptr);
/// In the order of the lands. `known`: those of others in the same language, which need not be
/// looked for again.
std::vector<DatedName> dated_names(const Scene&, const std::vector<geodata::DatedLand>&,
                                   const std::vector<DatedName>* known = nullptr);
/// Capitals first, then by rank.
std::vector<TownAnchor> town_anchors(const Scene&, geodata::Date);
std::vector<SeaAnchor> sea_anchors(const Scene&);
std::vector<LakeAnchor> lake_anchors(const Scene&);
std::vector<RiverPath> river_paths(const Scene&);

}  // namespace viewer
