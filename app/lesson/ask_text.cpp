#include "app/lesson/ask_text.h"

#include <algorithm>
#include <cstdint>

#include "app/lesson/toml_text.h"

namespace viewer {

namespace {

std::optional<unsigned> whole_in(const toml::node& node, std::int64_t least, std::int64_t most) {
    const auto value = node.value_exact<std::int64_t>();
    if (!value || *value < least || *value > most) return std::nullopt;
    return static_cast<unsigned>(*value);
}

std::optional<AskTheme> theme_in(const toml::node& node) {
    const auto id = node.value_exact<std::string>();
    const auto found =
        id ? std::find(ask_theme_ids.begin(), ask_theme_ids.end(), *id) : ask_theme_ids.end();
    if (found == ask_theme_ids.end()) return std::nullopt;
    return static_cast<AskTheme>(found - ask_theme_ids.begin());
}

}  // namespace

std::string ask_text(const AskSet& set) {
    std::string out =
        "{ theme = " + toml_line(ask_theme_ids.at(static_cast<std::size_t>(set.theme)));
    if (set.level > 0) out += ", level = " + std::to_string(set.level);
    return out + ", seed = " + std::to_string(set.seed) + " }";
}

std::optional<AskSet> ask_set_from(const toml::node& node) {
    const toml::table* table = node.as_table();
    if (table == nullptr) return std::nullopt;
    AskSet set;
    for (const auto& [key, value] : *table) {
        bool good = false;
        const auto take = [&](auto& into, const auto& found) {
            good = found.has_value();
            if (good) into = *found;
        };
        if (key.str() == "theme") take(set.theme, theme_in(value));
        if (key.str() == "level") take(set.level, whole_in(value, 1, most_ask_level));
        if (key.str() == "seed") take(set.seed, whole_in(value, 0, largest_ask_seed));
        if (!good) return std::nullopt;
    }
    return set;
}

}  // namespace viewer
