#include <algorithm>

#include "geodata/read/foreign_file_internal.h"
#include "geodata/read/polygon_reader_internal.h"
#include "geodata/read/read_atlas.h"
#include "geodata/read/shapefile_faults.h"

namespace geodata {

namespace fs = std::filesystem;

namespace {

bool is_shapefile(const fs::path& file) {
    return EQUAL(file.extension().c_str(), ".shp");
}

std::vector<Warning> sidecar_warnings(const ForeignFile& file) {
    if (!is_shapefile(file.path()) || sidecar(file.path(), ".dbf")) return {};
    return {Warning{{"its table (.dbf) is missing", file.where(),
                     "the features are shown without names and dates"}}};
}

/// What a layer holds, for people.
std::string content_words(OGRwkbGeometryType type) {
    switch (wkbFlatten(type)) {
        case wkbPoint:
        case wkbMultiPoint: return "points";
        case wkbLineString:
        case wkbMultiLineString:
        case wkbCircularString:
        case wkbCompoundCurve:
        case wkbCurve:
        case wkbMultiCurve: return "lines";
        case wkbNone: return "a table without geometry";
        default: return "shapes of another kind";
    }
}

bool may_hold_polygons(OGRwkbGeometryType type) {
    const OGRwkbGeometryType flat = wkbFlatten(type);
    return flat == wkbUnknown || flat == wkbGeometryCollection || OGR_GT_IsSurface(flat) ||
           OGR_GT_IsSubClassOf(flat, wkbMultiSurface);
}

struct LayerChoice {
    OGRLayer* layer = nullptr;
    std::vector<Warning> warnings;
};

/// The first layer of polygons that has features.
Result<LayerChoice> choose_layer(GDALDataset& data, const std::string& file) {
    std::string seen;
    OGRLayer* empty = nullptr;
    LayerChoice choice;
    int others = 0;
    for (OGRLayer* layer : data.GetLayers()) {
        if (!may_hold_polygons(layer->GetGeomType())) {
            seen += (seen.empty() ? "" : ", ") + std::string("layer ") + layer->GetName() +
                    " holds " + content_words(layer->GetGeomType());
        } else if (layer->GetFeatureCount() == 0) {
            empty = layer;
        } else if (choice.layer == nullptr) {
            choice.layer = layer;
        } else {
            ++others;
        }
    }
    if (choice.layer != nullptr) {
        if (others > 0) {
            choice.warnings.push_back(
                Warning{{"the file has " + std::to_string(others + 1) + " layers of polygons", file,
                         "only " + std::string(choice.layer->GetName()) + " is shown"}});
        }
        return choice;
    }
    if (empty != nullptr) {
        return Error{{"the layer has no features", file + ", layer " + empty->GetName(),
                      "choose a file that has some"}};
    }
    return Error{{seen.empty() ? "the file has no layers" : seen + ", not polygons", file,
                  "choose a file of areas, such as states or districts"}};
}

void append(std::vector<Warning>& all, const std::vector<Warning>& more) {
    all.insert(all.end(), more.begin(), more.end());
}

/// What stopped the reading: the bounds, or the error, with what GDAL said meanwhile.
Error explained(const ForeignFile& file, Error error, const GdalComplaints& complaints) {
    if (std::optional<Error> bounds = file.bounds_fault()) return *std::move(bounds);
    if (!complaints.first_failure().empty()) error.what += ": " + complaints.first_failure();
    return file.in_words(error);
}

}  // namespace

Result<Atlas> read_polygons(const fs::path& file, Loading* loading) {
    const GdalComplaints complaints;  // also of what is said while the file is closed
    const Result<ForeignFile> opened = ForeignFile::open(file);
    if (!opened) return opened.error();
    const ForeignFile& source = opened.value();
    std::vector<Warning> warnings = opened.warnings();
    append(warnings, sidecar_warnings(source));
    const Result<LayerChoice> choice = choose_layer(source.data(), source.where());
    if (!choice) return explained(source, choice.error(), complaints);
    append(warnings, choice.value().warnings);
    OGRLayer& layer = *choice.value().layer;
    const std::string where = source.where() + ", layer " + layer.GetName();
    const bool has_crs_file =
        is_shapefile(source.path()) && sidecar(source.path(), ".prj").has_value();
    Result<ToWgs84> crs = to_wgs84(layer, where, has_crs_file);
    if (!crs) return source.bounds_fault().value_or(crs.error());
    append(warnings, crs.warnings());
    PolygonReader reader(layer, where, std::move(crs).value(), loading);
    if (const std::optional<Error> error = reader.read()) {
        return source.bounds_fault().value_or(*error);
    }
    append(warnings, reader.warnings());
    if (const auto refused = source.refused_reference()) warnings.push_back(*refused);
    Atlas atlas = reader.take();
    if (cancelled(loading)) return cancelled_error(file.string());
    atlas.origin = file.string();
    atlas.days = days_of_tenures(atlas);
    return {std::move(atlas), std::move(warnings)};
}

}  // namespace geodata
