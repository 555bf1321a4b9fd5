#include <cpl_conv.h>
#include <cpl_string.h>

#include "geodata/letters.h"
#include "geodata/read/file_kind.h"
#include "geodata/read/gdal_internal.h"
#include "geodata/read/reading_bounds_internal.h"
#include "geodata/topology/rings.h"

namespace geodata {

namespace {

Ring<LonLat> points_of(const OGRSimpleCurve& curve) {
    Ring<LonLat> points;
    points.reserve(static_cast<std::size_t>(curve.getNumPoints()));
    for (int i = 0; i < curve.getNumPoints(); ++i) points.push_back({curve.getX(i), curve.getY(i)});
    return points;
}

void add_polygon(const OGRPolygon& source, MultiPolygon<LonLat>& land) {
    const OGRLinearRing* exterior = source.getExteriorRing();
    if (exterior == nullptr) return;
    Polygon<LonLat> polygon{normalised(points_of(*exterior), true), {}};
    if (polygon.exterior.size() < 4) return;
    for (int i = 0; i < source.getNumInteriorRings(); ++i) {
        Ring<LonLat> hole = normalised(points_of(*source.getInteriorRing(i)), false);
        if (hole.size() >= 4) polygon.holes.push_back(std::move(hole));
    }
    land.push_back(std::move(polygon));
}

void gather_polygons(const OGRGeometry& geometry, MultiPolygon<LonLat>& land) {
    const OGRwkbGeometryType type = wkbFlatten(geometry.getGeometryType());
    if (type == wkbPolygon) {
        add_polygon(*geometry.toPolygon(), land);
    } else if (OGR_GT_IsSubClassOf(type, wkbGeometryCollection)) {
        for (const OGRGeometry* part : *geometry.toGeometryCollection()) {
            gather_polygons(*part, land);
        }
    }
}

void gather_lines(const OGRGeometry& geometry, std::vector<Line<LonLat>>& lines) {
    const OGRwkbGeometryType type = wkbFlatten(geometry.getGeometryType());
    if (type == wkbLineString) {
        lines.push_back(points_of(*geometry.toLineString()));
    } else if (OGR_GT_IsSubClassOf(type, wkbGeometryCollection)) {
        for (const OGRGeometry* part : *geometry.toGeometryCollection()) gather_lines(*part, lines);
    }
}

}  // namespace

GdalComplaints::GdalComplaints() {
    CPLPushErrorHandlerEx(receive, this);
}
GdalComplaints::~GdalComplaints() {
    CPLPopErrorHandler();
}

void CPL_STDCALL GdalComplaints::receive(CPLErr level, CPLErrorNum, const char* text) {
    auto* self = static_cast<GdalComplaints*>(CPLGetErrorHandlerUserData());
    if (level >= CE_Failure && self->first_failure_.empty()) self->first_failure_ = text;
}

GDALDatasetUniquePtr open_vector(const std::filesystem::path& file,
                                 const std::vector<std::string>& drivers, CSLConstList options) {
    register_gdal();
    CPLStringList allowed;
    for (const std::string& driver : drivers) allowed.AddString(driver.c_str());
    if (drivers.empty()) {
        for (const Format& format : allowed_formats()) {
            if (format.driver != "OGR_VRT") allowed.AddString(format.driver.c_str());
        }
    }
    // A name from the root is never taken for an address, a query or a document.
    return GDALDatasetUniquePtr(GDALDataset::Open(
        from_root(file).c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY, allowed.List(), options));
}

OGRSpatialReference wgs84() {
    OGRSpatialReference reference;
    reference.SetWellKnownGeogCS("WGS84");
    reference.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    return reference;
}

int field_index(const OGRFeatureDefn& definition, const std::string& name) {
    for (int i = 0; i < definition.GetFieldCount(); ++i) {
        if (EQUAL(definition.GetFieldDefn(i)->GetNameRef(), name.c_str())) return i;
    }
    return -1;
}

std::string text_field(const OGRFeature& feature, int index) {
    if (index < 0 || !feature.IsFieldSetAndNotNull(index)) return {};
    const std::string text = feature.GetFieldAsString(index);
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    if (first == std::string::npos) return {};
    return valid_utf8(text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1));
}

std::string text_field(const OGRFeature& feature, const char* name) {
    return text_field(feature, field_index(*feature.GetDefnRef(), name));
}

Status each_row(const std::filesystem::path& file,
                const std::function<void(const OGRFeature&, int line)>& use) {
    if (const std::optional<Error> unreadable = file_fault(file)) return *unreadable;
    const ReadingBounds bounds(from_root(file).parent_path());
    const GdalComplaints complaints;
    const GDALDatasetUniquePtr data = open_vector(file, {"CSV"});
    if (!data || data->GetLayerCount() == 0) {
        return Error{{complaints.with_reason("the table cannot be read"), file.string(),
                      "it must be comma-separated UTF-8 text with a header line"}};
    }
    int line = 1;
    for (const auto& feature : data->GetLayer(0)) use(*feature, ++line);
    return Done{};
}

MultiPolygon<LonLat> polygons_of(const OGRGeometry& geometry) {
    MultiPolygon<LonLat> land;
    if (geometry.hasCurveGeometry() != 0) {
        const OGRGeometryUniquePtr straight(geometry.getLinearGeometry());
        if (straight) gather_polygons(*straight, land);
    } else {
        gather_polygons(geometry, land);
    }
    return land;
}

std::vector<Line<LonLat>> lines_of(const OGRGeometry& geometry) {
    std::vector<Line<LonLat>> lines;
    gather_lines(geometry, lines);
    return lines;
}

bool has_polygons(const OGRGeometry& geometry) {
    const OGRwkbGeometryType type = wkbFlatten(geometry.getGeometryType());
    if (OGR_GT_IsSurface(type)) return true;
    if (!OGR_GT_IsSubClassOf(type, wkbGeometryCollection)) return false;
    for (const OGRGeometry* part : *geometry.toGeometryCollection()) {
        if (has_polygons(*part)) return true;
    }
    return false;
}

}  // namespace geodata
