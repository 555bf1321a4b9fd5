/// \file
/// Reads lesson files.
///
///     title = "The Nazi-Soviet Pact"          author, language, licence
///
///     [[step]]
///     headline = "Moscow, 23 August 1939"
///     text     = "..."                        short; notes = "..." for the teacher
///     sources  = ["NSR, p. 76"]
///     date     = 1939-08-23                   a TOML date
///     paper    = "1939-08-23"                 the protocol's layer
///     compare  = 1940-08-06                   with mode = "swipe" and the like
///     box      = [18.0, 48.0, 32.0, 60.0]     west, south, east, north in degrees
///     highlights = ["Lwów", "lithuania_strip"]  places or patches that are ringed
///     layers   = ["land", "borders"]          only these; left out: as the user has them
///     ask      = { theme = "papers", level = 2, seed = 7 }   ten questions (ask_text.h)
///
///     [[step.column]]                         two or three, beside each other below the text
///     title    = "The offer from the West"
///     text     = "..."
#pragma once

#include <filesystem>

#include "app/view/lesson.h"
#include "geodata/result.h"

namespace viewer {

/// Each step is read by itself: a step that is broken is left out, a key that is wrong, unknown or
/// beyond the bounds (app/view/lesson_bounds.h) is passed over, and a warning names line and key.
/// Refused: no such file, or none that is a file of some megabytes at most; more steps than
/// allowed, or none that can be read.
geodata::Result<Lesson> read_lesson(const std::filesystem::path&);
/// Whether a lesson may have no step that can be read.
enum class WithoutSteps { refused, allowed };
/// `name` stands for the file in messages.
geodata::Result<Lesson> read_lesson_text(const std::string& text, const std::string& name,
                                         WithoutSteps = WithoutSteps::refused);

/// Title, author, language and licence from the lines before the first step; what is wrong there
/// stays empty, a language that is left empty is English.
Lesson read_heading(const std::string& text);
/// The same of a whole file; no longer one than a lesson may be.
Lesson heading_of_file(const std::string& text);
/// The name of a way to compare in lesson files: "swipe".
std::string mode_name(CompareMode);

}  // namespace viewer
