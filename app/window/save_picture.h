/// \file
/// The picture on the screen, kept as a file.
#pragma once

#include <filesystem>

#include "app/render/headless.h"
#include "geodata/date.h"
#include "geodata/result.h"

namespace viewer {

/// Writes "pactmap-1939-08-23.png" (with a number added where there is one already: no
/// picture replaces another) into picture_folder() (app/platform/folders.h); says where.
geodata::Result<std::filesystem::path> save_picture(const Image&, geodata::Date);

}  // namespace viewer
