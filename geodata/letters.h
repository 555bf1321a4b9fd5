/// \file
/// The letters of texts, by ICU: texts of foreign files made safe to show, and made into
/// identifiers and map labels.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace geodata {

/// Bytes; what a file has beyond them in one field is cut off.
inline constexpr std::size_t longest_text = 1 << 16;

/// One of a text, and the bytes it is written with.
struct Character {
    char32_t code;  ///< U+FFFD for bytes that are no UTF-8
    std::string_view bytes;
};

/// Takes the first character off the text, which has one.
Character take_first(std::string_view& utf8);

std::size_t letters_in(std::string_view utf8);

/// The text with U+FFFD in place of what is no UTF-8.
std::string valid_utf8(std::string text);

/// As much of valid UTF-8 as so many bytes hold, cut between letters.
std::string beginning_of(const std::string& utf8, std::size_t most);
/// The same, and "…" where the rest is cut off.
std::string shortened(const std::string& utf8, std::size_t most);

/// "Soviet Union (East)" -> "soviet_union_east"; letters beyond ASCII stay as they are.
std::string identifier_of(const std::string& name);

/// Capitals by the full mappings of Unicode, whatever the language ("Česko" -> "ČESKO",
/// "Straße" -> "STRASSE", "Ελλάδα" -> "ΕΛΛΑΔΑ"); always valid UTF-8.
std::string in_capitals(const std::string& utf8);
/// The same for the first letter alone.
std::string with_capital(const std::string& utf8);

}  // namespace geodata
