/// \file
/// A lesson as text that stays readable and can be compared line by line with what it was: what was
/// not changed in the program is written as it stood, with its comments, its order and the keys
/// that the program does not know.
#pragma once

#include <string>

#include "app/view/lesson.h"

namespace viewer {

/// The whole file.
std::string lesson_text(const Lesson&);

}  // namespace viewer
