/// \file
/// What a path leads to, asked before anything is opened: so that a pipe or a device never blocks
/// the program, and what may not be read is said to be so. Links are followed; nothing here throws.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "geodata/result.h"

namespace geodata {

/// Nothing has this name, not even a link that leads nowhere. A name that may not be looked up
/// counts as there: file_fault() says so.
bool is_missing(const std::filesystem::path&);

bool is_folder(const std::filesystem::path&);

/// A folder that GDAL opens as one file (Esri file geodatabase).
bool is_geodatabase(const std::filesystem::path&);

/// Why it cannot be read as a file: missing, a folder, a pipe, a device, a socket, no permission,
/// or empty (as the system's own are, that would wait for news: /proc/kmsg).
std::optional<Error> file_fault(const std::filesystem::path&);
/// The same, but it may be empty.
std::optional<Error> kind_fault(const std::filesystem::path&);

/// Why its files cannot be listed and read: missing, no folder, no permission.
std::optional<Error> folder_fault(const std::filesystem::path&);

/// The first fault of those files of the folder itself (not below it) that cannot be read.
std::optional<Error> fault_within(const std::filesystem::path& folder);

/// The beginning of a file, by which its kind is told; shorter when the file is, or cannot be read.
/// Only for what file_fault() has nothing against.
std::string first_bytes(const std::filesystem::path&, std::size_t most = 16UL * 1024);

/// The path from the root, with "." and ".." resolved; what leads through ".." has its links
/// resolved first, since ".." of a link is beside what it leads to. The path itself when the
/// current folder is gone.
std::filesystem::path from_root(const std::filesystem::path&);

}  // namespace geodata
