/// \file
/// The papers' clauses where other panels tell of them.
#pragma once

#include "app/ui/panel.h"

namespace viewer {

/// The clauses that speak of the land, each a way to the papers; nothing where there are none.
/// `name`: of the panel that they stand in.
void draw_clauses_about(const UiFrame&, const char* name, geodata::PatchIndex, Actions&);

}  // namespace viewer
