/// \file
/// What can be wrong with a Shapefile before its first feature is read.
#pragma once

#include <filesystem>
#include <optional>

#include "geodata/result.h"

namespace geodata {

/// Missing, empty, truncated, not a Shapefile at all, or without its index. Nothing is written
/// into the user's folder to mend it: the answer says how to. Here and below the file may also be
/// one of GDAL's memory files; on a disk it is one that file_fault() has nothing against.
std::optional<Error> shapefile_fault(const std::filesystem::path& shp);

/// The file beside a Shapefile with another extension (".dbf", also ".DBF"), if it exists.
std::optional<std::filesystem::path> sidecar(const std::filesystem::path& shp,
                                             const std::string& extension);

}  // namespace geodata
