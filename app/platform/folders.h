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
/// Makes it. For own_temporary_folder() it is for this user alone: false when that is not possible,
/// or when what stands there is another's.
bool make_private_folder(const std::filesystem::path&);
/// Whether it is there and, for own_temporary_folder(), this user's own.
bool is_private_folder(const std::filesystem::path&);

}  // namespace viewer
