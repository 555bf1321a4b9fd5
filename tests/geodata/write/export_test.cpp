#include "geodata/write/export.h"

#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>

#include <ogrsf_frmts.h>

#include "geodata/query/query.h"
#include "tests/geodata/sample_atlas.h"
#include "tests/support/catch.h"

using namespace geodata;
namespace fs = std::filesystem;

namespace {

const Date day = make_date(1939, 9, 17);

struct ReadBack {
    std::string layer;
    std::vector<std::string> columns;
    std::vector<std::map<std::string, std::string>> rows;
    int invalid = 0;
    bool wgs84 = false;
};

ReadBack read_back(const fs::path& file) {
    ReadBack found;
    const GDALDatasetUniquePtr data(GDALDataset::Open(file.c_str(), GDAL_OF_VECTOR));
    REQUIRE(data);
    OGRLayer& layer = *data->GetLayer(0);
    found.layer = layer.GetName();
    const OGRFeatureDefn& fields = *layer.GetLayerDefn();
    for (int i = 0; i < fields.GetFieldCount(); ++i) {
        found.columns.emplace_back(fields.GetFieldDefn(i)->GetNameRef());
    }
    found.wgs84 = layer.GetSpatialRef() != nullptr &&
                  std::string(layer.GetSpatialRef()->GetAuthorityCode(nullptr)) == "4326";
    for (const auto& feature : layer) {
        auto& row = found.rows.emplace_back();
        for (const std::string& column : found.columns) {
            row[column] = feature->GetFieldAsString(column.c_str());
        }
        if (feature->GetGeometryRef()->IsValid() == 0) ++found.invalid;
    }
    return found;
}

ExportRequest request(ExportWhat what, const fs::path& file) {
    ExportRequest made;
    made.what = what;
    made.date = day;
    made.file = file;
    return made;
}

std::string refusal(const Status& status) {
    return status ? std::string("it was written") : status.error().sentence();
}

}  // namespace

TEST_CASE("States are written dissolved, in every format, and read back by OGR") {
    const Atlas atlas = sample::atlas();
    const sample::TempFolder folder;
    for (const char* name : {"states.gpkg", "states.shp", "states.geojson"}) {
        INFO(name);
        const Status status = export_layer(atlas, request(ExportWhat::states, folder / name));
        REQUIRE(refusal(status) == "it was written");
        const ReadBack found = read_back(folder / name);
        CHECK(found.layer == "states");
        CHECK(found.columns == std::vector<std::string>{"holder", "name", "relation", "km2"});
        CHECK(found.wgs84);
        CHECK(found.invalid == 0);
        const auto areas = areas_by_holder(atlas, day);
        REQUIRE(found.rows.size() == areas.size());
        for (std::size_t i = 0; i < areas.size(); ++i) {
            CHECK(found.rows[i].at("holder") == areas[i].key);
            CHECK(found.rows[i].at("name") == areas[i].name);
            CHECK(found.rows[i].at("relation") == areas[i].relation);
            CHECK(std::stod(found.rows[i].at("km2")) == Approx(areas[i].km2).margin(0.01));
        }
    }
    CHECK(fs::exists(folder / "states.prj"));
    std::ifstream cpg(folder / "states.cpg");
    std::string encoding;
    cpg >> encoding;
    CHECK(encoding == "UTF-8");
}

