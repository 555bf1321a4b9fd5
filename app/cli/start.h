// From options to a scene and the state a view starts in.
#pragma once

#include <memory>

#include "app/cli/options.h"
#include "app/view/action.h"

namespace viewer {

/// The file named, or the shipped atlas.
geodata::Result<std::unique_ptr<Scene>> load_for(const MapOptions&);
geodata::Result<std::unique_ptr<Scene>> load_for(const std::filesystem::path& file);

/// The lesson named, or the first that is shipped in the language. Refused: a file that was named
/// and cannot be read.
geodata::Result<Lesson> lesson_for(const MapOptions&, Language);

/// The view with the lesson at hand; presented, when the options say so.
ViewState with_lesson(ViewState, Lesson, const Scene&, const Viewport&, const MapOptions&);

ViewState start_state(const Scene&, const Viewport&, const MapRequest&);

}  // namespace viewer
