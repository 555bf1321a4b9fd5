/// \file
/// Text from files and arguments made safe to show: it can neither steer a terminal nor turn
/// the reading order of what follows it.
#pragma once

#include <string>
#include <string_view>

namespace geodata {

/// UTF-8 on one line. Control characters (C0, DEL, C1), line and paragraph separators and the
/// marks that turn the writing direction become visible as in JSON ("\u001b", "\u202e"; line
/// feed, carriage return and tab: "\n", "\r", "\t"); bytes that are no UTF-8 become "\xff".
/// All else stays as it is, so that doing it twice changes nothing.
std::string printable(std::string_view text);

/// The same, but line feeds stay: for text of several lines. JSON that is written so keeps its
/// meaning, because in JSON these characters stand within strings only.
std::string printable_lines(std::string_view text);

}  // namespace geodata
