/// \file
/// Where a file is to be put, and whether it may be.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <system_error>

#include <sys/stat.h>

#include "geodata/result.h"
#include "geodata/write/descriptor_internal.h"

namespace geodata {

/// A place in an open folder. No part of the path is looked up again afterwards, so nobody can turn
/// it elsewhere while one writes.
struct Target {
    std::filesystem::path asked;     ///< as the user wrote it, for sentences
    std::filesystem::path path;      ///< its symbolic links followed
    Descriptor folder;               ///< of `path`; O_PATH
    std::string name;                ///< in that folder
    std::optional<struct stat> old;  ///< the file that is there
};

enum class Links { followed, not_followed };

/// Follows the symbolic links of the last part; refused as replace_file.h says. With
/// Links::not_followed nothing is asked about what is there.
Result<Target> find_target(const std::filesystem::path&, Links = Links::followed);

/// The sentence for what failed while the target was written.
Error cannot_write(const Target&, std::error_code why);

}  // namespace geodata
