/// \file
/// How the records of an Atlas name each other: by their places in its vectors.
#pragma once

#include <cstddef>
#include <cstdint>

namespace geodata {

using HolderIndex = std::uint32_t;
using PatchIndex = std::uint32_t;
using ArcIndex = std::uint32_t;
/// No patch: the sea, or land beyond the atlas.
inline constexpr PatchIndex no_patch = 0xFFFFFFFF;
inline constexpr HolderIndex no_holder = 0xFFFFFFFF;

/// A paper that allots land, such as a secret protocol: an index into Atlas::papers.
enum class Paper : std::uint8_t {};
/// Land that a paper's allocations are shown for by one switch: an index into Atlas::territories.
enum class Territory : std::uint8_t {};
inline constexpr std::size_t most_papers = 64, most_territories = 64;

}  // namespace geodata
