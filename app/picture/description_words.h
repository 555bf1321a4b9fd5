/// \file
/// A description as text: for the clipboard and the command line.
#pragma once

#include <string>

#include "app/picture/description.h"

namespace viewer {

/// In the language chosen, as `description` is; a heading and a list for each part that there is
/// something to say of, a line each, safe to print. UTF-8, ends with a line feed.
std::string in_words(const Description&);

}  // namespace viewer
