// Every format that is listed can be read: the same small map, written by GDAL in each.
#include "geodata/read/formats.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>

#include "geodata/query/query.h"
#include "geodata/read/gdal_internal.h"
#include "geodata/read/read_atlas.h"
#include "tests/geodata/sample_atlas.h"
#include "tests/support/catch.h"
#include "tests/support/sentences.h"

using namespace geodata;
namespace fs = std::filesystem;

namespace {

struct Written {
    const char* driver;
    const char* file;
};

const std::map<std::string, std::string> wkt = {
    {"Alfa",
     "POLYGON((20 50,22 50,22 52,20 52,20 50),(20.5 50.5,20.5 51,21 51,21 50.5,20.5 50.5))"},
    {"Żubr", "POLYGON((22 50,26 50,26 52,22 52,22 50))"}};

/// Writes both with GDAL, without help from the code under test.
void write_with(const char* driver, const fs::path& file) {
    const GdalComplaints quiet;
    GDALDriver* found = GetGDALDriverManager()->GetDriverByName(driver);
    REQUIRE(found != nullptr);
    const GDALDatasetUniquePtr data(found->Create(file.c_str(), 0, 0, 0, GDT_Unknown, nullptr));
    REQUIRE(data);
    OGRSpatialReference crs = wgs84();
    const bool table = std::string(driver) == "CSV";
    CPLStringList options;
    if (table) options.SetNameValue("GEOMETRY", "AS_WKT");
    if (std::string(driver) == "MapInfo File" || std::string(driver) == "ESRI Shapefile") {
        options.SetNameValue("ENCODING", "UTF-8");
    }
    OGRLayer* layer = data->CreateLayer("map", &crs, wkbPolygon, options.List());
    REQUIRE(layer != nullptr);
    OGRFieldDefn name("country", OFTString);
    REQUIRE(layer->CreateField(&name) == OGRERR_NONE);
    for (const auto& [text, shape] : wkt) {
        const OGRFeatureUniquePtr feature(OGRFeature::CreateFeature(layer->GetLayerDefn()));
        feature->SetField("country", text.c_str());
        OGRGeometry* land = nullptr;
        OGRGeometryFactory::createFromWkt(shape.c_str(), nullptr, &land);
        feature->SetGeometryDirectly(land);
        REQUIRE(layer->CreateFeature(feature.get()) == OGRERR_NONE);
    }
}

void check_map(const Result<Atlas>& atlas) {
    REQUIRE(test::sentence_of(atlas) == "nothing went wrong");
    const Date day = make_date(1939, 8, 23);
    std::map<std::string, double> km2;
    for (const AreaRow& row : areas_by_holder(atlas.value(), day)) km2[row.name] = row.km2;
    REQUIRE(km2.size() == 2);
    const double whole = area_km2(sample::box_land(20, 50, 22, 52));
    CHECK(km2.at("Alfa") ==
          Approx(whole - area_km2(sample::box_land(20.5, 50.5, 21, 51))).epsilon(1e-5));
    CHECK(km2.at("Żubr") == Approx(2 * whole).epsilon(1e-5));
    // They are neighbours: one border between them, whatever the format rounds.
    CHECK(std::count_if(atlas.value().arcs.begin(), atlas.value().arcs.end(), [](const Arc& arc) {
              return arc.left != no_patch && arc.right != no_patch;
          }) == 1);
}

}  // namespace

TEST_CASE("Formats have names of their own, and an extension") {
    std::set<std::string> drivers, names;
    for (const Format& format : readable_formats()) {
        INFO(format.driver);
        CHECK(drivers.insert(format.driver).second);
        CHECK(names.insert(format.words).second);
        REQUIRE_FALSE(format.extensions.empty());
        for (const std::string& extension : format.extensions) {
            CHECK(extension.find_first_not_of("abcdefghijklmnopqrstuvwxyz") == std::string::npos);
        }
    }
    CHECK(drivers.count("ESRI Shapefile") == 1);
    CHECK(drivers.size() <= allowed_formats().size());
}

TEST_CASE("A map in each of the formats is the same map") {
    register_gdal();
    const Written all[] = {{"ESRI Shapefile", "map.shp"},
                           {"GPKG", "map.gpkg"},
                           {"GeoJSON", "map.geojson"},
                           {"FlatGeobuf", "map.fgb"},
                           {"MapInfo File", "map.tab"},
                           {"MapInfo File", "map.mif"},
                           {"GML", "map.gml"},
                           {"GeoJSONSeq", "map.geojsonl"},
                           {"SQLite", "map.sqlite"},
                           {"CSV", "map.csv"}};
    for (const Written& written : all) {
        INFO(written.driver << ", " << written.file);
        const sample::TempFolder folder;
        write_with(written.driver, folder / written.file);
        check_map(read(folder / written.file));
    }
}

TEST_CASE("A map is the same whatever its file is called, but for a Shapefile") {
    register_gdal();
    for (const Written& written : {Written{"GPKG", "map.gpkg"}, Written{"GeoJSON", "map.geojson"},
                                   Written{"FlatGeobuf", "map.fgb"}}) {
        INFO(written.driver);
        const sample::TempFolder folder;
        write_with(written.driver, folder / written.file);
        fs::rename(folder / written.file, folder / "odd name, of 1939");
        check_map(read(folder / "odd name, of 1939"));
    }
}

TEST_CASE("KML, TopoJSON and Esri JSON are read") {
    const sample::TempFolder folder;
    sample::write_text(
        folder / "map.kml",
        "<kml xmlns=\"http://www.opengis.net/kml/2.2\"><Document><Placemark><name>Alfa</name>"
        "<Polygon><outerBoundaryIs><LinearRing><coordinates>20,50 22,50 22,52 20,52 20,50"
        "</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark></Document></kml>");
    sample::write_text(
        folder / "map.topojson",
        R"({"type": "Topology", "arcs": [[[20, 50], [22, 50], [22, 52], [20, 52], [20, 50]]],
            "objects": {"map": {"type": "GeometryCollection", "geometries": [
            {"type": "Polygon", "properties": {"name": "Alfa"}, "arcs": [[0]]}]}}})");
    sample::write_text(
        folder / "map.json",
        R"({"geometryType": "esriGeometryPolygon", "spatialReference": {"wkid": 4326},
            "fields": [{"name": "name", "type": "esriFieldTypeString"}], "features": [
            {"attributes": {"name": "Alfa"}, "geometry": {"rings":
            [[[20, 50], [20, 52], [22, 52], [22, 50], [20, 50]]]}}]})");
    for (const char* name : {"map.kml", "map.topojson", "map.json"}) {
        INFO(name);
        const Result<Atlas> atlas = read(folder / name);
        REQUIRE(test::sentence_of(atlas) == "nothing went wrong");
        REQUIRE(atlas.value().patches.size() == 1);
        CHECK(atlas.value().patches[0].name == "Alfa");
        CHECK(area_km2(atlas.value().patches[0].land) ==
              Approx(area_km2(sample::box_land(20, 50, 22, 52))).epsilon(1e-9));
    }
}
