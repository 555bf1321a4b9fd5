/// \file
/// How much a lesson may hold: far more than a class can be shown, little enough that no file and
/// nothing pasted makes the program slow or large.
#pragma once

#include <cstddef>
#include <string>

#include "app/view/lesson.h"

namespace viewer {

inline constexpr std::size_t most_lesson_bytes = std::size_t{4} << 20U;
inline constexpr std::size_t most_steps = 500, most_columns = 4, most_sources = 100,
                             most_highlights = 100, most_abbreviations = 100;
// Letters.
inline constexpr std::size_t longest_line = 500;  ///< title, author, headline, a list's entry
inline constexpr std::size_t longest_text = 10'000, longest_notes = 20'000, longest_source = 2'000;

/// The text, or as much of its beginning as is allowed.
std::string within_letters(std::string text, std::size_t most);
/// The step with its texts and lists cut to what is allowed.
LessonStep within_bounds(LessonStep);

}  // namespace viewer
