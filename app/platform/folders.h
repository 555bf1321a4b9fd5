/// \file
/// Where the system keeps a user's files, and where the program lies. Variables as of the XDG Base
/// Directory Specification count where they name an absolute path.
#pragma once

#include <filesystem>
#include <optional>

namespace viewer {

/// $HOME or, where that is not set, the home folder of the system's list of users.
std::optional<std::filesystem::path> home_folder();

// Nothing where there is no home. None of them need be there.
std::optional<std::filesystem::path> data_folder();    ///< $XDG_DATA_HOME, or ~/.local/share
std::optional<std::filesystem::path> state_folder();   ///< $XDG_STATE_HOME, or ~/.local/state
std::optional<std::filesystem::path> config_folder();  ///< $XDG_CONFIG_HOME, or ~/.config

/// The first of these that can be written to: $XDG_PICTURES_DIR, ~/Pictures, the home folder, the
/// current one; else the one for temporary files.
std::filesystem::path picture_folder();

/// Of the program that runs.
std::optional<std::filesystem::path> program_folder();

/// Below $TMPDIR or /tmp, in this user's name.
std::filesystem::path own_temporary_folder();
/// Makes a folder, and those above it that are missing, all closed to others (0700, as the XDG
/// rules have it); false when it is not there then. Of own_temporary_folder() false also when what
/// stands there is another user's, or open to others.
bool make_private_folder(const std::filesystem::path&);
/// Whether the folder is there; own_temporary_folder() counts only when it is this user's own, and
/// closed to others.
bool is_private_folder(const std::filesystem::path&);

}  // namespace viewer
