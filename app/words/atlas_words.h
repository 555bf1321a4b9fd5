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

/// What heads a sheet with a paper on it: "The Secret Protocol of 23 August 1939"; empty where the
/// map does not say.
std::string plate_title(const geodata::Atlas&, geodata::Paper);

std::string holder_name(const geodata::Holder&);
/// "nobody" without one.
std::string holder_name(const geodata::Atlas&, geodata::HolderIndex);
/// As it was called on the day: "Czechoslovakia" before 6 October 1938.
std::string holder_name(const geodata::Atlas&, geodata::HolderIndex, geodata::Date);
/// On one side of a change: "Poland"; "Poland (contested)" of land that was fought over.
std::string side_words(const geodata::Atlas&, geodata::HolderIndex, geodata::Relation);
/// Of what became of a paper's words: "Poland", "Poland (contested)".
std::string holder_words(const geodata::PromiseRow&);
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
std::string words_of(geodata::EventKind);  ///< "treaty"
/// "The map shows 1 January 1938, the first day of this atlas": beside an event before it.
std::string first_day_words(const geodata::Atlas&);
std::string clause_words(const geodata::Allocation&);
std::string clause_words(const geodata::Clause&);       ///< what it says
std::string clause_open_words(const geodata::Clause&);  ///< what it leaves open; may be empty
/// Where its text is printed: where it does not say, as its document's.
std::string printed_words(const geodata::Atlas&, const geodata::Clause&);
std::string document_name(const geodata::Document&);
std::string document_short_name(const geodata::Document&);
std::string document_kind(const geodata::Document&);     ///< "secret protocol"
std::string document_parties(const geodata::Document&);  ///< who signed, or who offered to whom
std::string document_note(const geodata::Document&);     ///< may be empty
std::string paper_name(const geodata::Atlas&, geodata::Paper);
/// What its line on the map is called.
std::string paper_line(const geodata::Atlas&, geodata::Paper);
std::string territory_name(const geodata::Atlas&, geodata::Territory);
std::string sea_name(const geodata::Sea&);
std::string water_name(const std::string& name);  ///< of a river or a lake
/// Official in the atlas' time; Russian ones as the language chosen writes them: Schitomir.
std::string town_name(const geodata::Place&);
/// On the day: "Kolozsvár" where Hungary rules Cluj.
std::string town_name(const geodata::Place&, geodata::Date);
/// Of today: capitals have names in other languages.
std::string town_name_today(const geodata::Place&);

std::string words_of(geodata::Relation);
/// How this holder has land: "annexed", "client state of Germany"; `named`: "General Government,
/// administered".
std::string held_words(const geodata::Atlas&, geodata::HolderIndex, geodata::Relation,
                       bool named = false);
std::string words_of(geodata::Sphere);
std::string words_of(geodata::Basis);
std::string words_of(geodata::Outcome, bool interest);  ///< as geodata::to_words has them
/// What the paper says, apart from what was done: "Soviet sphere; taken by Germany". `taken`: by
/// whom.
std::string fact_words(const geodata::PromiseFact&, geodata::Party taken);

}  // namespace viewer
