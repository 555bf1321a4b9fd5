/// \file
/// Files that are thrown away, by the FreeDesktop.org Trash Specification 1.0: the desktop can
/// bring them back.
#pragma once

#include <filesystem>

#include "geodata/result.h"

namespace viewer {

/// Moves a file to the home trash ($XDG_DATA_HOME/Trash; a new one is closed to others), where no
/// name is taken twice. Refused,
/// and the file stays, where there is no home, the trash cannot be written to, or lies on another
/// disk.
geodata::Status move_to_trash(const std::filesystem::path&);

}  // namespace viewer
