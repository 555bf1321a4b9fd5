/// \file
/// Pictures to files whose format follows their name, through GDAL's drivers.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <span>
#include <string>

#include "geodata/result.h"

namespace geodata {

/// PNG, WebP and TIFF keep every pixel as it is; JPEG at quality 95.
enum class PictureFormat : std::uint8_t { png, jpeg, webp, tiff };

/// By the name's ending, in small or large letters; PNG where it has none. Refused: one that no
/// picture is written as, or whose driver the installed GDAL lacks, with those that can be.
Result<PictureFormat> picture_format(const std::filesystem::path&);
/// Whether files of this format say how many pixels an inch has.
bool keeps_resolution(PictureFormat);

/// Fills one row of RGBA, width*4 bytes; rows are asked for from the top down, once each.
using PictureRow = std::function<void(int row, std::span<std::uint8_t> rgba)>;

/// The bytes of a file of that format, opaque (RGB); opened again before they are returned. `dpi`:
/// pixels an inch, as the file states them (PNG: pHYs, in whole pixels a metre; JPEG: JFIF's
/// density; TIFF: its resolution tags); 0: nothing is stated. Refused: a size the format cannot be.
Result<std::string> encode_picture(PictureFormat, int width, int height, int dpi,
                                   const PictureRow&);

/// The same as a file, in the format of its name; put in place and refused as replace_file.h says.
Status write_picture(const std::filesystem::path&, int width, int height, int dpi,
                     const PictureRow&);

}  // namespace geodata
