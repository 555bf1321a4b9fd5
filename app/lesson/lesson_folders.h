/// \file
/// Where lessons and unsaved changes are kept.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace viewer {

/// Where the user's own lessons are kept: pactmap/lessons in data_folder()
/// (app/platform/folders.h). Nothing where there is no home.
std::optional<std::filesystem::path> own_lessons();

/// Where unsaved changes are kept, the best place first: among one's own lessons; in
/// state_folder(); and in own_temporary_folder(). Not all of them need be there;
/// make_private_folder() makes one.
std::vector<std::filesystem::path> draft_folders();

/// What a lesson's file is called: "The Nazi-Soviet Pact" is "the_nazi-soviet_pact"; at most 80
/// bytes, whole letters, none that a file system or a shell would mistake.
std::string file_name(const std::string& title);

}  // namespace viewer
