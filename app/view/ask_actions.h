/// \file
/// Asking the class: covered land, and questions.
#pragma once

#include "app/view/scene.h"
#include "app/view/view_state.h"

namespace viewer {

/// Uncovers the piece of land there; only while land is covered.
void reveal_at(ViewState&, const Scene&, geodata::LonLat position);
/// Asks the questions of the set, in place of those that are asked. Nothing, and false, where the
/// map has none.
bool ask_questions(ViewState&, const Scene&, const Viewport&, const AskSet&);
/// Shows again what was on view before; what was changed meanwhile and is none of asking's stays.
void stop_asking(ViewState&);

}  // namespace viewer
