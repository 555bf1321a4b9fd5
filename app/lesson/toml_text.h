/// \file
/// Texts as TOML: whatever is in them, they are read back as they were.
#pragma once

#include <string>

namespace viewer {

/// Between quotation marks; a long or broken text on lines of its own where that can be read back.
/// Bytes that are no UTF-8 become U+FFFD: they would make the whole file unreadable.
std::string toml_text(const std::string&);

/// The same on one line.
std::string toml_line(const std::string&);

/// As a number that is no whole one is written: "2.0".
std::string toml_number(double);

}  // namespace viewer
