/// \file
/// Letters of the region without their marks, for searching.
#pragma once

#include <string>
#include <string_view>

namespace viewer {

/// One UTF-8 letter in lower case without diacritics ("Ł" -> "l", "ß" -> "ss", "Ж" -> "ж");
/// what is not known stays as it is.
std::string fold_letter(std::string_view utf8_letter);

}  // namespace viewer
