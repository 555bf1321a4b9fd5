/// \file
/// Unsaved changes when the program ends otherwise than by its loop: the X server is gone and Xlib
/// calls exit(), or an exception is caught by nobody.
#pragma once

#include "app/lesson/draft_keeper.h"

namespace viewer {

/// Whose changes are written in that case; null: nobody's any more.
void keep_at_any_end(DraftKeeper*);

/// Writes what waits, and says on standard error where the changes are or that they are lost;
/// nothing when there are none.
void say_where_changes_are(DraftKeeper&);

/// For a disk that hangs, with the thread that writes to it: says so and ends with status 1.
[[noreturn]] void end_without_the_disk();

}  // namespace viewer
