/// \file
/// What is wrong with a file of settings, told in the language chosen when it is told: settings are
/// read before it is known.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "geodata/result.h"

namespace viewer {

struct SettingsFault {
    std::string file;
    std::size_t line = 1;
    std::string key;                            ///< of the value that cannot be used; empty: none
    const char* what = "";                      ///< marked, with {1} for the key
    const char* remedy = "";                    ///< marked, with {1}, {2} for its parts
    std::vector<std::string> parts;             ///< two at most
    std::optional<geodata::Issue> file_itself;  ///< instead: it could not be read at all

    /// "settings.toml, line 3, theme: the value cannot be used; choose from ...".
    [[nodiscard]] geodata::Issue told() const;
};

/// Of a text that is no TOML: a quotation mark or a bracket that does not end, a key that stands
/// twice, else a line that says nothing that can be read. `line`: where its reader stopped.
SettingsFault fault_of_text(const std::string& text, const std::string& file, std::size_t line);

}  // namespace viewer
