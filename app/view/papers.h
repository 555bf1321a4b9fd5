/// \file
/// The papers and territories of the data on view: what is shown of them at first, and what a step
/// of a lesson calls them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/view/lesson.h"
#include "app/view/scene.h"
#include "app/view/view_state.h"

namespace viewer {

/// Sets what the data show at first: no paper on any side, those territories that the data switch
/// on, and the papers that stand beside what became of them.
void begin_papers(Composition&, const Scene&);

/// The last of the papers shown on the map that is of this day or an earlier one.
std::optional<geodata::Paper> paper_in_force(const geodata::Atlas&, geodata::Date);
/// Follows an action before which `before` was the side that is set (active_side). Where the action
/// `moved` its day into the time of another paper than the one shown, that is offered, unless it
/// was declined or a class is told or asked something. The offer ends with that time, and where
/// another paper is chosen.
void offer_paper(ViewState&, const Scene&, const Side& before, bool moved);

/// Not to be offered again.
void decline(PaperOffer&);

/// Whether it is one of the data's and is shown on the map.
bool has_layer(const Scene&, geodata::Paper);
/// None where the map does not show a paper of that id.
std::optional<geodata::Paper> layer_called(const Scene&, const std::string& id);
/// The id of the paper; empty without one.
std::string id_of(const Scene&, std::optional<geodata::Paper>);

/// The ids of the territories that are on; nothing where all are.
std::optional<std::vector<std::string>> ids_of(const Scene&, const TerritorySwitches&);
/// Only the territories with these ids are on; without a list all of them.
TerritorySwitches switched_on(const Scene&, const std::optional<std::vector<std::string>>& ids);

/// Says of the first step that names a paper, and of the first that names a territory, which the
/// map does not have, what it has.
std::vector<std::string> papers_beyond_map(const Lesson&, const Scene&);

}  // namespace viewer
