#include <algorithm>

#include "geodata/read/polygon_reader_internal.h"
#include "geodata/read/read_atlas.h"
#include "geodata/read/shapefile_faults.h"

namespace geodata {

namespace fs = std::filesystem;

namespace {

bool is_shapefile(const fs::path& file) {
    return EQUAL(file.extension().c_str(), ".shp");
}

std::optional<Error> file_fault(const fs::path& file) {
    if (is_shapefile(file)) return shapefile_fault(file);
    std::error_code problem;
    if (!fs::exists(file, problem)) {
        return Error{{"there is no such file", file.string(), "check the name and the folder"}};
    }
    if (fs::is_regular_file(file, problem) && fs::file_size(file, problem) == 0) {
        return Error{{"the file is empty (0 bytes)", file.string(), "copy or download it again"}};
    }
    return std::nullopt;
}

std::vector<Warning> sidecar_warnings(const fs::path& file) {
    if (!is_shapefile(file) || sidecar(file, ".dbf")) return {};
    return {Warning{{"its table (.dbf) is missing", file.string(),
                     "the features are shown without names and dates"}}};
}

/// What a layer holds, for people.
std::string content_words(OGRwkbGeometryType type) {
    switch (wkbFlatten(type)) {
        case wkbPoint:
        case wkbMultiPoint: return "points";
        case wkbLineString:
        case wkbMultiLineString:
        case wkbMultiCurve: return "lines";
        case wkbNone: return "a table without geometry";
        default: return "no polygons";
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
Result<LayerChoice> choose_layer(GDALDataset& data, const fs::path& file) {
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
            choice.warnings.push_back(Warning{
                {"the file has " + std::to_string(others + 1) + " layers of polygons",
                 file.string(), "only " + std::string(choice.layer->GetName()) + " is shown"}});
        }
        return choice;
    }
    if (empty != nullptr) {
        return Error{{"the layer has no features", file.string() + ", layer " + empty->GetName(),
                      "choose a file that has some"}};
    }
    return Error{{seen.empty() ? "the file has no layers" : seen + ", not polygons", file.string(),
                  "choose a file of areas, such as states or districts"}};
}

void append(std::vector<Warning>& all, const std::vector<Warning>& more) {
    all.insert(all.end(), more.begin(), more.end());
}

}  // namespace

Result<Atlas> read_polygons(const fs::path& file) {
    if (const std::optional<Error> fault = file_fault(file)) return *fault;
    std::vector<Warning> warnings = sidecar_warnings(file);
    GdalComplaints complaints;
    const GDALDatasetUniquePtr data = open_vector(file);
    if (!data) {
        const std::string& said = complaints.first_failure();
        return Error{{"it is not a map file that can be read" + (said.empty() ? "" : ": " + said),
                      file.string(),
                      "open a Shapefile, GeoPackage, GeoJSON or another format of GDAL"}};
    }
    complaints.forget();
    const Result<LayerChoice> choice = choose_layer(*data, file);
    if (!choice) return choice.error();
    append(warnings, choice.value().warnings);
    OGRLayer& layer = *choice.value().layer;
    const std::string where = file.string() + ", layer " + layer.GetName();
    const bool has_crs_file = is_shapefile(file) && sidecar(file, ".prj").has_value();
    Result<ToWgs84> crs = to_wgs84(layer, where, has_crs_file);
    if (!crs) return crs.error();
    append(warnings, crs.warnings());
    PolygonReader reader(layer, where, std::move(crs).value());
    if (const std::optional<Error> error = reader.read()) return *error;
    append(warnings, reader.warnings());
    Atlas atlas = reader.take();
    atlas.origin = file.string();
    return {std::move(atlas), std::move(warnings)};
}

}  // namespace geodata
