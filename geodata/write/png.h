/// \file
/// Pictures that are whole in memory to PNG (picture.h).
#pragma once

#include <cstdint>
#include <filesystem>
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

}  // namespace geodata
