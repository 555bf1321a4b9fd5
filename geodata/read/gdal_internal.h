/// \file
/// GDAL/OGR for the .cpp files of geodata/read and geodata/write: registration, complaints caught
/// instead of printed, datasets opened, values and geometries taken out.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include <ogrsf_frmts.h>

#include "geodata/coordinates.h"
#include "geodata/read/formats.h"
#include "geodata/result.h"

namespace geodata {

/// Registers the drivers that are in use, closes GDAL's ways to networks and ignores its
/// environment variables; once a process, before GDAL is used.
void register_gdal();

/// Those that may be read with, whether or not the installed GDAL has them.
const std::vector<Format>& allowed_formats();

/// While it lives, what GDAL complains of on this thread is kept here instead of being printed.
class GdalComplaints {
  public:
    GdalComplaints();
    ~GdalComplaints();
    GdalComplaints(const GdalComplaints&) = delete;
    GdalComplaints& operator=(const GdalComplaints&) = delete;

    /// The first failure (not mere warning) since the last forget(); empty when there was none.
    [[nodiscard]] const std::string& first_failure() const { return first_failure_; }
    void forget() { first_failure_.clear(); }
    /// The sentence, with the first failure as its reason if there was one: "what: why".
    [[nodiscard]] std::string with_reason(const std::string& what) const {
        return first_failure_.empty() ? what : what + ": " + first_failure_;
    }

  private:
    static void CPL_STDCALL receive(CPLErr, CPLErrorNum, const char* text);
    std::string first_failure_;
};

/// Opens a file for reading with the drivers named (those of allowed_formats() when none are, but
/// not virtual layers); null when no driver takes it. To be called within ReadingBounds, and only
/// for what file_fault() has nothing against. GDAL writes nothing beside the file.
GDALDatasetUniquePtr open_vector(const std::filesystem::path&,
                                 const std::vector<std::string>& drivers = {},
                                 CSLConstList options = nullptr);

/// Geographic WGS 84, longitude first.
OGRSpatialReference wgs84();

/// Index of the field, whatever its case, or -1.
int field_index(const OGRFeatureDefn&, const std::string& name);
/// The field as valid UTF-8, blanks at its ends cut off; empty when the field is absent or null.
std::string text_field(const OGRFeature&, int index);
std::string text_field(const OGRFeature&, const char* name);

/// Hands over the rows of a table (CSV, UTF-8, its first line the header) with their lines as a
/// text editor counts them; every field is a text. An Error: the file cannot be read.
Status each_row(const std::filesystem::path&,
                const std::function<void(const OGRFeature&, int line)>& use);

/// The polygons in a geometry of any type (curves are made straight); rings closed and turned as
/// coordinates.h says, collapsed ones dropped.
MultiPolygon<LonLat> polygons_of(const OGRGeometry&);
std::vector<Line<LonLat>> lines_of(const OGRGeometry&);

/// Whether a geometry has polygons, and none of other kinds need be asked for.
bool has_polygons(const OGRGeometry&);

}  // namespace geodata
