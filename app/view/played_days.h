/// \file
/// The two days of a step that plays (LessonStep::play), as they are typed.
#pragma once

#include <optional>
#include <string>

#include "geodata/date.h"

namespace viewer {

/// "1939-09-01, 1939-09-28".
std::string played_words(const geodata::DaySpan&);
/// What is typed: the days; none for a text without words; nothing where it is not two dates, the
/// earlier first.
std::optional<std::optional<geodata::DaySpan>> played_days(const std::string& typed);

}  // namespace viewer
