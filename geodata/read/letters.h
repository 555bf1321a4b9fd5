// Names of foreign files made into identifiers and map labels.
#pragma once

#include <string>

namespace geodata {

/// "Soviet Union (East)" -> "soviet_union_east"; letters beyond ASCII stay as they are.
std::string identifier_of(const std::string& name);

/// Capitals of the Latin and Cyrillic letters of UTF-8 text ("Česko" -> "ČESKO").
std::string in_capitals(const std::string& utf8);

}  // namespace geodata
