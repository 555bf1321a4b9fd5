/// \file
/// A foreign file, opened: looked at before GDAL sees it, and read within bounds.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "geodata/read/archive.h"
#include "geodata/read/gdal_internal.h"
#include "geodata/read/reading_bounds_internal.h"
#include "geodata/result.h"

namespace geodata {

/// To be used and closed on the thread that opened it.
class ForeignFile {
  public:
    /// Any file of the formats that `pactmap formats` lists, also in a zip archive. Refused:
    /// what is no regular file (or geodatabase folder) or may not be read, what GDAL cannot open,
    /// what refers to anything but the file and its neighbours.
    static Result<ForeignFile> open(const std::filesystem::path&);

    [[nodiscard]] GDALDataset& data() const { return *data_; }
    /// What GDAL opened: from the root, or unpacked in memory.
    [[nodiscard]] const std::filesystem::path& path() const { return path_; }
    /// For people: the file as it was named, and the entry of an archive.
    [[nodiscard]] std::string where() const;
    /// An error or warning with the names that people know.
    [[nodiscard]] Error in_words(const Error&) const;

    /// Why reading it stopped too early, if the bounds were the reason.
    [[nodiscard]] std::optional<Error> bounds_fault() const;
    /// What it refers to and was not given.
    [[nodiscard]] std::optional<Warning> refused_reference() const;

  private:
    explicit ForeignFile(std::filesystem::path named) : named_(std::move(named)) {}
    std::optional<Error> open_in_bounds(const std::string& first_bytes);
    [[nodiscard]] std::optional<Error> system_fault(const std::string& complaint) const;
    [[nodiscard]] std::string shown(std::string text) const;

    std::filesystem::path named_, path_;
    std::optional<UnpackedMap> unpacked_;
    std::unique_ptr<ReadingBounds> bounds_;
    GDALDatasetUniquePtr data_;  // closed first
};

}  // namespace geodata
