// Files of polygons that cannot be read, or of which something is left out: the sentence names the
// file, the layer, the feature and its name.
#include <filesystem>
#include <fstream>

#include "geodata/read/limits.h"
#include "geodata/read/read_atlas.h"
#include "tests/geodata/sample_atlas.h"
#include "tests/support/catch.h"
#include "tests/support/drivers.h"
#include "tests/support/sentences.h"

using namespace geodata;
using test::check_says;
namespace fs = std::filesystem;

namespace {

std::string feature(const std::string& geometry, const std::string& properties) {
    return R"({"type": "Feature", "properties": {)" + properties + R"(}, "geometry": )" + geometry +
           "}";
}

std::string polygon(const std::string& points) {
    return R"({"type": "Polygon", "coordinates": [[)" + points + "]]}";
}

const std::string square = polygon("[20, 50], [21, 50], [21, 51], [20, 51], [20, 50]");

std::string collection(const std::string& features, const std::string& crs = "") {
    return R"({"type": "FeatureCollection", )" + (crs.empty() ? crs : R"("crs": )" + crs + ", ") +
           R"("features": [)" + features + "]}";
}

std::string crs_named(const std::string& name) {
    return R"({"type": "name", "properties": {"name": ")" + name + "\"}}";
}

struct Opened {
    explicit Opened(const std::string& name, const std::string& text)
        : atlas([&] {
              const sample::TempFolder folder;
              sample::write_text(folder / name, text);
              return read(folder / name);
          }()) {}
    [[nodiscard]] std::string said() const { return test::sentence_of(atlas); }
    /// The warning at this place, or why there is none.
    [[nodiscard]] std::string warning(std::size_t at = 0) const {
        if (!atlas) return said();
        return at < atlas.warnings().size() ? atlas.warnings()[at].sentence() : "no warning";
    }
    Result<Atlas> atlas;
};

}  // namespace

TEST_CASE("What is no map is refused, with what is one") {
    for (const char* name : {"a.txt", "a.geojson", "a.gpkg", "a.kml", "a.gml"}) {
        INFO(name);
        check_says(Opened(name, "plain text\n").said(),
                   {std::string(name) + ": it is not a map file that can be read",
                    "open a Shapefile, GeoPackage, GeoJSON or another format that pactmap formats "
                    "lists"});
    }
}

TEST_CASE("Layers that are no areas are refused with what they hold") {
    const std::string remedy = "choose a file of areas, such as states or districts";
    check_says(Opened("dots.geojson",
                      collection(feature(R"({"type": "Point", "coordinates": [20, 50]})", "")))
                   .said(),
               {"dots.geojson: layer dots holds points, not polygons", remedy});
    check_says(Opened("ways.geojson",
                      collection(feature(
                          R"({"type": "LineString", "coordinates": [[20, 50], [21, 50]]})", "")))
                   .said(),
               {"ways.geojson: layer ways holds lines, not polygons", remedy});
    check_says(Opened("plain.csv", "name,year\nAlfa,1939\n").said(),
               {"plain.csv: layer plain holds a table without geometry, not polygons", remedy});
    check_says(
        Opened("none.geojson", collection("")).said(),
        {"none.geojson, layer none: the layer has no features", "choose a file that has some"});
}

TEST_CASE("A data base without a layer says so") {
    const sample::TempFolder folder;
    const fs::path file = folder / "none.sqlite";
    register_gdal();
    GDALDatasetUniquePtr data(GetGDALDriverManager()->GetDriverByName("SQLite")->Create(
        file.c_str(), 0, 0, 0, GDT_Unknown, nullptr));
    REQUIRE(data);
    data.reset();
    check_says(test::sentence_of(read(file)),
               {"none.sqlite: the file has no layers",
                "choose a file of areas, such as states or districts"});
}

TEST_CASE("Where every feature is left out, the first is named with the reason") {
    const std::string points =
        R"({"type": "GeometryCollection", "geometries": [{"type": "Point", "coordinates": [1, 2]}]})";
    check_says(
        Opened("mixed.geojson",
               collection(feature(points, R"("name": "Dot")") + "," + feature("null", "")))
            .said(),
        {"mixed.geojson, layer mixed: the layer has no polygons to show (feature 0 (Dot): the "
         "feature is no polygon)",
         "choose a layer of areas"});
    check_says(
        Opened("flat.geojson", collection(feature(polygon("[20, 50], [21, 50], [22, 50], [20, 50]"),
                                                  R"("name": "Flat")")))
            .said(),
        {"flat.geojson, layer flat: the layer has no polygons to show (feature 0 (Flat)"});
}

TEST_CASE("Coordinates off the globe are refused with the feature") {
    for (const char* far : {"[190, 50]", "[-180.01, 50]", "[20, 90.01]", "[20, -95]"}) {
        INFO(far);
        check_says(
            Opened("far.geojson", collection(feature(square, R"("name": "Near")") + "," +
                                             feature(polygon("[20, 50], [21, 50], " +
                                                             std::string(far) + ", [20, 50]"),
                                                     R"("name": "Far")")))
                .said(),
            {"far.geojson, layer far, feature 1 (Far): its coordinates lie outside 180 "
             "degrees of longitude or 90 of latitude",
             "correct the feature, or state the coordinate reference system"});
    }
    // A file that was rounded outwards is not off the globe: it is cut off there.
    const Opened rounded(
        "edge.geojson",
        collection(feature(polygon("[179, 50], [180.0005, 50], [180.0005, 51], [179, 50]"),
                           R"("name": "Edge")")));
    REQUIRE(rounded.said() == "nothing went wrong");
    for (const LonLat& p : rounded.atlas.value().patches[0].land[0].exterior) CHECK(p.lon <= 180);
}

