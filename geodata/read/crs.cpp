#include <cmath>
#include <sstream>

#include "geodata/read/crs_internal.h"
#include "geodata/read/gdal_internal.h"

namespace geodata {

namespace {

// A little over, for files that were rounded outwards.
bool can_be_degrees(const OGREnvelope& box) {
    return box.MinX >= -180.001 && box.MaxX <= 180.001 && box.MinY >= -90.001 && box.MaxY <= 90.001;
}

std::string extent_words(const OGREnvelope& box) {
    std::ostringstream text;
    text << "x " << box.MinX << " to " << box.MaxX << ", y " << box.MinY << " to " << box.MaxY;
    return text.str();
}

Result<ToWgs84> without_crs(OGRLayer& layer, const std::string& where) {
    OGREnvelope box;
    // The extent of a layer whose features have no or no sound geometry is not known; those
    // features are complained of one by one.
    if (layer.GetExtent(&box, TRUE) == OGRERR_NONE && !can_be_degrees(box)) {
        return Error{
            {"it has no coordinate reference system, and its coordinates (" + extent_words(box) +
                 ") are not degrees",
             where,
             "add the .prj that belongs to it, or write one with: ogr2ogr -a_srs EPSG:CODE"}};
    }
    return {ToWgs84(),
            {Warning{{"it has no coordinate reference system", where,
                      "longitude and latitude on WGS 84 are assumed"}}}};
}

}  // namespace

Result<ToWgs84> to_wgs84(OGRLayer& layer, const std::string& where, bool has_crs_file) {
    const std::string remedy = "assign the right one with: ogr2ogr -a_srs EPSG:CODE";
    const OGRSpatialReference* crs = layer.GetSpatialRef();
    if (crs == nullptr || crs->IsEmpty()) {
        if (has_crs_file) {
            return Error{
                {"its coordinate reference system (.prj) is not understood", where, remedy}};
        }
        return without_crs(layer, where);
    }
    const OGRSpatialReference target = wgs84();
    const char* const ignoring_axes[] = {"IGNORE_DATA_AXIS_TO_SRS_AXIS_MAPPING=YES",
                                         "CRITERION=EQUIVALENT", nullptr};
    if (crs->IsSame(&target, ignoring_axes) != 0) return ToWgs84();
    GdalComplaints complaints;
    ToWgs84 transformation(OGRCreateCoordinateTransformation(crs, &target));
    if (!transformation || crs->IsLocal() != 0) {
        const char* name = crs->GetName();
        return Error{{"its coordinate reference system \"" +
                          std::string(name == nullptr ? "unknown" : name) +
                          "\" cannot be brought to longitude and latitude",
                      where, remedy}};
    }
    return transformation;
}

}  // namespace geodata
