/// \file
/// A folder in memory for writers that want a path, as GDAL's drivers do. What they have written is
/// looked at there and then put in place by replace_file.h, the only part that touches the disk.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "geodata/write/replace_file.h"

namespace geodata {

/// Goes away with this object, and so do the bytes.
class MemoryFolder {
  public:
    MemoryFolder();
    ~MemoryFolder();
    MemoryFolder(const MemoryFolder&) = delete;
    MemoryFolder& operator=(const MemoryFolder&) = delete;

    /// Where GDAL writes a file of this name, and finds it again.
    [[nodiscard]] std::filesystem::path operator/(const std::filesystem::path& name) const {
        return path_ / name;
    }
    /// Names of what is in it, sorted.
    [[nodiscard]] std::vector<std::string> names() const;
    /// The bytes of a file, valid until it is written again; empty if there is none.
    [[nodiscard]] std::string_view bytes(const std::string& name) const;

  private:
    std::filesystem::path path_;
};

/// An output as replace_files takes it: the draft and its parts, in the order of files_of_output,
/// each with the name it is to have. Valid as long as the folder.
std::vector<NewFile> files_to_place(const MemoryFolder&, const std::filesystem::path& draft,
                                    const std::filesystem::path& output);

}  // namespace geodata
