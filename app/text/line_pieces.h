/// \file
/// What of a line is never broken, by the rules of Unicode (UAX 14, by ICU).
#pragma once

#include <string>
#include <vector>

namespace viewer {

struct LinePiece {
    std::string text;  ///< without blanks
    bool after_blank = false;
    bool held = false;  ///< to the piece before it, by what Unicode says; only after a blank
};

/// The words of a line, and the parts of words with a hyphen, dash or slash that has three letters
/// before it and three behind it. Several blanks are one, those at the ends are none.
std::vector<LinePiece> line_pieces(const std::string& line);

}  // namespace viewer