TEST_CASE("A reference system that is not understood, or does not fit, is named") {
    const std::string remedy = "assign the right one with: ogr2ogr -a_srs EPSG:CODE";
    for (const char* name : {"EPSG:99999", "PL-1992", ""}) {
        INFO(name);
        check_says(
            Opened("odd.geojson", collection(feature(square, ""), crs_named(name))).said(),
            {"odd.geojson: its coordinate reference system (crs) is not understood", remedy});
    }
    const std::string far = polygon("[1e30, 5e30], [2e30, 5e30], [2e30, 6e30], [1e30, 5e30]");
    check_says(Opened("plane.geojson", collection(feature(far, R"("name": "Far")"),
                                                  crs_named("urn:ogc:def:crs:EPSG::3035")))
                   .said(),
               {"plane.geojson, layer plane, feature 0 (Far): its coordinates cannot be brought to "
                "longitude and latitude",
                "see that the file states its true coordinate reference system"});
    check_says(test::sentence_of(read(sample::data_file("no_prj_metres.shp"))),
               {"no_prj_metres.shp, layer no_prj_metres: it has no coordinate reference system, "
                "and its coordinates (x ",
                ") are not degrees", "add the .prj that belongs to it"});
    check_says(test::sentence_of(read(sample::data_file("unknown_crs.shp"))),
               {"unknown_crs.shp, layer unknown_crs: its coordinate reference system (.prj) is not "
                "understood",
                remedy});
    check_says(test::sentence_of(read(sample::data_file("engineering_crs.shp"))),
               {"engineering_crs.shp, layer engineering_crs: its coordinate reference system "
                "\"site grid\" cannot be brought to longitude and latitude",
                remedy});
}

TEST_CASE("Dates of a feature that are wrong leave it shown for all time, and are told") {
    const auto warned = [](const std::string& dates) {
        const Opened opened("dated.geojson",
                            collection(feature(square, R"("name": "Dated", )" + dates)));
        if (opened.atlas) CHECK(opened.atlas.value().patches[0].tenures[0].period == Period{});
        return opened.warning();
    };
    const std::string where = "dated.geojson, layer dated, feature 0 (Dated): ";
    const std::string remedy = "it is shown for all time; write them as 1939-08-23";
    check_says(warned(R"("from": "1939-09-31", "until": "1940-01-01")"),
               {where + "there is no such day in the calendar", "its dates are wrong", remedy});
    check_says(warned(R"("from": "autumn", "until": "")"),
               {where + "this is not an ISO date", "its dates are wrong", remedy});
    check_says(warned(R"("from": "1940-01-01", "until": "1939-01-01")"),
               {where + "it ends before it begins", remedy});
    check_says(warned(R"("from": "1940-01-01", "until": "1940-01-01")"),
               {where + "it ends before it begins", remedy});
    check_says(warned(R"("start_year": 1940, "end_year": 1939)"),
               {where + "it ends before it begins", remedy});
}

TEST_CASE("What is shown in part, or not as it is written, is told") {
    check_says(Opened("nameless.geojson", collection(feature(square, R"("x": 1)"))).warning(),
               {"nameless.geojson, layer nameless: no field holds names",
                "its features are called by their numbers; add a field \"name\""});
    const std::string name(longest_name + 1, 'n');
    const Opened long_name("long.geojson",
                           collection(feature(square, R"("name": ")" + name + "\"")));
    check_says(long_name.warning(), {"long.geojson, layer long, feature 0 (nnn",
                                     "its name is longer than 500 bytes", "it is shortened"});
    CHECK(long_name.atlas.value().holders[0].name == std::string(longest_name, 'n') + "…");
    std::string many = feature(square, R"("name": "Here")");
    for (int i = 0; i < 5; ++i) many += "," + feature("null", R"("name": "Gone")");
    check_says(Opened("gone.geojson", collection(many)).warning(),
               {"gone.geojson, layer gone, feature 1 (Gone), feature 2 (Gone), feature 3 (Gone) "
                "and 2 more: the feature has no geometry",
                "it is left out"});
}

TEST_CASE("A Shapefile whose index leads astray is not read to its end") {
    const sample::TempFolder folder;
    sample::write_folder(sample::atlas(), folder.path());
    const fs::path index = folder / "patches.shx";
    const auto last = static_cast<std::streamoff>(fs::file_size(index)) - 8;
    std::fstream stream(index, std::ios::binary | std::ios::in | std::ios::out);
    stream.seekp(last);
    stream.write("\x3F\xFF\xFF\x00", 4);
    stream.close();
    check_says(test::sentence_of(read(folder / "patches.shp")),
               {"patches.shp, layer patches: it cannot be read to its end: ",
                "copy or download it again, whole"});
}

TEST_CASE("A name that leads nowhere is refused before anything is opened") {
    const sample::TempFolder folder;
    check_says(test::sentence_of(read(folder / "a.geojson")),
               {"a.geojson: there is no such file or folder", "check the name"});
}
