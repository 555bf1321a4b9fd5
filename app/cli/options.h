/// \file
/// What the command line says, parsed and checked but not yet acted on.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "app/view/view_state.h"
#include "geodata/result.h"
#include "geodata/write/export.h"

namespace CLI {
class App;
}

namespace viewer {

/// What the map shows: common to the window and to `render`.
struct MapOptions {
    std::vector<std::filesystem::path> files;
    std::string date, protocol, layers, bbox, theme, labels, compare, mode, language;
    std::filesystem::path lesson;  ///< empty: the first that is shipped
    std::string step;              ///< of the lesson, counted from 1
    std::string clause;            ///< "protocol_1939_08_23/2": lit on the map
    bool present = false;
    bool short_lesson = false;
};

/// A picture: what it shows, and how large.
struct PictureOptions {
    MapOptions map;
    std::string size;        ///< pixels; empty: by page and dpi, else 1920x1080
    std::string scale;       ///< pixels a point; empty: by the height of the picture, and its dpi
    std::string paper_size;  ///< "a4"; with dpi instead of a size
    std::string dpi;         ///< pixels an inch
    bool ui = false;
    bool sheet = false;  ///< title, neat line, legend and sources round the map
    std::string title;   ///< of a sheet; empty: by what it shows
};

struct RenderOptions : PictureOptions {
    std::filesystem::path output;
};

struct DescribeOptions : PictureOptions {
    std::filesystem::path file;  ///< another way to name the data
    bool json = false;
};

struct WindowOptions {
    MapOptions map;
    bool still = false;  ///< no fades
    bool presenter = false;
    std::string size;                  ///< empty: as it was last, or 1600x900
    std::filesystem::path state_file;  ///< for scripted tests: the state as JSON after each frame
};

/// Adds --date, --protocol, ... to a command.
void add_map_options(CLI::App&, MapOptions&);

/// Side B of a comparison.
struct OtherSide {
    std::optional<geodata::Date> date;  ///< none: the data's usual day
    std::string paper;                  ///< its id; empty: none
    bool holders = true;
};

/// The part of a view state that options set; what they leave out stays absent. Papers are called
/// by their ids: it may be other data that are shown in the end.
struct MapRequest {
    std::optional<geodata::Date> date;
    std::string paper;  ///< its id; empty: none
    std::optional<Layers> layers;
    std::optional<geodata::LonLatBox> bbox;
    std::optional<OtherSide> other;             ///< --compare
    std::optional<geodata::Date> compare_date;  ///< where --compare names a day
    CompareMode mode = CompareMode::swipe;
    ThemeName theme = ThemeName::atlas;
    std::optional<LabelNames> names;
    std::string clause;         ///< a document's id, "/", a number; empty: none is lit
    bool short_lesson = false;  ///< only the lesson's steps that are marked for it are told
    Language language = Language::english;
};

/// Wrong usage is an Error that says what is allowed; a language that cannot be spoken is a Warning
/// and becomes English, and a paper of data that have none is a Warning too.
/// `papers`: those that the data have (read_data.h).
geodata::Result<MapRequest> understand(const MapOptions&, const geodata::Atlas& papers);
/// A day of the calendar; none where the text is empty.
geodata::Result<std::optional<geodata::Date>> understand_date(const std::string&);
geodata::Result<std::optional<geodata::Paper>> understand_paper(const std::string&,
                                                                const geodata::Atlas& papers);
/// The same of a paper that is to be shown on the map; none, and a warning, where the data have
/// none at all.
geodata::Result<std::optional<geodata::Paper>> understand_layer(const std::string&,
                                                                const geodata::Atlas& papers);
/// "1940-08-06" or, for a paper's allocations instead of a day, "paper:1939-08-23".
geodata::Result<std::variant<geodata::Date, geodata::Paper>> understand_compare(
    const std::string&, const geodata::Atlas& papers);
/// The day asked for; without one that on which the map is opened (opening_day). Refused: a day
/// that the data do not reach, with the days that they do.
geodata::Result<geodata::Date> day_in(const geodata::Atlas&, std::optional<geodata::Date> asked);
}  // namespace viewer
