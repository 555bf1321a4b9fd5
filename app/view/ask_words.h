/// \file
/// What is asked and answered, in words of the language chosen.
#pragma once

#include <string>
#include <vector>

#include "app/view/ask.h"

namespace viewer {

std::string words_of(AskTheme);  ///< "the papers"
/// "The papers, level 2": what a set is of.
std::string set_words(const AskSet&);
/// "To whose sphere did the paper of 23 August 1939 leave Lithuania?"
std::string question_words(const geodata::Atlas&, const Question&);
/// "Soviet sphere".
std::string choice_words(const geodata::Atlas&, const AskChoice&);
/// "28 October 1939: Soviet Union to Lithuania."
std::string answer_words(const geodata::Atlas&, const Question&);
/// What the answer rests on, never empty for the shipped atlas: the source of the tenure; of a
/// paper the clause and where it is printed.
std::string answer_source(const geodata::Atlas&, const Question&);
/// Of a tenure that is told of: "Lithuania, since 28 October 1939.".
std::string tenure_words(const geodata::Atlas&, const geodata::Tenure&);

}  // namespace viewer
