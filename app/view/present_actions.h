/// \file
/// A lesson told in front of a class, step after step.
#pragma once

#include "app/view/scene.h"
#include "app/view/view_state.h"

namespace viewer {

/// Back to the view before the presentation. Lessons, messages and loading are no part of the view:
/// what happened to them meanwhile holds. Without a presentation nothing is done.
void leave_presentation(ViewState&);

/// What a step lets pass by stands on its last day, and plays no more (LessonStep::play).
void finish_play(ViewState&, const Scene&);

/// Of the step that is told the clause that is due is lit; there may be fewer than were held back,
/// in other data or in another lesson. Without a presentation nothing is done.
void light_told_clause(ViewState&, const geodata::Atlas&);

}  // namespace viewer
