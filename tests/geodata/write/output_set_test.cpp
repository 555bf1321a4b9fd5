// Which files an export replaces, and which older ones would say nothing true of it.
#include "geodata/write/output_set.h"

#include <algorithm>
#include <filesystem>
#include <set>

#include "geodata/read/data_files.h"
#include "tests/geodata/sample_atlas.h"
#include "tests/support/catch.h"

using namespace geodata;
namespace fs = std::filesystem;

namespace {

std::set<std::string> names(const std::vector<fs::path>& files) {
    std::set<std::string> all;
    for (const fs::path& file : files) all.insert(file.filename().string());
    return all;
}

using Names = std::set<std::string>;

}  // namespace

TEST_CASE("A Shapefile is five files, the one it is read by last; others are one") {
    const sample::TempFolder folder;
    CHECK(names(files_of_output(folder / "a.shp")) ==
          Names{"a.dbf", "a.prj", "a.cpg", "a.shx", "a.shp"});
    CHECK(files_of_output(folder / "a.shp").back() == folder / "a.shp");
    CHECK(files_of_output(folder / "A.SHP").back() == folder / "A.SHP");
    for (const char* name : {"a.gpkg", "a.geojson", "a", "a.shp.gpkg"}) {
        CHECK(names(files_of_output(folder / name)) == Names{name});
        CHECK(outdated_by(folder / name).empty());
    }
}

TEST_CASE("The parts of a Shapefile lie beside what its link leads to") {
    const sample::TempFolder folder;
    fs::create_directory(folder / "sub");
    sample::write_text(folder / "sub/b.shp", "x");
    fs::create_symlink("sub/b.shp", folder / "a.shp");
    const fs::path real = fs::canonical(folder / "sub");
    const auto files = files_of_output(folder / "a.shp");
    CHECK(files.back() == folder / "a.shp");
    for (std::size_t i = 0; i + 1 < files.size(); ++i) {
        CHECK(files[i].parent_path() == real);
        CHECK(files[i].stem() == "b");
    }
}

TEST_CASE("Indices of an older Shapefile are outdated, and its parts in capitals") {
    const sample::TempFolder folder;
    const Names small = names(outdated_by(folder / "a.shp"));
    CHECK(small == Names{"a.qix", "a.sbn", "a.sbx", "a.idm", "a.ind"});
    const Names capitals = names(outdated_by(folder / "A.SHP"));
    for (const char* name : {"A.SHX", "A.DBF", "A.PRJ", "A.CPG", "A.QIX", "A.SBN", "A.qix"}) {
        INFO(name);
        CHECK(capitals.count(name) == 1);
    }
    // What is written is never taken away.
    for (const char* name : {"a.shp", "A.SHP"}) {
        const Names written = names(files_of_output(folder / name));
        for (const std::string& old : names(outdated_by(folder / name))) {
            CHECK(written.count(old) == 0);
        }
    }
}

TEST_CASE("What belongs to a data set: its parts, its sources, the files of a folder") {
    const sample::TempFolder folder;
    sample::write_folder(sample::atlas(), folder.path());
    const Names shapefile = names(data_files(folder / "patches.shp"));
    for (const char* name : {"patches.shp", "patches.shx", "patches.dbf", "patches.prj"}) {
        CHECK(shapefile.count(name) == 1);
    }
    CHECK(shapefile.count("arcs.shp") == 0);
    sample::write_text(folder / "layer.vrt",
                       "<OGRVRTDataSource><OGRVRTLayer name='arcs'><SrcDataSource "
                       "relativeToVRT='1'>arcs.shp</SrcDataSource></OGRVRTLayer>"
                       "</OGRVRTDataSource>");
    CHECK(names(data_files(folder / "layer.vrt")).count("arcs.shp") == 1);
    const Names whole = names(data_files(folder.path()));
    for (const char* name : {"patches.shp", "holders.csv", "layer.vrt"}) {
        CHECK(whole.count(name) == 1);
    }
    CHECK(names(data_files(folder / "none.shp")) == Names{"none.shp"});
}
