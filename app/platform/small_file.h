/// \file
/// Reads a small file whole. Whatever else stands at that path (a folder, a pipe, a device, a large
/// file) is refused, so that it cannot make the program wait or fill its memory.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

#include "geodata/result.h"

namespace viewer {

/// Its bytes. Refused: what is not there, cannot be read, is no regular file, or is larger.
geodata::Result<std::string> read_small_file(const std::filesystem::path&, std::size_t most_bytes);

geodata::Error too_large(const std::string& where, std::size_t most_bytes);

/// The same for the same bytes, in 16 hexadecimal digits (FNV-1a, 64 bits); it tells whether a file
/// was changed, and is no secret.
std::string digest_of(std::string_view bytes);

}  // namespace viewer
