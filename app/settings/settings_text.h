/// \file
/// Settings as TOML: one key a line, to be read and changed by hand too. What is not known stays
/// where it stands; what cannot be read is left out, and told.
#pragma once

#include <cstddef>
#include <string>

#include "app/settings/settings.h"
#include "app/settings/settings_fault.h"

namespace viewer {

inline constexpr std::size_t most_settings_bytes = std::size_t{1} << 20U;

struct SettingsRead {
    Settings settings;
    std::optional<SettingsFault>
        fault;  ///< the first; keys that can be read are there all the same
};

/// `where`: what the text is called in a fault. Keys that are not known are no fault: a later
/// program may have written them.
SettingsRead read_settings_text(const std::string& text, const std::string& where);

/// A file's whole text; read again it gives the same settings, but for files whose names are no
/// UTF-8: they are left out.
std::string settings_text(const Settings&);

/// The text, which says `before`, with the lines of what is another in `now` changed or added.
/// Comments, order and keys that are not known stay.
std::string changed_settings_text(std::string text, const Settings& before, const Settings& now);

}  // namespace viewer
