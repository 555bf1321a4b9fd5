#include <cpl_string.h>

#include "geodata/read/file_kind.h"
#include "geodata/read/foreign_file_internal.h"
#include "geodata/read/geojson_crs_internal.h"
#include "geodata/read/neighbours.h"
#include "geodata/read/shapefile_faults.h"
#include "geodata/read/virtual_layers.h"

namespace geodata {

namespace fs = std::filesystem;

namespace {

const std::string nothing_else = "nothing but the file and what lies beside it is read";

std::optional<Error> packed_fault(const fs::path& file, const std::string& kind) {
    if (kind.empty() || kind == "zip") return std::nullopt;
    return Error{
        {"it is packed (" + kind + ")", file.string(), "unpack it and open the map file in it"}};
}

/// Nothing is written beside an unchanged database, not even for a moment.
CPLStringList open_options(std::string_view bytes, const fs::path& file) {
    CPLStringList options;
    if (bytes.starts_with("SQLite format 3") && !has_journal(file)) {
        options.SetNameValue("IMMUTABLE", "YES");
    }
    return options;
}

Error not_a_map(const fs::path& file, const std::string& said) {
    return Error{{"it is not a map file that can be read" + (said.empty() ? "" : ": " + said),
                  file.string(),
                  "open a Shapefile, GeoPackage, GeoJSON or another format that pactmap formats "
                  "lists"}};
}

}  // namespace

Result<ForeignFile> ForeignFile::open(const fs::path& named) {
    ForeignFile file(named);
    const bool geodatabase = is_geodatabase(named);
    const auto fault = geodatabase ? fault_within(named) : file_fault(named);
    if (fault) return *fault;
    const std::string bytes = geodatabase ? "" : first_bytes(named);
    const std::string packed = archive_kind(bytes);
    if (const auto wrong = packed_fault(named, packed)) return *wrong;
    if (const auto wrong = neighbour_fault(named)) return *wrong;
    register_gdal();
    std::vector<Warning> warnings;
    file.path_ = from_root(named);
    if (packed == "zip") {
        Result<UnpackedMap> unpacked = UnpackedMap::from_zip(named);
        if (!unpacked) return unpacked.error();
        warnings = unpacked.warnings();
        file.unpacked_ = std::move(unpacked).value();
        file.path_ = file.unpacked_->file();
    }
    const fs::path folder = geodatabase ? file.path_ : file.path_.parent_path();
    file.bounds_ = std::make_unique<ReadingBounds>(packed == "zip" ? fs::path() : folder);
    if (std::optional<Error> wrong = file.open_in_bounds(bytes)) return *std::move(wrong);
    return {std::move(file), std::move(warnings)};
}

std::optional<Error> ForeignFile::open_in_bounds(const std::string& bytes) {
    const bool is_virtual = is_virtual_layer(bytes);
    if (is_virtual) {
        if (auto wrong = virtual_layer_fault(named_)) return wrong;
    }
    if (EQUAL(path_.extension().c_str(), ".shp")) {
        if (auto wrong = shapefile_fault(path_)) return in_words(*std::move(wrong));
    }
    std::error_code problem;
    const std::uintmax_t size = fs::file_size(named_, problem);
    if (!problem) bounds_->allow_for_size(size);
    GdalComplaints complaints;
    data_ = open_vector(
        path_, is_virtual ? std::vector<std::string>{"OGR_VRT"} : std::vector<std::string>{},
        open_options(bytes, named_));
    if (data_) return system_fault(complaints.first_failure());
    if (auto reason = bounds_fault()) return reason;
    if (auto reason = refused_reference()) return Error{*std::move(reason)};
    return in_words(not_a_map(path_, complaints.first_failure()));
}

/// GDAL takes a GeoJSON file whose reference system it does not understand for WGS 84.
std::optional<Error> ForeignFile::system_fault(const std::string& complaint) const {
    if (data_->GetDriverName() != std::string_view("GeoJSON")) return std::nullopt;
    if (!complaint.starts_with("PROJ") && geojson_crs_understood(path_)) return std::nullopt;
    return in_words(Error{{"its coordinate reference system (crs) is not understood", where(),
                           "assign the right one with: ogr2ogr -a_srs EPSG:CODE"}});
}

std::string ForeignFile::where() const {
    return shown(path_.string());
}

std::string ForeignFile::shown(std::string text) const {
    if (unpacked_) return unpacked_->in_words(std::move(text));
    const std::string from = path_.string(), to = named_.string();
    for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size()) {
        text.replace(at, from.size(), to);
    }
    return text;
}

Error ForeignFile::in_words(const Error& error) const {
    return Error{{shown(error.what), shown(error.where), error.remedy}};
}

std::optional<Error> ForeignFile::bounds_fault() const {
    if (!bounds_->sqlite_used_up()) return std::nullopt;
    return Error{{"its tables compute without end", where(),
                  "save its layer as a plain table, for example with: ogr2ogr plain.gpkg " +
                      named_.filename().string()}};
}

std::optional<Warning> ForeignFile::refused_reference() const {
    if (bounds_->refused().empty()) return std::nullopt;
    return Warning{
        {"it refers to " + bounds_->refused() + ", which is not opened", where(), nothing_else}};
}

}  // namespace geodata