TEST_CASE("Patches, allocations and changes have their own columns") {
    const Atlas atlas = sample::atlas();
    const sample::TempFolder folder;
    REQUIRE(export_layer(atlas, request(ExportWhat::patches, folder / "p.shp")));
    ReadBack found = read_back(folder / "p.shp");
    CHECK(found.columns == std::vector<std::string>{"patch", "name", "holder", "relation", "km2"});
    CHECK(found.rows.size() == atlas.patches.size());
    CHECK(found.rows[2].at("name") == "Północ");

    ExportRequest promises = request(ExportWhat::allocations, folder / "a.gpkg");
    promises.paper = Paper::september_1939;
    REQUIRE(export_layer(atlas, promises));
    found = read_back(folder / "a.gpkg");
    CHECK(found.columns == std::vector<std::string>{"sphere", "territory", "clause", "km2"});
    REQUIRE(found.rows.size() == 2);
    CHECK(found.rows[0].at("territory") == "poland");
    CHECK(found.rows[0].at("clause") == "clause 2");

    ExportRequest changes = request(ExportWhat::changes, folder / "c.geojson");
    changes.date = make_date(1939, 1, 1);
    changes.compare = day;
    REQUIRE(export_layer(atlas, changes));
    found = read_back(folder / "c.geojson");
    CHECK(found.columns ==
          std::vector<std::string>{"from_", "to_", "name", "since", "relation", "source", "km2"});
    REQUIRE(found.rows.size() == 2);
    CHECK(found.rows[0].at("from_") == "beta");
    CHECK(found.rows[0].at("to_") == "alfa");
}

TEST_CASE("Requests that lack something are refused with the option that is missing") {
    const Atlas atlas = sample::atlas();
    const sample::TempFolder folder;
    const auto said = [&](ExportWhat what, const char* name) {
        return refusal(export_layer(atlas, request(what, folder / name)));
    };
    CHECK(said(ExportWhat::allocations, "a.gpkg").find("--protocol") != std::string::npos);
    CHECK(said(ExportWhat::changes, "a.gpkg").find("--compare") != std::string::npos);
    CHECK(said(ExportWhat::states, "a.kml").find("\".kml\" names no format") != std::string::npos);
    CHECK(said(ExportWhat::states, "a").find(".gpkg, .shp or .geojson") != std::string::npos);
    CHECK(said(ExportWhat::states, "no/such/a.shp").find("no such folder") != std::string::npos);
    fs::create_directory(folder / "dir.shp");
    CHECK(said(ExportWhat::states, "dir.shp").find("this is a folder") != std::string::npos);
    CHECK(refusal(export_layer(Atlas(), request(ExportWhat::states, folder / "a.shp")))
              .find("nothing to export") != std::string::npos);
}

TEST_CASE("A file is replaced whole, and nothing is left beside it") {
    const Atlas atlas = sample::atlas();
    const sample::TempFolder folder;
    for (const char* name : {"a.gpkg", "a.shp", "a.geojson"}) {
        sample::write_text(folder / name, "something older");
        REQUIRE(export_layer(atlas, request(ExportWhat::states, folder / name)));
        REQUIRE(export_layer(atlas, request(ExportWhat::states, folder / name)));
        CHECK(read_back(folder / name).rows.size() == 5);
    }
    sample::write_text(folder / "a.qix", "index of the older file");
    REQUIRE(export_layer(atlas, request(ExportWhat::states, folder / "a.shp")));
    CHECK_FALSE(fs::exists(folder / "a.qix"));
    for (const auto& entry : fs::directory_iterator(folder.path())) {
        CHECK(entry.path().stem() == "a");
    }
}

TEST_CASE("A refused export leaves the older file as it was") {
    const sample::TempFolder folder;
    sample::write_text(folder / "a.shp", "something older");
    CHECK_FALSE(export_layer(Atlas(), request(ExportWhat::states, folder / "a.shp")).ok());
    std::ifstream file(folder / "a.shp");
    std::stringstream text;
    text << file.rdbuf();
    CHECK(text.str() == "something older");
}

TEST_CASE("Shapefile texts are cut between letters, and that is said") {
    Atlas atlas = sample::atlas();
    std::string clause;
    for (int i = 0; i < 150; ++i) clause += "ż";
    atlas.patches[1].allocations[0].clause = "x" + clause;
    const sample::TempFolder folder;
    ExportRequest promises = request(ExportWhat::allocations, folder / "a.shp");
    promises.paper = Paper::august_1939;
    const Status status = export_layer(atlas, promises);
    REQUIRE(status);
    REQUIRE(status.warnings().size() == 1);
    CHECK(read_back(folder / "a.shp").rows.at(0).at("clause").size() == 253);
    promises.file = folder / "a.gpkg";
    REQUIRE(export_layer(atlas, promises));
    CHECK(read_back(folder / "a.gpkg").rows.at(0).at("clause").size() == 301);
}
