#include "geodata/compiler/sources.h"

#include <algorithm>
#include <cmath>
#include <functional>

#include "geodata/compiler/shore_file.h"
#include "geodata/plane/projection.h"
#include "geodata/read/gdal_internal.h"
#include "geodata/topology/geos_internal.h"
#include "geodata/topology/rings.h"

namespace geodata::compiler {

namespace {

constexpr const char* modern_file = "ne_10m_admin_0_boundary_lines_land.shp";
constexpr const char* admin1_file = "ne_10m_admin_1_states_provinces_lines.shp";
constexpr const char* rivers_file = "ne_10m_rivers_lake_centerlines.shp";
constexpr const char* land_file = "ne_10m_land.shp";
constexpr const char* countries_file = "world_map.gpkg";
constexpr const char* shore_file = "wvs1.dat";

template <class T>
void append(std::vector<T>& all, const std::vector<T>& more) {
    all.insert(all.end(), more.begin(), more.end());
}

/// Every feature that meets the window; `package` is what to install when the file is missing.
void each_feature(const std::filesystem::path& file, const char* layer_name, const char* package,
                  Complaints& complaints, const std::function<void(const OGRFeature&)>& use) {
    const char* utf8[] = {"ENCODING=UTF-8", nullptr};  // an option of shapefiles alone
    const GDALDatasetUniquePtr data(GDALDataset::Open(file.c_str(), GDAL_OF_VECTOR, nullptr,
                                                      file.extension() == ".shp" ? utf8 : nullptr,
                                                      nullptr));
    OGRLayer* layer = nullptr;
    if (data) layer = layer_name != nullptr ? data->GetLayerByName(layer_name) : data->GetLayer(0);
    if (layer == nullptr) {
        complaints.add(file.string(), "cannot be read",
                       std::string("install the Debian package ") + package);
        return;
    }
    const LonLatBox box = window_box();
    layer->SetSpatialFilterRect(box.west, box.south, box.east, box.north);
    for (const auto& feature : layer) {
        if (feature->GetGeometryRef() != nullptr) use(*feature);
    }
}

MultiPolygon<LonLat> clipped_to_window(const MultiPolygon<LonLat>& land) {
    const Geos geos;
    const GeosGeometry all = geos.multi_polygon(land);
    const GeosGeometry mended = geos.own(GEOSMakeValid_r(geos.handle(), all.get()));
    const GeosGeometry window =
        geos.polygon(Polygon<LonLat>{ring_around(window_extent, Projection()), {}});
    const GeosGeometry cut =
        geos.own(GEOSIntersection_r(geos.handle(), mended.get(), window.get()));
    return geos.polygons_in<LonLat>(cut.get());
}

}  // namespace

LonLatBox window_box() {
    return box_of(ring_around(window_extent, Projection()));
}

LonLatBox shore_box() {
    const LonLatBox box = window_box();
    return {std::floor(box.west), std::floor(box.south), std::ceil(box.east), std::ceil(box.north)};
}

std::string pair_key(const std::string& pair) {
    const std::size_t dash = pair.find('-');
    if (dash == std::string::npos) return pair;
    const std::string a = pair.substr(0, dash);
    const std::string b = pair.substr(dash + 1);
    return a < b ? a + "-" + b : b + "-" + a;
}

std::string admin1_key(const std::string& name) {
    const std::size_t dash = name.find(" - ");
    if (dash == std::string::npos) return name;
    const std::string a = name.substr(0, dash);
    const std::string b = name.substr(dash + 3);
    return a < b ? a + " - " + b : b + " - " + a;
}

std::vector<std::filesystem::path> source_files(const SourceFolders& folders) {
    std::vector<std::filesystem::path> files;
    for (const char* name : {modern_file, admin1_file, rivers_file, land_file}) {
        for (const char* part : {".shp", ".shx", ".dbf"}) {
            files.push_back((folders.magics / name).replace_extension(part));
        }
    }
    files.push_back(folders.qgis / countries_file);
    files.push_back(folders.xtide / shore_file);
    return files;
}

Sources read_sources(const SourceFolders& folders, Complaints& complaints) {
    register_gdal();
    Sources sources;
    const char* magics = "libmagics++-data";
    each_feature(folders.magics / modern_file, nullptr, magics, complaints,
                 [&](const OGRFeature& f) {
                     const std::string key =
                         pair_key(text_field(f, "adm0_a3_l") + "-" + text_field(f, "adm0_a3_r"));
                     append(sources.modern[key], lines_of(*f.GetGeometryRef()));
                 });
    each_feature(folders.magics / admin1_file, nullptr, magics, complaints,
                 [&](const OGRFeature& f) {
                     append(sources.admin1[admin1_key(text_field(f, "name"))],
                            lines_of(*f.GetGeometryRef()));
                 });
    each_feature(folders.magics / rivers_file, nullptr, magics, complaints,
                 [&](const OGRFeature& f) {
                     append(sources.rivers[text_field(f, "name")], lines_of(*f.GetGeometryRef()));
                 });
    MultiPolygon<LonLat> land;
    each_feature(folders.magics / land_file, nullptr, magics, complaints,
                 [&](const OGRFeature& f) { append(land, polygons_of(*f.GetGeometryRef())); });
    sources.land = clipped_to_window(land);
    if (auto shore = read_shore_file(folders.xtide / shore_file, shore_box())) {
        sources.shore = *std::move(shore);
    } else {
        complaints.add((folders.xtide / shore_file).string(), "cannot be read",
                       "install the Debian package xtide-coastline");
    }
    each_feature(folders.qgis / countries_file, "countries", "qgis-common", complaints,
                 [&](const OGRFeature& f) {
                     Country country{text_field(f, "ISO_A3"), {}};
                     if (country.code.size() != 3) country.code = text_field(f, "WB_A3");
                     append(country.land, polygons_of(*f.GetGeometryRef()));
                     sources.countries.push_back(std::move(country));
                 });
    return sources;
}

}  // namespace geodata::compiler
