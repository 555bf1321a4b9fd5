// GDAL/OGR for the .cpp files of geodata/read and geodata/write: registration, complaints caught
// instead of printed, datasets opened, values and geometries taken out.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include <ogrsf_frmts.h>

#include "geodata/coordinates.h"

namespace geodata {

/// Registers GDAL's drivers, once a process.
void register_gdal();

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

  private:
    static void CPL_STDCALL receive(CPLErr, CPLErrorNum, const char* text);
    std::string first_failure_;
};

/// Opens a file for reading with the drivers named (all when none are); null when no driver takes
/// it. GDAL writes nothing beside the file.
GDALDatasetUniquePtr open_vector(const std::filesystem::path&,
                                 const std::vector<std::string>& drivers = {});

/// Geographic WGS 84, longitude first.
OGRSpatialReference wgs84();

/// Index of the field, whatever its case, or -1.
int field_index(const OGRFeatureDefn&, const std::string& name);
/// The field as text, blanks at its ends cut off; empty when the field is absent or null.
std::string text_field(const OGRFeature&, int index);
std::string text_field(const OGRFeature&, const char* name);

/// The polygons in a geometry of any type (curves are made straight); rings closed and turned as
/// coordinates.h says, collapsed ones dropped.
MultiPolygon<LonLat> polygons_of(const OGRGeometry&);
std::vector<Line<LonLat>> lines_of(const OGRGeometry&);

/// Whether a geometry has polygons, and none of other kinds need be asked for.
bool has_polygons(const OGRGeometry&);

}  // namespace geodata
