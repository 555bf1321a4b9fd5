/// \file
/// From options to a scene and the state a view starts in.
#pragma once

#include <memory>
#include <optional>

#include "app/cli/options.h"
#include "app/view/action.h"

namespace viewer {

/// Empty: the shipped atlas.
std::filesystem::path first_file(const MapOptions&);

/// The file named, or the shipped atlas.
geodata::Result<std::unique_ptr<Scene>> load_for(const MapOptions&);
geodata::Result<std::unique_ptr<Scene>> load_for(const std::filesystem::path& file);

/// The lesson named, or the first that is shipped in the language. Refused: a file that was named
/// and cannot be read; a shipped one becomes a warning and an empty lesson.
geodata::Result<Lesson> lesson_for(const MapOptions&, Language);

/// Which step --step or --present asks for, counted from 0 among those that are told; none: nothing
/// is presented. Refused: one that the lesson has not. A warning where --short makes it no shorter.
geodata::Result<std::optional<std::size_t>> step_to_present(const Lesson&, const MapOptions&);

/// The view with the lesson at hand; presented from this step on, if there is one; layers and
/// names that the request gives come before the step's.
ViewState with_lesson(ViewState, Lesson, const Scene&, const Viewport&, const MapRequest&,
                      std::optional<std::size_t> step);

/// What the request asks for and the data do not have: days that they do not reach, papers (other
/// data may be shown than were named), a box with nothing in it. The view starts with the nearest
/// day, without the paper, with the whole map instead.
std::vector<geodata::Error> beyond_the_data(const Scene&, const MapRequest&);

ViewState start_state(const Scene&, const Viewport&, const MapRequest&);

/// Whether the command line names nothing of what the map shows.
bool names_nothing(const MapOptions&);
/// What the window opens with then: the first of the data's papers is on, and the first keys are
/// told of (ViewState::hint).
ViewState first_look(ViewState, const Scene&, const Viewport&);

}  // namespace viewer
