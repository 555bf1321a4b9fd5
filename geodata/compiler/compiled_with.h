/// \file
/// What the bytes of a compiled atlas depend on besides its recipe.
#pragma once

#include <string>

#include "geodata/compiler/sources.h"
#include "geodata/result.h"

namespace geodata::compiler {

/// One a line: the versions of the libraries that reckon (GEOS, PROJ, GDAL, C library) and the kind
/// of processor, then each file of data with a checksum (64-bit FNV-1a) of its content, "missing"
/// where it is not there. Where two of these texts are equal, so are the files compiled.
std::string compiled_with(const SourceFolders&);

/// The name of the file beside the atlas that holds it.
inline constexpr const char* compiled_with_file = "compiled_with.txt";

Status write_compiled_with(const SourceFolders&, const std::filesystem::path& folder);

}  // namespace geodata::compiler
