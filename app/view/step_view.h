/// \file
/// What a step of a lesson keeps of what is on view, and how that comes back: one and the same on
/// the map, beside a step's card, and in a window of another size.
#pragma once

#include "app/view/scene.h"
#include "app/view/view_state.h"

namespace viewer {

/// A step with all that can be seen: days, papers and holders of each side, territories, the way
/// to compare and how it is set, layers, names, the land that is looked at. Theme and language are
/// the room's and the class's, not the step's. Its texts are those given.
LessonStep step_of_view(const ViewState&, const Scene&, const Viewport&, LessonStep texts = {});

/// Shows all of it but for where it looks, and nothing plays on. What the step does not name is as
/// LessonStep has it.
void show_content(ViewState&, const LessonStep&, const Scene&);

/// Its papers and territories alone, as far as the map has them.
void show_papers(ViewState&, const LessonStep&, const Scene&);

/// Of the step that the state shows, whose card takes this much of the map: all that it looks at
/// lies in the rest, as large as it can be, and lines and lens lie on the land that they lay on.
StepLook look_of(const ViewState&, const LessonStep&, const Scene&, const Viewport&,
                 const CardRoom&);
void take_look(ViewState&, const StepLook&);

/// Says of the first step whose `view` is nowhere on the map that it is shown another one.
std::optional<std::string> view_beyond_map(const Lesson&, const Scene&);
/// The same of a step whose day the map does not have.
std::optional<std::string> day_beyond_map(const Lesson&, const Scene&);
/// Whether one of its sides shows what a paper allocates.
bool shows_paper(const LessonStep&);

/// Where the camera may go: over the map, and in front of a class wherever the step looks.
MapExtent bounds_of(const ViewState&, const Scene&, const Viewport& pane);

}  // namespace viewer
