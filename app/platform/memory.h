/// \file
/// How the program's memory goes back to the system.
#pragma once

namespace viewer {

/// Keeps up to 64 MB of what was freed, in each of the library's arenas, for what is asked for
/// next. A software driver of OpenGL frees its memory behind every frame; given back and fetched
/// again, page by page, that took a third of a frame's time. Call it before other threads start.
/// Only the GNU C library is told.
void keep_freed_memory();

}  // namespace viewer
