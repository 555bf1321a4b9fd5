/// \file
/// What the atlas calls its things, in the language chosen. The data are in English; each kind of
/// name is a context of its own in the .po files ("holder", "land", "event", ...).
#pragma once

#include <string>

#include "geodata/model/atlas.h"
#include "geodata/query/compare.h"

namespace viewer {

/// What the map is called: its title, else the name of its file; empty where there is no map.
std::string map_title(const geodata::Atlas&);
/// The same as a small heading: a title in capitals.
std::string map_heading(const geodata::Atlas&);
/// "pactmap: Eastern Europe, 1938 to June 1941".
std::string window_title(const geodata::Atlas&);
/// Whose data they are, at the foot of a sheet; of what says nothing of it, the file's name.
std::string map_sources(const geodata::Atlas&);
/// The same with what may be done with them.
std::string map_licence(const geodata::Atlas&);
/// What the papers are called together: "Secret Protocol".
std::string papers_name(const geodata::Atlas&);
/// What the hatching of a paper means.
std::string hatching_words(const geodata::Atlas&, geodata::Paper);

std::string holder_name(const geodata::Holder&);
/// "nobody" without one.
std::string holder_name(const geodata::Atlas&, geodata::HolderIndex);
/// "Poland to Germany"; "Soviet Union: occupied, then annexed".
std::string change_words(const geodata::Atlas&, const geodata::Change&);
/// The day; of data without any, that they have none.
std::string day_of_map(const geodata::Atlas&, geodata::Date);
std::string land_name(const geodata::Patch&);
std::string region_name(const geodata::Region&);
std::string region_status(const geodata::Region&);  ///< "German-occupied"; empty where it has none
/// "Norway, German-occupied".
std::string region_with_status(const geodata::Region&);
std::string event_title(const geodata::Event&);
std::string event_text(const geodata::Event&);
std::string clause_words(const geodata::Allocation&);
std::string paper_name(const geodata::Atlas&, geodata::Paper);
/// What its line on the map is called.
std::string paper_line(const geodata::Atlas&, geodata::Paper);
std::string territory_name(const geodata::Atlas&, geodata::Territory);
std::string sea_name(const geodata::Sea&);
std::string water_name(const std::string& name);  ///< of a river or a lake
/// Of today: capitals have names in other languages.
std::string town_name_today(const geodata::Place&);

std::string words_of(geodata::Relation);
std::string words_of(geodata::Sphere);
std::string words_of(geodata::Basis);
std::string words_of(geodata::Outcome);

}  // namespace viewer
