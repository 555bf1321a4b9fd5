/// \file
/// Maps are often handed on in a zip archive. One is unpacked into memory, within bounds, and read
/// from there; nothing is written to a disk.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "geodata/result.h"

namespace geodata {

/// What the first bytes of a file are the beginning of: "zip", "gzip", "7z" ...; empty: no archive.
std::string archive_kind(std::string_view first_bytes);

/// The map file of an archive and what belongs to it (.shx, .dbf ...), in GDAL's memory files as
/// long as this lives.
class UnpackedMap {
  public:
    /// At most so many bytes are unpacked.
    static constexpr std::size_t most_bytes = 512UL * 1024 * 1024;
    static constexpr std::size_t most_entries = 10'000;

    /// Of several map files the first of the most usual format, with a warning. Refused: a damaged
    /// archive, one with a password, one without a map file or with an atlas folder, too much.
    static Result<UnpackedMap> from_zip(const std::filesystem::path&);
    ~UnpackedMap();
    UnpackedMap(UnpackedMap&& other) noexcept;
    UnpackedMap& operator=(UnpackedMap&& other) noexcept;
    UnpackedMap(const UnpackedMap&) = delete;
    UnpackedMap& operator=(const UnpackedMap&) = delete;

    /// For GDAL: "/vsimem/pactmap/1/borders.shp".
    [[nodiscard]] const std::filesystem::path& file() const { return file_; }
    /// For people, names of memory files in a text made into those of the archive:
    /// "borders.zip, data/borders.shp".
    [[nodiscard]] std::string in_words(std::string text) const;

  private:
    UnpackedMap(std::filesystem::path zip, std::string entry);
    std::filesystem::path zip_;
    std::string entry_;           ///< the map file's name in the archive
    std::filesystem::path file_;  ///< empty: moved from
};

}  // namespace geodata
