/// \file
/// Where lessons and unsaved changes are kept.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace viewer {

/// $HOME or, where that is not set, the home folder of the system's list of users.
std::optional<std::filesystem::path> home_folder();

/// Where the user's own lessons are kept: $XDG_DATA_HOME/pactmap/lessons (XDG Base Directory
/// Specification), by default ~/.local/share/pactmap/lessons. Nothing where there is no home.
std::optional<std::filesystem::path> own_lessons();

/// Where unsaved changes are kept, the best place first: among one's own lessons; below
/// $XDG_STATE_HOME; and below $TMPDIR in a folder that is nobody else's. Not all of them need be
/// there.
std::vector<std::filesystem::path> draft_folders();

/// Makes one of draft_folders(), for this user alone. False when that is not possible, or when what
/// stands there is another's.
bool make_private_folder(const std::filesystem::path&);
/// Whether it is there and, below $TMPDIR, this user's own.
bool is_private_folder(const std::filesystem::path&);

/// What a lesson's file is called: "The Nazi-Soviet Pact" is "the_nazi-soviet_pact"; at most 80
/// bytes, whole letters, none that a file system or a shell would mistake.
std::string file_name(const std::string& title);

}  // namespace viewer
