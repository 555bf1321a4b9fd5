// Where lessons are kept, and how they get there whole.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "app/view/lesson.h"
#include "geodata/result.h"

namespace viewer {

/// The lesson files of a folder, in the order of their names; none where there is no such folder.
std::vector<std::filesystem::path> lessons_in(const std::filesystem::path& folder);
/// The lessons that come with the program in a language ("en", "de", "pl"), or in English where
/// there are none in it.
std::vector<std::filesystem::path> shipped_lessons(const std::string& language = "en");

/// Writes the lesson beside its file, waits until it is on the disk, and only then puts it in the
/// file's place: whatever happens, one of the two is whole. The lesson as it now stands in the
/// file, or an Error when the folder cannot be made or written to.
geodata::Result<Lesson> save_lesson(const Lesson&, const std::filesystem::path&);

/// Where the user's own lessons are kept: $XDG_DATA_HOME/pactmap/lessons (XDG Base Directory
/// Specification), by default ~/.local/share/pactmap/lessons.
std::filesystem::path own_lessons();
/// Where this lesson is saved: its own file, or a new one named after its title in own_lessons().
/// Lessons that come with the program are not overwritten.
std::filesystem::path file_to_save(const Lesson&);
/// Where unsaved changes go when the program ends or another lesson is opened; beside
/// file_to_save(), never that file itself.
std::filesystem::path file_for_unsaved(const Lesson&);

/// All that can be opened: the user's own, then those that come with the program in a language.
std::vector<LessonFile> lessons_to_open(const std::string& language);

}  // namespace viewer
