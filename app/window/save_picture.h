// The picture on the screen, kept as a file.
#pragma once

#include <filesystem>

#include "app/render/headless.h"
#include "geodata/date.h"
#include "geodata/result.h"

namespace viewer {

/// Writes "pactmap-1939-08-23.png" (with a number added where there is one already) into the
/// current folder, or into ~/Pictures where that cannot be written; says where.
geodata::Result<std::filesystem::path> save_picture(const Image&, geodata::Date);

}  // namespace viewer
