/// \file
/// A step's set of questions in a lesson's file: `ask = { theme = "papers", level = 2, seed = 7 }`.
#pragma once

#include <optional>
#include <string>

#include <toml++/toml.h>

#include "app/view/ask_set.h"

namespace viewer {

/// The inline table; level 0, which is all of them, is not written.
std::string ask_text(const AskSet&);

/// What may stand there, for a sentence.
inline constexpr const char* ask_remedy =
    "write { theme = \"papers\", level = 2, seed = 7 }: theme any, holders, changes or papers, "
    "level "
    "1 to 3 (without it all), seed a whole number from 0 to 999999";

/// Nothing where it is no table, or where one of its keys is not known or has no such value.
std::optional<AskSet> ask_set_from(const toml::node&);

}  // namespace viewer
