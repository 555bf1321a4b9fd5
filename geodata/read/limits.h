/// \file
/// How much a foreign file may hold. What is beyond is left out, and said to be.
#pragma once

#include <cstddef>
#include <string>

namespace geodata {

inline constexpr std::size_t most_features = 1'000'000;
inline constexpr std::size_t longest_name = 500;  ///< bytes
/// Processor time, seconds, that checking and repairing a whole file may take; after that polygons
/// that need a repair are left out.
inline constexpr double most_file_repair_seconds = 60;

/// Vertices, long edges split: 20 million, or as many as half of this machine's memory can hold.
std::size_t most_points();

/// "20 million".
std::string in_millions(std::size_t);

}  // namespace geodata
