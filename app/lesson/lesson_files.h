/// \file
/// The files of lessons: which there are, and how they get there whole.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "app/view/lesson.h"
#include "geodata/result.h"

namespace viewer {

/// The lesson files of a folder, in the order of their names, a thousand at most; no folders, pipes
/// or devices. None where there is no such folder.
std::vector<std::filesystem::path> lessons_in(const std::filesystem::path& folder);
/// The lessons that come with the program in a language ("en", "de", "pl"), or in English where
/// there are none in it.
std::vector<std::filesystem::path> shipped_lessons(const std::string& language = "en");
bool comes_with_program(const std::filesystem::path&);
/// What is at hand once another lesson is gone: one that comes with the program in the language,
/// else one of the user's own; the first that can be read. Nothing where there is none.
std::optional<Lesson> lesson_left(const std::string& language);
/// The first of them that can be read.
std::optional<Lesson> first_readable(const std::vector<std::filesystem::path>&);

/// Puts the lesson in the file's place, whatever is there (geodata/write/replace_file.h): the older
/// file or the new one is there whole. The lesson as it now stands in the file, or an Error when
/// the folder cannot be made or written to, or the lesson is larger than a lesson may be.
geodata::Result<Lesson> save_lesson(const Lesson&, const std::filesystem::path&);

struct SavedLesson {
    Lesson lesson;
    /// Its own file was no longer what was read, and was let be: the lesson has a new one.
    bool changed_by_another = false;
};
/// Saves the lesson to its own file. One that has none, or that comes with the program, gets a new
/// one named after its title among one's own; one whose file was changed by somebody else since it
/// was read, a new one beside that. No file is replaced but the lesson's own, whatever other
/// programs do meanwhile.
geodata::Result<SavedLesson> save_lesson(const Lesson&);
/// The same, but never to its own file.
geodata::Result<SavedLesson> save_copy(const Lesson&);

/// All that can be opened: the user's own, unsaved changes that nobody works on, then those that
/// come with the program in a language.
std::vector<LessonFile> lessons_to_open(const std::string& language);

}  // namespace viewer
