/// \file
/// Pictures to PNG, through GDAL's driver.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <span>
#include <string>

#include "geodata/result.h"

namespace geodata {

/// The bytes of a PNG file. Rows top to bottom, RGBA 8 bit, width*height*4 bytes; written opaque
/// (RGB). Opened again before it is returned. Refused: wrong buffer size.
Result<std::string> encode_png(int width, int height, std::span<const std::uint8_t> rgba);

/// The same as a file, put in place and refused as replace_file.h says.
Status write_png(const std::filesystem::path&, int width, int height,
                 std::span<const std::uint8_t> rgba);

/// Fills one row of RGBA, width*4 bytes; rows are asked for from the top down, once each.
using PictureRow = std::function<void(int row, std::span<std::uint8_t> rgba)>;

/// The same for a picture that is never whole in memory.
Status write_png_rows(const std::filesystem::path&, int width, int height, const PictureRow&);

}  // namespace geodata
