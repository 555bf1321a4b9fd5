/// \file
/// The whole way from a recipe folder to an Atlas.
#pragma once

#include <filesystem>

#include "geodata/compiler/sources.h"
#include "geodata/model/atlas.h"

namespace geodata::compiler {

/// Everything found wrong is in Complaints; the atlas is only good when there is no error.
Atlas compile(const std::filesystem::path& recipe_folder, const SourceFolders&, Complaints&);

}  // namespace geodata::compiler
