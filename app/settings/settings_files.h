/// \file
/// The settings on the disk. Nothing here keeps one program from another's changes: each reads the
/// file again before it writes, under a lock on the folder, and changes only what was chosen in it.
#pragma once

#include <filesystem>

#include "app/settings/settings_text.h"

namespace viewer {

/// A file that is not there is no fault; all else that cannot be read is, and gives no settings.
SettingsRead read_settings(const std::filesystem::path&);

/// Makes the change in the file as it is now, and puts it in place whole
/// (geodata/write/replace_file.h); a change that changes nothing writes nothing. What of the older
/// file could not be read is not lost: a copy is put beside it first (copy_of_broken). Refused: a
/// file that cannot be read at all or is larger than most_settings_bytes, a folder in its place,
/// and what replace_file refuses; nothing is changed then.
geodata::Status keep_settings(const std::filesystem::path&, const SettingsChange&);

/// The name that the copy gets: "settings.broken.toml", or "settings.broken-2.toml" where that is
/// taken.
std::filesystem::path copy_of_broken(const std::filesystem::path& file, int number = 1);

}  // namespace viewer
