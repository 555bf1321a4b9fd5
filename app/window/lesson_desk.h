// What the window does with lesson files: lists, opens and saves them. Each returns what is to
// happen next; messages are among it.
#pragma once

#include <filesystem>

#include "app/view/action.h"

namespace viewer {

Actions list_lessons(const ViewState&);
Actions open_lesson(const std::filesystem::path&);
/// A lesson that comes with the program, in the language chosen now; nothing for any other.
Actions translate_lesson(const ViewState&);
Actions save_lesson_of(const ViewState&);
/// Changes that were not saved go to a file of their own, so that nothing is lost and no saved
/// lesson is overwritten; nothing where there are none.
Actions keep_unsaved(const ViewState&);

/// What an action brings about where lesson files are concerned; nothing for most.
Actions follow_up(const Action&, const ViewState& before, const ViewState& now);

}  // namespace viewer
