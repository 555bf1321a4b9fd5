#include "app/lesson/lesson_files.h"

#include <algorithm>
#include <optional>
#include <system_error>

#include "app/lesson/drafts.h"
#include "app/lesson/lesson_folders.h"
#include "app/lesson/read_lesson.h"
#include "app/lesson/write_lesson.h"
#include "app/platform/file_lock.h"
#include "app/platform/folders.h"
#include "app/platform/small_file.h"
#include "app/view/lesson_bounds.h"
#include "geodata/write/replace_file.h"

namespace viewer {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_listed = 1'000;

geodata::Error no_home() {
    return {{"there is no home folder to keep lessons in", "the lesson",
             "set HOME or XDG_DATA_HOME to a folder of your own"}};
}

/// The lesson as it stands in a file that holds this text.
geodata::Result<Lesson> as_saved(const std::string& text, const fs::path& file) {
    auto read = read_lesson_text(text, file.string(), WithoutSteps::allowed);
    if (!read) return read.error();
    Lesson saved = std::move(read).value();
    saved.file = file;
    saved.on_disk = digest_of(text);
    return saved;
}

geodata::Result<std::string> text_of(const Lesson& lesson, const std::string& where) {
    std::string text = lesson_text(lesson);
    if (text.size() > most_lesson_bytes) return too_large(where, most_lesson_bytes);
    return text;
}

/// A name that nobody has: stem.toml, stem_2.toml, ...
geodata::Result<SavedLesson> save_as_new(const std::string& text, const fs::path& folder,
                                         const std::string& stem) {
    constexpr int most_names = 10'000;
    for (int n = 1; n < most_names; ++n) {
        const fs::path file = folder / (stem + (n > 1 ? "_" + std::to_string(n) : "") + ".toml");
        const auto made = geodata::create_file(file, text);
        if (!made) return made.error();
        if (!made.value()) continue;
        auto saved = as_saved(text, file);
        if (!saved) return saved.error();
        return SavedLesson{std::move(saved).value(), false};
    }
    return geodata::Error{{"there is no name left for the lesson", (folder / stem).string(),
                           "give it another title"}};
}

/// Nothing there is as good as what was read: nobody's work is lost.
bool is_as_it_was_read(const Lesson& lesson) {
    std::error_code failed;
    if (fs::symlink_status(lesson.file, failed).type() == fs::file_type::not_found) return true;
    const auto bytes = read_small_file(lesson.file, most_lesson_bytes);
    return bytes && digest_of(bytes.value()) == lesson.on_disk;
}

}  // namespace

std::vector<fs::path> lessons_in(const fs::path& folder) {
    std::error_code failed;
    std::vector<fs::path> files;
    fs::directory_iterator entries(folder, failed);
    for (; !failed && entries != fs::directory_iterator(); entries.increment(failed)) {
        std::error_code unknown;
        const bool is_file = entries->is_regular_file(unknown);
        if (is_file && entries->path().extension() == ".toml") files.push_back(entries->path());
        if (files.size() == most_listed) break;
    }
    std::sort(files.begin(), files.end());
    return files;
}

std::vector<fs::path> shipped_lessons(const std::string& language) {
    std::vector<fs::path> folders;
    if (const auto program = program_folder()) {
        folders.push_back(program->parent_path() / "share/pactmap/lessons");
    }
    folders.emplace_back(PACTMAP_SOURCE_LESSONS);
    for (const std::string& wanted : {language, std::string("en")}) {
        for (const fs::path& folder : folders) {
            std::vector<fs::path> files = lessons_in(folder / wanted);
            if (!files.empty()) return files;
        }
    }
    return {};
}

bool comes_with_program(const fs::path& file) {
    std::error_code failed;
    for (const char* language : {"en", "de", "pl"}) {
        for (const fs::path& shipped : shipped_lessons(language)) {
            if (fs::equivalent(file, shipped, failed)) return true;
        }
    }
    return false;
}

geodata::Result<Lesson> save_lesson(const Lesson& lesson, const fs::path& file) {
    std::error_code failed;
    if (!file.parent_path().empty()) fs::create_directories(file.parent_path(), failed);
    const auto text = text_of(lesson, file.string());
    if (!text) return text.error();
    const geodata::Status written = geodata::replace_file(file, text.value());
    if (!written) return written.error();
    return as_saved(text.value(), file);
}

geodata::Result<SavedLesson> save_lesson(const Lesson& lesson) {
    if (lesson.file.empty() || comes_with_program(lesson.file)) return save_copy(lesson);
    const fs::path folder = lesson.file.has_parent_path() ? lesson.file.parent_path() : ".";
    const auto lock = FileLock::soon(folder);  // between the look and the writing nobody else saves
    if (is_as_it_was_read(lesson)) {
        auto saved = save_lesson(lesson, lesson.file);
        if (!saved) return saved.error();
        return SavedLesson{std::move(saved).value(), false};
    }
    const auto text = text_of(lesson, lesson.file.string());
    if (!text) return text.error();
    auto saved = save_as_new(text.value(), folder, lesson.file.stem().string());
    if (!saved) saved = save_copy(lesson);
    if (!saved) return saved;
    return SavedLesson{std::move(saved).value().lesson, true};
}

geodata::Result<SavedLesson> save_copy(const Lesson& lesson) {
    const auto own = own_lessons();
    if (!own) return no_home();
    std::error_code failed;
    fs::create_directories(*own, failed);
    const auto text = text_of(lesson, own->string());
    if (!text) return text.error();
    return save_as_new(text.value(), *own, file_name(lesson.title));
}

std::vector<LessonFile> lessons_to_open(const std::string& language) {
    std::vector<LessonFile> found;
    const auto add = [&](const std::vector<fs::path>& files, bool own) {
        for (const fs::path& file : files) {
            if (is_draft(file)) continue;
            LessonFile entry{file, file.stem().string(), language, own, std::nullopt};
            if (const auto bytes = read_small_file(file, most_lesson_bytes)) {
                const Lesson heading = heading_of_file(bytes.value());
                entry.language = heading.language;
                if (!heading.title.empty()) entry.title = heading.title;
            }
            found.push_back(std::move(entry));
        }
    };
    if (const auto own = own_lessons()) add(lessons_in(*own), true);
    for (const KeptChanges& kept : all_drafts()) {
        found.push_back({kept.file, kept.title, language, true, kept.changed});
    }
    add(shipped_lessons(language), false);
    return found;
}

std::optional<Lesson> first_readable(const std::vector<fs::path>& files) {
    for (const fs::path& file : files) {
        if (auto lesson = read_lesson(file)) return std::move(lesson).value();
    }
    return std::nullopt;
}

std::optional<Lesson> lesson_left(const std::string& language) {
    std::vector<fs::path> files = shipped_lessons(language);
    for (const LessonFile& listed : lessons_to_open(language)) {
        if (listed.own && !listed.unsaved) files.push_back(listed.file);
    }
    return first_readable(files);
}

}  // namespace viewer
