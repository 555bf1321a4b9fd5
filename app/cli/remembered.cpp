#include "app/cli/remembered.h"

#include <algorithm>

#include "app/cli/start.h"
#include "app/lesson/lesson_files.h"
#include "app/lesson/read_lesson.h"
#include "app/settings/settings_files.h"
#include "app/words/words.h"

namespace viewer {

namespace {

namespace fs = std::filesystem;

/// One that comes with the program is known by its name, and read in the language at hand.
std::optional<fs::path> file_of(const std::string& lesson, Language language) {
    if (lesson.find('/') != std::string::npos) return fs::path(lesson);
    for (const fs::path& shipped : shipped_lessons(std::string(to_id(language)))) {
        if (shipped.filename() == lesson) return shipped;
    }
    return std::nullopt;
}

}  // namespace

std::vector<std::string> Remembered::remarks() const {
    if (!fault || !file) return {};
    const std::string sentence = fault->told().sentence() + " ";
    if (fault->file_itself) {
        return {sentence + tr("The usual settings are in use, and what you change is not kept.")};
    }
    return {sentence +
            filled(tr("What cannot be read of the settings is as usual. Their file stays as it is; "
                      "when a setting is changed, a copy is kept as {1}."),
                   {copy_of_broken(*file).filename().string()})};
}

Remembered remembered_settings() {
    Remembered found;
    found.file = settings_file();
    if (!found.file) return found;
    SettingsRead read = read_settings(*found.file);
    found.settings = std::move(read.settings);
    found.fault = std::move(read.fault);
    return found;
}

MapOptions with_remembered(MapOptions options, const Settings& settings) {
    if (options.theme.empty() && settings.theme) {
        options.theme = theme_ids.at(static_cast<std::size_t>(*settings.theme));
    }
    if (options.language.empty() && settings.language) {
        options.language = to_id(*settings.language);
    }
    // What is presented at once is the same at every start.
    const bool presented = options.present || !options.step.empty();
    if (!presented && settings.short_lesson) options.short_lesson = true;
    return options;
}

geodata::Result<Lesson> lesson_to_start_with(const MapOptions& options, const Settings& settings,
                                             Language language) {
    const bool presented = options.present || !options.step.empty();
    if (!options.lesson.empty() || presented || !settings.lesson) {
        return lesson_for(options, language);
    }
    const auto file = file_of(*settings.lesson, language);
    if (!file) return lesson_for(options, language);  // another release has other lessons
    auto last = read_lesson(*file);
    if (last) return last;
    auto usual = lesson_for(options, language);
    if (!usual) return usual;
    std::vector<geodata::Warning> warnings = {geodata::Warning{last.error()}};
    const auto more = usual.warnings();
    warnings.insert(warnings.end(), more.begin(), more.end());
    return {std::move(usual).value(), std::move(warnings)};
}

}  // namespace viewer
