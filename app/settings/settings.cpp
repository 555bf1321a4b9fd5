#include "app/settings/settings.h"

#include <algorithm>

#include "app/platform/folders.h"

namespace viewer {

namespace {

namespace fs = std::filesystem;

void put_first(std::vector<fs::path>& files, const fs::path& file) {
    std::erase(files, file);
    files.insert(files.begin(), file);
}

template <class T>
void take(std::optional<T>& into, const std::optional<T>& chosen) {
    if (chosen) into = chosen;
}

void take_values(Settings& into, const Settings& chosen) {
    take(into.theme, chosen.theme);
    take(into.language, chosen.language);
    take(into.names, chosen.names);
    take(into.motion, chosen.motion);
    take(into.hint, chosen.hint);
    take(into.interface_size, chosen.interface_size);
    take(into.class_text_size, chosen.class_text_size);
    take(into.window_size, chosen.window_size);
    take(into.window_place, chosen.window_place);
    take(into.maximised, chosen.maximised);
    take(into.lesson, chosen.lesson);
    take(into.short_lesson, chosen.short_lesson);
}

void take_recent(std::vector<fs::path>& into, const std::vector<fs::path>& opened) {
    for (auto file = opened.rbegin(); file != opened.rend(); ++file) put_first(into, *file);
    if (into.size() > most_recent) into.resize(most_recent);
}

}  // namespace

Settings with(Settings settings, const SettingsChange& change) {
    take_values(settings, change.chosen);
    for (const fs::path& file : change.gone) std::erase(settings.recent, file);
    take_recent(settings.recent, change.chosen.recent);
    return settings;
}

SettingsChange followed_by(SettingsChange change, const SettingsChange& later) {
    change.chosen = with(std::move(change.chosen), later);
    for (const fs::path& file : later.chosen.recent) std::erase(change.gone, file);
    for (const fs::path& file : later.gone) put_first(change.gone, file);
    return change;
}

std::optional<fs::path> settings_file() {
    const auto folder = config_folder();
    return folder ? std::optional(*folder / "pactmap/settings.toml") : std::nullopt;
}

}  // namespace viewer
