#include <mutex>

#include <cpl_conv.h>
#include <cpl_string.h>

#include "geodata/read/gdal_internal.h"
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

void register_gdal() {
    static std::once_flag once;
    std::call_once(once, [] { GDALAllRegister(); });
}

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
                                 const std::vector<std::string>& drivers) {
    register_gdal();
    CPLStringList allowed;
    for (const std::string& driver : drivers) allowed.AddString(driver.c_str());
    return GDALDatasetUniquePtr(GDALDataset::Open(file.c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY,
                                                  drivers.empty() ? nullptr : allowed.List()));
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
    return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

std::string text_field(const OGRFeature& feature, const char* name) {
    return text_field(feature, field_index(*feature.GetDefnRef(), name));
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
