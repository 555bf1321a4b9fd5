/// \file
/// What a user chose and finds again at the next start. Nothing here was changed by a command line,
/// a lesson or a data set.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "app/view/map_view.h"
#include "app/words/words.h"

namespace viewer {

/// In the window system's coordinates, as `x`, `y`: the left upper corner of its content.
struct WindowSize {
    int width = 0, height = 0;
    bool operator==(const WindowSize&) const = default;
};
struct WindowPlace {
    int x = 0, y = 0;
    bool operator==(const WindowPlace&) const = default;
};

/// What is absent was never chosen: the usual holds, or what the desktop says.
struct Settings {
    std::optional<ThemeName> theme;
    std::optional<Language> language;
    std::optional<LabelNames> names;
    std::optional<bool> motion;
    std::optional<bool> hint;  ///< whether the first keys are told of at the start
    std::optional<int> interface_size, class_text_size;  ///< percent (app/view/sizes.h)
    std::optional<WindowSize> window_size;               ///< of a window that is not full screen
    std::optional<WindowPlace> window_place;
    std::optional<bool> maximised;
    /// The lesson's file; of one that comes with the program its name alone ("1_the_pact.toml"),
    /// for it is another file in each language.
    std::optional<std::string> lesson;
    std::optional<bool> short_lesson;           ///< whether lessons of two lengths are told short
    std::vector<std::filesystem::path> recent;  ///< files opened, the newest first; each once
    bool operator==(const Settings&) const = default;
};

inline constexpr std::size_t most_recent = 8;

/// What was chosen since: the fields that are there, and of `recent` what was opened since.
struct SettingsChange {
    Settings chosen;
    std::vector<std::filesystem::path> gone;  ///< no longer among the recent ones
    [[nodiscard]] bool empty() const { return chosen == Settings() && gone.empty(); }
    bool operator==(const SettingsChange&) const = default;
};

/// The settings with the change made.
Settings with(Settings, const SettingsChange&);
/// One change after another, as one.
SettingsChange followed_by(SettingsChange, const SettingsChange& later);

/// $XDG_CONFIG_HOME/pactmap/settings.toml (app/platform/folders.h); nothing without a home.
std::optional<std::filesystem::path> settings_file();

}  // namespace viewer
