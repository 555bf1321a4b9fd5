// Pictures to PNG, through GDAL's driver.
#pragma once

#include <cstdint>
#include <filesystem>
#include <span>

#include "geodata/result.h"

namespace geodata {

/// Rows top to bottom, RGBA 8 bit, width*height*4 bytes; written opaque (RGB). The file is
/// replaced only when complete. Refused: folder that cannot be written, wrong buffer size.
Status write_png(const std::filesystem::path&, int width, int height,
                 std::span<const std::uint8_t> rgba);

}  // namespace geodata
