/// \file
/// Where the fonts lie.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string_view>

#include "geodata/result.h"

namespace viewer {

/// Open Sans and Gentium Plus.
enum class FontFile : std::uint8_t { sans, sans_semibold, serif, serif_italic };

/// Where the fonts that third_party/ names are; refused with the package to install.
geodata::Result<std::filesystem::path> find_font(FontFile);

/// The file of that name in `folder`, or anywhere under the system's and the user's font folders.
/// Refused with the package to install when it is not found.
geodata::Result<std::filesystem::path> find_font(const std::filesystem::path& folder,
                                                 std::string_view file_name,
                                                 std::string_view package);

}  // namespace viewer
