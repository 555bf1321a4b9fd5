#include "geodata/write/export.h"

#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>

#include <ogrsf_frmts.h>

#include "geodata/query/query.h"
#include "geodata/write/layer_writer_internal.h"
#include "tests/geodata/sample_atlas.h"
#include "tests/support/catch.h"
#include "tests/support/papers.h"

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
            // GeoJSON's reader takes a text that is a date for one, and writes it its own way.
            if (fields.GetFieldDefn(fields.GetFieldIndex(column.c_str()))->GetType() == OFTDate) {
                std::replace(row[column].begin(), row[column].end(), '/', '-');
            }
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
    promises.paper = test::september_1939;
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

TEST_CASE("Fronts of the day are written as lines, each with how far off it may be") {
    Atlas atlas = sample::atlas();
    Front front;
    front.campaign = "march";
    front.period = {day, day + std::chrono::days(5)};
    front.left = 0;
    front.right = 1;
    front.precision_km = 25;
    front.source = "S";
    front.lines = {{{20, 50}, {20.5, 50.5}}, {{21, 51}, {21.2, 51}, {21.1, 51.2}, {21, 51}}};
    atlas.fronts = {front};
    const sample::TempFolder folder;
    for (const char* name : {"fronts.gpkg", "fronts.shp", "fronts.geojson"}) {
        INFO(name);
        REQUIRE(refusal(export_layer(atlas, request(ExportWhat::fronts, folder / name))) ==
                "it was written");
        const ReadBack found = read_back(folder / name);
        CHECK(found.layer == "fronts");
        CHECK(found.columns == std::vector<std::string>{"campaign", "day", "until", "left_",
                                                        "right_", "agreed", "source", "prec_km"});
        CHECK(found.wgs84);
        REQUIRE(found.rows.size() == 1);
        CHECK(found.rows[0].at("day") == "1939-09-17");
        CHECK(found.rows[0].at("until") == "1939-09-22");
        CHECK(found.rows[0].at("left_") == atlas.holders[0].id);
        CHECK(found.rows[0].at("right_") == atlas.holders[1].id);
        CHECK(found.rows[0].at("agreed") == "no");
        CHECK(found.rows[0].at("source") == "S");
        CHECK(std::stod(found.rows[0].at("prec_km")) == Approx(25));
        const GDALDatasetUniquePtr data(GDALDataset::Open((folder / name).c_str(), GDAL_OF_VECTOR));
        const OGRFeatureUniquePtr first(data->GetLayer(0)->GetNextFeature());
        const OGRGeometry* lines = first->GetGeometryRef();
        REQUIRE(wkbFlatten(lines->getGeometryType()) == wkbMultiLineString);
        CHECK(lines->toMultiLineString()->getNumGeometries() == 2);
    }
    ExportRequest before = request(ExportWhat::fronts, folder / "none.gpkg");
    before.date = day - std::chrono::days(1);
    CHECK(refusal(export_layer(atlas, before)).find("nothing to export") != std::string::npos);
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

TEST_CASE("What is read is never written over") {
    const Atlas atlas = sample::atlas();
    const sample::TempFolder folder;
    fs::create_directory(folder / "sub");
    for (const char* name : {"a.shp", "a.gpkg", "a.geojson"}) {
        REQUIRE(export_layer(atlas, request(ExportWhat::states, folder / name)));
    }
    fs::create_symlink("a.shp", folder / "link.shp");
    fs::create_symlink(folder / "a.gpkg", folder / "sub/link.gpkg");
    fs::create_hard_link(folder / "a.geojson", folder / "hard.geojson");
    fs::create_hard_link(folder / "a.dbf", folder / "sub/table.dbf");
    sample::write_text(folder / "b.vrt",
                       "<OGRVRTDataSource><OGRVRTLayer name='a'><SrcDataSource relativeToVRT='1'>"
                       "a.shp</SrcDataSource></OGRVRTLayer></OGRVRTDataSource>");
    const auto said = [&](const fs::path& from, const fs::path& to) {
        ExportRequest made = request(ExportWhat::states, to);
        made.source = from;
        return refusal(export_layer(atlas, made));
    };
    const fs::path place = folder.path();
    const std::vector<std::pair<fs::path, fs::path>> pairs = {
        {place / "a.shp", place / "a.shp"},
        {place / "a.shp", place / "sub/../a.shp"},
        {place / "a.shp", place / "link.shp"},
        {place / "link.shp", place / "a.shp"},
        {place / "a.dbf", place / "a.shp"},
        {place / "a.shp", place / "sub/table.shp"},  // its table is a hard link
        {place / "sub/link.gpkg", place / "a.gpkg"},
        {place / "a.geojson", place / "hard.geojson"},
        {place / "b.vrt", place / "a.shp"},
        {place, place / "a.shp"},
        {place, place / "a.geojson"}};
    for (const auto& [from, to] : pairs) {
        INFO(from << " to " << to);
        CHECK(said(from, to).find("this is read here") != std::string::npos);
    }
    CHECK(said(place / "a.shp", place / "a2.shp") == "it was written");
    CHECK(said(place / "a.shp", place / "a.gpkg") == "it was written");
}

TEST_CASE("A GeoPackage that another program has open is refused") {
    const Atlas atlas = sample::atlas();
    const sample::TempFolder folder;
    fs::create_directory(folder / "sub");
    fs::create_symlink("sub/a.gpkg", folder / "link.gpkg");
    REQUIRE(export_layer(atlas, request(ExportWhat::states, folder / "sub/a.gpkg")));
    for (const char* end : {"-wal", "-journal"}) {
        sample::write_text(folder / (std::string("sub/a.gpkg") + end), "what was changed last");
        for (const char* name : {"sub/a.gpkg", "link.gpkg"}) {
            const Status status = export_layer(atlas, request(ExportWhat::states, folder / name));
            CHECK(refusal(status).find("another program has this file open") != std::string::npos);
        }
        fs::remove(folder / (std::string("sub/a.gpkg") + end));
    }
    CHECK(export_layer(atlas, request(ExportWhat::states, folder / "link.gpkg")).ok());
}

TEST_CASE("A Shapefile is replaced by whatever name it has") {
    const Atlas atlas = sample::atlas();
    const sample::TempFolder folder;
    SECTION("in capitals") {
        for (const char* part : {"A.SHP", "A.SHX", "A.DBF", "A.QIX"}) {
            sample::write_text(folder / part, "older");
        }
        REQUIRE(export_layer(atlas, request(ExportWhat::states, folder / "A.SHP")));
        CHECK(read_back(folder / "A.SHP").rows.size() == 5);
        for (const char* gone : {"A.SHX", "A.DBF", "A.QIX", "A.shp"}) {
            CHECK_FALSE(fs::exists(folder / gone));
        }
    }
    SECTION("through a link to one of another name") {
        fs::create_directory(folder / "sub");
        sample::write_text(folder / "sub/b.shp", "older");
        fs::create_symlink("sub/b.shp", folder / "a.shp");
        REQUIRE(export_layer(atlas, request(ExportWhat::states, folder / "a.shp")));
        CHECK(fs::is_symlink(folder / "a.shp"));
        CHECK(read_back(folder / "sub/b.shp").rows.size() == 5);
        CHECK(read_back(folder / "sub/b.shp").layer == "b");
        CHECK_FALSE(fs::exists(folder / "a.dbf"));
    }
    SECTION("with a table that is a link") {
        fs::create_directory(folder / "sub");
        sample::write_text(folder / "sub/table", "older");
        fs::create_symlink("sub/table", folder / "a.dbf");
        REQUIRE(export_layer(atlas, request(ExportWhat::states, folder / "a.shp")));
        CHECK(fs::is_symlink(folder / "a.dbf"));
        CHECK(fs::file_size(folder / "sub/table") > 100);
        CHECK(read_back(folder / "a.shp").rows.size() == 5);
    }
    SECTION("unless a part of it may not be") {
        REQUIRE(export_layer(atlas, request(ExportWhat::states, folder / "a.shp")));
        const auto before = fs::last_write_time(folder / "a.shp");
        for (const char* part : {"a.dbf", "a.prj", "a.cpg", "a.shx", "a.shp"}) {
            fs::permissions(folder / part, fs::perms::owner_read);
            const Status status =
                export_layer(atlas, request(ExportWhat::states, folder / "a.shp"));
            CHECK(refusal(status).find(std::string(part) + ": this file is read-only") !=
                  std::string::npos);
            fs::permissions(folder / part, fs::perms::owner_read | fs::perms::owner_write);
        }
        fs::remove(folder / "a.dbf");
        fs::create_directory(folder / "a.dbf");
        CHECK_FALSE(export_layer(atlas, request(ExportWhat::states, folder / "a.shp")).ok());
        CHECK(fs::last_write_time(folder / "a.shp") == before);
    }
}

TEST_CASE("What was written is opened again, and has to be whole") {
    const Atlas atlas = sample::atlas();
    const sample::TempFolder folder;
    std::vector<ExportRow> rows;
    for (const Patch& patch : atlas.patches) rows.push_back({{patch.id}, 1, patch.land});
    for (const char* name : {"a.gpkg", "a.shp", "a.geojson"}) {
        INFO(name);
        REQUIRE(write_layer(folder / name, "a", {"patch"}, rows));
        CHECK(check_layer(folder / name, rows).ok());
        std::vector<ExportRow> more = rows;
        more.push_back(rows.back());
        CHECK_FALSE(check_layer(folder / name, more).ok());
        std::vector<ExportRow> other = rows;
        std::swap(other.front(), other.back());
        CHECK_FALSE(check_layer(folder / name, other).ok());
        CHECK_FALSE(check_layer(folder / name, {rows.begin(), rows.end() - 1}).ok());
        for (const double share : {0.9, 0.5, 0.1, 0.0}) {
            const auto size = static_cast<double>(fs::file_size(folder / name));
            fs::resize_file(folder / name, static_cast<std::uintmax_t>(size * share));
            CHECK_FALSE(check_layer(folder / name, rows).ok());
        }
    }
}

TEST_CASE("Shapefile texts are cut between letters, and that is said") {
    Atlas atlas = sample::atlas();
    std::string clause;
    for (int i = 0; i < 150; ++i) clause += "ż";
    atlas.patches[1].allocations[0].clause = "x" + clause;
    const sample::TempFolder folder;
    ExportRequest promises = request(ExportWhat::allocations, folder / "a.shp");
    promises.paper = test::august_1939;
    const Status status = export_layer(atlas, promises);
    REQUIRE(status);
    REQUIRE(status.warnings().size() == 1);
    CHECK(read_back(folder / "a.shp").rows.at(0).at("clause").size() == 253);
    promises.file = folder / "a.gpkg";
    REQUIRE(export_layer(atlas, promises));
    CHECK(read_back(folder / "a.gpkg").rows.at(0).at("clause").size() == 301);
}

TEST_CASE("Changes tell land that came to be contested, and that no longer is") {
    Atlas atlas = sample::atlas();
    std::vector<Tenure>& east = atlas.patches[1].tenures;
    const Date attack = make_date(1939, 9, 10), end = make_date(1939, 9, 17);
    east[0].period.until = attack;
    east.insert(east.begin() + 1, {1, {attack, end}, Relation::contested, "Alfa's attack"});
    const sample::TempFolder folder;
    ExportRequest changes = request(ExportWhat::changes, folder / "to.geojson");
    changes.date = make_date(1939, 9, 1);
    changes.compare = make_date(1939, 9, 12);
    REQUIRE(refusal(export_layer(atlas, changes)) == "it was written");
    const ReadBack begun = read_back(changes.file);
    REQUIRE(begun.rows.size() == 1);
    CHECK(begun.rows[0].at("from_") == "beta");
    CHECK(begun.rows[0].at("to_") == "beta:contested");
    CHECK(begun.rows[0].at("since") == "1939-09-10");
    CHECK(begun.rows[0].at("relation") == "contested");
    CHECK(begun.rows[0].at("source") == "Alfa's attack");
    changes.file = folder / "from.geojson";
    changes.date = make_date(1939, 9, 12);
    changes.compare = make_date(1939, 9, 20);
    REQUIRE(refusal(export_layer(atlas, changes)) == "it was written");
    const ReadBack ended = read_back(changes.file);
    REQUIRE(ended.rows.size() == 1);
    CHECK(ended.rows[0].at("from_") == "beta:contested");
    CHECK(ended.rows[0].at("to_") == "alfa");
    CHECK(ended.rows[0].at("relation") == "occupied");
    // States of a day: the contested land is a feature of its own.
    ExportRequest states = request(ExportWhat::states, folder / "states.geojson");
    states.date = make_date(1939, 9, 12);
    REQUIRE(refusal(export_layer(atlas, states)) == "it was written");
    int contested = 0;
    for (const auto& row : read_back(states.file).rows) {
        contested += row.at("holder") == "beta" && row.at("relation") == "contested" ? 1 : 0;
    }
    CHECK(contested == 1);
}
