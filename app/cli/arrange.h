/// \file
/// The words of a command line brought into one order before they are parsed, so that an option
/// means the same before and after the command.
#pragma once

#include <string>
#include <vector>

#include "geodata/result.h"

namespace CLI {
class App;
}

namespace viewer {

/// One command line, in the order the parser takes it: the command, then its options, each in one
/// word ("--date=1939-08-23"), then "--" and the files or numbers.
struct Arranged {
    std::string command;  ///< empty: the window
    std::vector<std::string> words;
    std::vector<std::string> others;  ///< what stands behind "--": the files or numbers
};

/// The command is the first word that is a command's name and no option's value; after "--" no word
/// is a command or an option. A word that is a negative number is no option. Refused as wrong
/// usage: an option that the command does not know, one without its value or with an empty one, a
/// value for a switch, an empty word, a word too many.
geodata::Result<Arranged> arranged(const CLI::App&, const std::vector<std::string>& words);

/// "pactmap" or "pactmap render", for messages.
std::string called(const std::string& command);

}  // namespace viewer
