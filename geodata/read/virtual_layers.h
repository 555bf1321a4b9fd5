/// \file
/// Virtual layers (GDAL's OGR VRT): an XML file that names the files its layers come from. It is
/// read only when it names nothing but files beside it.
#pragma once

#include <filesystem>
#include <optional>
#include <string_view>

#include "geodata/result.h"

namespace geodata {

/// By content, whatever the file is called.
bool is_virtual_layer(std::string_view first_bytes);

/// Why such a file is not opened: SQL, sources that are not plain relative names of files in its
/// folder or below (links followed) or are virtual or packed themselves, reference systems by link,
/// elements that are not known.
std::optional<Error> virtual_layer_fault(const std::filesystem::path&);

}  // namespace geodata
