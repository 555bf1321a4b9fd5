/// \file
/// Where the fonts lie.
#pragma once

#include <filesystem>
#include <string_view>

#include "geodata/result.h"

namespace viewer {

/// The file of that name in `folder`, or anywhere under the system's and the user's font folders.
/// Refused with the package to install when it is not found.
geodata::Result<std::filesystem::path> find_font(const std::filesystem::path& folder,
                                                 std::string_view file_name,
                                                 std::string_view package);

}  // namespace viewer
