/// \file
/// Texts of foreign files made safe to show, and made into identifiers and map labels.
#pragma once

#include <cstddef>
#include <string>

namespace geodata {

/// Bytes; what a file has beyond them in one field is cut off.
inline constexpr std::size_t longest_text = 1 << 16;

/// The text with U+FFFD in place of what is no UTF-8.
std::string valid_utf8(std::string text);

/// Valid UTF-8 of at most so many bytes, and "…" where the rest is cut off.
std::string shortened(const std::string& utf8, std::size_t most);

/// "Soviet Union (East)" -> "soviet_union_east"; letters beyond ASCII stay as they are.
std::string identifier_of(const std::string& name);

/// Capitals by the full mappings of Unicode, whatever the language ("Česko" -> "ČESKO",
/// "Straße" -> "STRASSE"); always valid UTF-8.
std::string in_capitals(const std::string& utf8);

}  // namespace geodata
