/// \file
/// The files that belong to a file and that its reader opens by itself.
#pragma once

#include <filesystem>
#include <optional>

#include "geodata/result.h"

namespace geodata {

/// The first of a file's neighbours (.dbf, .prj, a database's journal ...) that is there but cannot
/// be read: a pipe, a device, no permission.
std::optional<Error> neighbour_fault(const std::filesystem::path&);

/// Whether a database (GeoPackage, SQLite) has changes that lie in a file beside it.
bool has_journal(const std::filesystem::path&);

}  // namespace geodata
