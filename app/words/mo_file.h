/// \file
/// The compiled translations, read whole and found sound before they are used: what reads them
/// (Boost.Locale) trusts the offsets in them.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "geodata/result.h"

namespace viewer {

inline constexpr std::size_t largest_mo_file = 16U << 20U;  // bytes

/// What is wrong with the bytes of a .mo file (GNU gettext manual, "The Format of GNU MO Files");
/// empty: nothing. Sound: every text lies within the file and ends in a zero byte, and the hash
/// table names texts that are there.
std::string fault_of_mo(const std::vector<char>& bytes);

/// Refused: no regular file, one that is too large, cannot be read or is not sound.
geodata::Result<std::vector<char>> read_mo_file(const std::filesystem::path&);

}  // namespace viewer
