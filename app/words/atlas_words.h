/// \file
/// What the atlas calls its things, in the language chosen. The data are in English; each kind of
/// name is a context of its own in the .po files ("holder", "land", "event", ...).
#pragma once

#include <string>

#include "geodata/model/atlas.h"
#include "geodata/query/compare.h"

namespace viewer {

std::string holder_name(const geodata::Holder&);
/// "nobody" without one.
std::string holder_name(const geodata::Atlas&, geodata::HolderIndex);
/// "Poland to Germany".
std::string change_words(const geodata::Atlas&, const geodata::Change&);
std::string land_name(const geodata::Patch&);
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
