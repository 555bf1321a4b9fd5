// Files that are seen whole or not at all: written in a folder of their own beside the target,
// then renamed into place.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "geodata/result.h"

namespace geodata {

/// A folder beside a target file that goes away with this object.
class StagingFolder {
  public:
    /// Refused: a target whose folder does not exist or cannot be written.
    static Result<StagingFolder> beside(const std::filesystem::path& target);
    ~StagingFolder();
    StagingFolder(StagingFolder&& other) noexcept;
    StagingFolder& operator=(StagingFolder&& other) noexcept;
    StagingFolder(const StagingFolder&) = delete;
    StagingFolder& operator=(const StagingFolder&) = delete;

    /// Where to write: a file of the target's name.
    [[nodiscard]] std::filesystem::path file() const;
    /// Renames everything written here to the target's folder, the target itself last. Of an
    /// older Shapefile of that name, indices that no longer fit (.qix, .sbn, .sbx) are removed.
    Status publish();

  private:
    StagingFolder(std::filesystem::path folder, std::filesystem::path target);
    std::filesystem::path folder_;
    std::filesystem::path target_;
};

}  // namespace geodata
