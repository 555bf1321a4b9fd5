/// \file
/// What the window finds again of earlier starts, where the command line says nothing of it. No
/// other command reads settings: what they print and draw depends on their words alone.
#pragma once

#include "app/cli/options.h"
#include "app/settings/settings_text.h"
#include "app/view/lesson.h"

namespace viewer {

struct Remembered {
    Settings settings;
    std::optional<std::filesystem::path> file;  ///< nothing without a home
    std::optional<SettingsFault> fault;
    /// The fault in a sentence, and what becomes of the file, in the language chosen.
    [[nodiscard]] std::vector<std::string> remarks() const;
};
Remembered remembered_settings();

/// Theme, language and the lesson's length of the settings where the options leave them out; the
/// length not of a lesson that is presented at once.
MapOptions with_remembered(MapOptions, const Settings&);

/// The lesson that the options name (lesson_for), else the last one at hand; the first that comes
/// with the program where that one cannot be read any more, which is a warning, and where a lesson
/// is to be presented at once: that is the same one at every start.
geodata::Result<Lesson> lesson_to_start_with(const MapOptions&, const Settings&, Language);

}  // namespace viewer
