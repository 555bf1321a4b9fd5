#include <array>
#include <utility>

#include "app/lesson/toml_statements.h"
#include "app/lesson/toml_text.h"
#include "app/settings/setting_keys_internal.h"
#include "app/settings/settings_text.h"
#include "geodata/letters.h"

namespace viewer {

namespace {

constexpr const char* heading =
    "# What pactmap remembers. The program changes a line when a setting is changed in it; a line\n"
    "# that is left out has the usual value. Sizes are in percent.\n\n";

/// Values as they are written, by their keys; empty: not there.
using Values = std::vector<std::pair<const char*, std::string>>;

std::string in_quotes(const char* name) {
    return '"' + std::string(name) + '"';
}

template <class T, std::size_t count>
std::string name_of(const std::array<const char*, count>& names, const std::optional<T>& value) {
    return value ? in_quotes(names.at(static_cast<std::size_t>(*value))) : std::string();
}

std::string flag(const std::optional<bool>& value) {
    if (!value) return {};
    return *value ? "true" : "false";
}

std::string number(const std::optional<int>& value) {
    return value ? std::to_string(*value) : std::string();
}

std::string pair(int first, int second) {
    return "[" + std::to_string(first) + ", " + std::to_string(second) + "]";
}

bool can_be_written(const std::string& text) {
    return geodata::valid_utf8(text) == text;
}

std::string list(const std::vector<std::filesystem::path>& files) {
    std::string lines;
    for (const std::filesystem::path& file : files) {
        if (can_be_written(file.string())) lines += "    " + toml_line(file.string()) + ",\n";
    }
    return lines.empty() ? "[]" : "[\n" + lines + "]";
}

Values values_of(const Settings& s) {
    return {
        {setting_keys::theme, name_of(theme_ids, s.theme)},
        {setting_keys::language, name_of(language_ids, s.language)},
        {setting_keys::names, name_of(label_names_ids, s.names)},
        {setting_keys::motion, flag(s.motion)},
        {setting_keys::hint, flag(s.hint)},
        {setting_keys::interface_size, number(s.interface_size)},
        {setting_keys::class_text, number(s.class_text_size)},
        {setting_keys::window_size,
         s.window_size ? pair(s.window_size->width, s.window_size->height) : std::string()},
        {setting_keys::window_place,
         s.window_place ? pair(s.window_place->x, s.window_place->y) : std::string()},
        {setting_keys::maximised, flag(s.maximised)},
        {setting_keys::lesson,
         s.lesson && can_be_written(*s.lesson) ? toml_line(*s.lesson) : std::string()},
        {setting_keys::short_lesson, flag(s.short_lesson)},
        {setting_keys::recent, list(s.recent)},
    };
}

std::string line_of(const std::string& key, const std::string& value) {
    return value.empty() ? std::string() : key + " = " + value + "\n";
}

/// Without the comments that stand right before `end`: they belong to what follows.
std::size_t before_comments(const std::string& text, std::size_t end) {
    while (end > 0) {
        const std::size_t before = end < 2 ? std::string::npos : text.rfind('\n', end - 2);
        const std::size_t begin = before == std::string::npos ? 0 : before + 1;
        const std::size_t first = text.find_first_not_of(" \t", begin);
        if (first >= end || text[first] != '#') break;
        end = begin;
    }
    return end;
}

/// Where a new key belongs: behind all that stands before the first table.
std::size_t end_of_keys(const std::string& text) {
    for (const TomlStatement& s : toml_statements(text)) {
        if (s.kind == TomlStatement::Kind::header) return before_comments(text, s.begin);
    }
    return text.size();
}

void set_value(std::string& text, const std::string& key, const std::string& value) {
    for (const TomlStatement& s : toml_statements(text)) {
        if (s.kind == TomlStatement::Kind::header) break;
        if (s.kind != TomlStatement::Kind::key || !s.single() || s.name != key) continue;
        text.replace(s.value_begin, s.value_end - s.value_begin, value);
        return;
    }
    const std::size_t at = end_of_keys(text);
    const bool begins_line = at == 0 || text[at - 1] == '\n';
    text.insert(at, (begins_line ? "" : "\n") + line_of(key, value));
}

}  // namespace

std::string settings_text(const Settings& settings) {
    std::string text = heading;
    for (const auto& [key, value] : values_of(settings)) text += line_of(key, value);
    return text;
}

std::string changed_settings_text(std::string text, const Settings& before, const Settings& now) {
    if (text.empty()) return settings_text(now);
    const Values old_values = values_of(before), values = values_of(now);
    for (std::size_t i = 0; i < values.size(); ++i) {
        const auto& [key, value] = values[i];
        if (value != old_values[i].second && !value.empty()) set_value(text, key, value);
    }
    return text;
}

}  // namespace viewer
