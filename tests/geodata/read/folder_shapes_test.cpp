// Whatever is wrong in a shapefile of an atlas folder is one sentence with the file, the feature
// and what to do.
#include <cmath>
#include <filesystem>
#include <fstream>
#include <functional>
#include <numbers>

#include <ogrsf_frmts.h>

#include "geodata/read/read_atlas.h"
#include "tests/geodata/sample_atlas.h"
#include "tests/support/catch.h"
#include "tests/support/drivers.h"
#include "tests/support/sentences.h"

using namespace geodata;
using test::check_says;
namespace fs = std::filesystem;

namespace {

std::string complaint_of(const Atlas& atlas) {
    const sample::TempFolder folder;
    sample::write_folder(atlas, folder.path());
    return test::sentence_of(read_atlas(folder.path()));
}

/// The sample atlas, in which a feature of one of its shapefiles is changed.
std::string complaint_after(const std::string& file, GIntBig feature,
                            const std::function<void(OGRFeature&)>& change) {
    const sample::TempFolder folder;
    sample::write_folder(sample::atlas(), folder.path());
    {
        const GDALDatasetUniquePtr data(
            GDALDataset::Open((folder / file).c_str(), GDAL_OF_VECTOR | GDAL_OF_UPDATE));
        REQUIRE(data);
        const OGRFeatureUniquePtr found(data->GetLayer(0)->GetFeature(feature));
        REQUIRE(found);
        change(*found);
        REQUIRE(data->GetLayer(0)->SetFeature(found.get()) == OGRERR_NONE);
    }
    return test::sentence_of(read_atlas(folder.path()));
}

void overwrite(const fs::path& file, std::streamoff at, const std::string& bytes) {
    std::fstream stream(file, std::ios::binary | std::ios::in | std::ios::out);
    stream.seekp(at);
    stream << bytes;
}

/// A star whose every edge crosses nearly every other one.
Ring<LonLat> star(int points) {
    Ring<LonLat> ring;
    for (int i = 0; i <= points; ++i) {
        const double angle = 2 * std::numbers::pi * (i % points) * (points / 2) / points;
        ring.push_back({23 + std::cos(angle), 51 + std::sin(angle)});
    }
    return ring;
}

}  // namespace

TEST_CASE("Patches: no id, an id twice, no geometry") {
    Atlas atlas = sample::atlas();
    atlas.patches[2].id.clear();
    check_says(complaint_of(atlas),
               {"patches.shp, feature 2: the patch has no id or no polygon", "give it both"});
    atlas = sample::atlas();
    atlas.patches[3].id = "west";
    check_says(complaint_of(atlas),
               {"patches.shp, feature 3: the id \"west\" occurs twice", "rename one of them"});
    check_says(
        complaint_after("patches.shp", 1, [](OGRFeature& f) { f.SetGeometryDirectly(nullptr); }),
        {"patches.shp, feature 1: the feature has no geometry", "draw it or remove its row"});
}

TEST_CASE("Patches: a territory that the table does not have") {
    check_says(complaint_after("patches.shp", 4,
                               [](OGRFeature& f) { f.SetField("territory", "atlantis"); }),
               {"patches.shp, feature 4: there is no territory \"atlantis\"",
                "write the id of a territory of territories.csv, or nothing"});
}

TEST_CASE("Patches and lines lie on the globe") {
    for (const LonLat& far :
         {LonLat{190, 51}, LonLat{-181, 51}, LonLat{20, 91}, LonLat{20, -90.1}}) {
        Atlas atlas = sample::atlas();
        atlas.patches[4].land[0].exterior[1] = far;
        INFO(far.lon << " " << far.lat);
        check_says(complaint_of(atlas),
                   {"patches.shp, feature 4: a coordinate is no longitude or latitude",
                    "mend the feature"});
        atlas = sample::atlas();
        atlas.arcs[1].line[0] = far;
        check_says(complaint_of(atlas),
                   {"arcs.shp, feature 1: a coordinate is no longitude or latitude"});
        atlas = sample::atlas();
        atlas.places[1].position = far;
        check_says(complaint_of(atlas),
                   {"places.shp, feature 1: a place must be a point in degrees"});
    }
}

TEST_CASE("Rivers and lakes off the globe are passed over") {
    const sample::TempFolder folder;
    Atlas atlas = sample::atlas();
    atlas.rivers.push_back({"Styx", 1, {{{300, 50}, {20, 50}}}});
    atlas.lakes.push_back({"Lethe", 1, sample::box_land(20, 89, 21, 95)});
    sample::write_folder(atlas, folder.path());
    const Result<Atlas> read = read_atlas(folder.path());
    REQUIRE(test::sentence_of(read) == "nothing went wrong");
    CHECK(read.value().rivers.size() == 1);
    CHECK(read.value().lakes.size() == 1);
}

TEST_CASE("A patch that cannot be disentangled is refused, a lake is left out") {
    Atlas atlas = sample::atlas();
    atlas.patches[4].land = {{star(101), {}}};
    check_says(complaint_of(atlas), {"patches.shp, feature 4: the patch's lines cross each other "
                                     "more than 2000 times",
                                     "build the atlas again"});
    atlas = sample::atlas();
    atlas.lakes.push_back({"Tangle", 1, {{star(101), {}}}});
    const sample::TempFolder folder;
    sample::write_folder(atlas, folder.path());
    const Result<Atlas> read = read_atlas(folder.path());
    REQUIRE(test::sentence_of(read) == "nothing went wrong");
    CHECK(read.value().lakes.size() == 1);
    REQUIRE(read.warnings().size() == 1);
    check_says(read.warnings()[0].sentence(),
               {"lakes.shp, feature 1: the lake's lines cross each other more than 2000 times",
                "the map is shown without it"});
}

TEST_CASE("Lines: a patch beside them, or a basis, that is not there") {
    for (const char* side : {"left", "right"}) {
        check_says(
            complaint_after("arcs.shp", 0, [side](OGRFeature& f) { f.SetField(side, "atlantis"); }),
            {"arcs.shp, feature 0: there is no patch \"atlantis\"",
             "write the id of a patch of patches.shp"});
    }
    check_says(complaint_after("arcs.shp", 2, [](OGRFeature& f) { f.SetField("basis", "guess"); }),
               {"arcs.shp, feature 2: \"guess\" is no basis of a line",
                "write modern, admin1, river, treaty, digitised, coast or frame"});
}

TEST_CASE("A place is a point, whatever the file holds") {
    const sample::TempFolder folder;
    sample::write_folder(sample::atlas(), folder.path());
    for (const char* ending : {".shp", ".shx", ".dbf", ".prj", ".cpg"}) {
        fs::copy_file(folder / (std::string("patches") + ending),
                      folder / (std::string("places") + ending),
                      fs::copy_options::overwrite_existing);
    }
    check_says(test::sentence_of(read_atlas(folder.path())),
               {"places.shp, feature 0: a place must be a point in degrees", "mend the feature"});
}

TEST_CASE("An atlas without a patch says so, and nothing of what would follow from it") {
    Atlas atlas = sample::atlas();
    atlas.patches.clear();
    atlas.arcs.clear();
    const std::string sentence = complaint_of(atlas);
    check_says(sentence, {"patches.shp: the layer has no features", "build the atlas again"});
    CHECK(sentence.find("more: pactmap check") == std::string::npos);
}

TEST_CASE("Without its table, its index or its beginning a shapefile of an atlas is refused") {
    struct Wrong {
        const char* file;
        std::function<void(const fs::path&)> harm;
        std::vector<std::string> facts;
    };
    const auto remove = [](const fs::path& file) { fs::remove(file); };
    const std::vector<Wrong> cases = {
        {"arcs.dbf", remove, {"arcs.shp: its table (.dbf) is missing", "put the .dbf beside it"}},
        {"arcs.shx",
         remove,
         {"arcs.shp: its index file (.shx) is missing", "SHAPE_RESTORE_SHX YES arcs.shp"}},
        {"lakes.shx",
         [](const fs::path& file) { fs::resize_file(file, 0); },
         {"lakes.shp: its index file (.shx) is empty"}},
        {"rivers.shp",
         [](const fs::path& file) { fs::resize_file(file, 99); },
         {"rivers.shp: the file is truncated: it has 99 of at least 100 bytes",
          "copy or download it again, whole"}},
        {"patches.shp",
         [](const fs::path& file) { fs::resize_file(file, 101); },
         {"patches.shp: the file is truncated: it has 101 of "}},
        {"places.shp",
         [](const fs::path& file) { overwrite(file, 0, "id,name,rank"); },
         {"places.shp: this is not a Shapefile", "give the file its right extension"}},
        {"places.shp",
         [](const fs::path& file) { sample::write_text(file, std::string(200, 'x')); },
         {"places.shp: this is a text file, not a Shapefile"}},
        {"arcs.shp",
         [](const fs::path& file) { fs::resize_file(file, 0); },
         {"arcs.shp: the file is empty (0 bytes)", "copy or download it again"}}};
    for (const Wrong& wrong : cases) {
        INFO(wrong.file << ": " << wrong.facts[0]);
        const sample::TempFolder folder;
        sample::write_folder(sample::atlas(), folder.path());
        wrong.harm(folder / wrong.file);
        check_says(test::sentence_of(read_atlas(folder.path())), wrong.facts);
    }
}

TEST_CASE("A shapefile of an atlas whose index leads astray is not read to its end") {
    for (const char* name : {"patches", "arcs", "rivers", "lakes", "places"}) {
        INFO(name);
        const sample::TempFolder folder;
        sample::write_folder(sample::atlas(), folder.path());
        // Big-endian, in 16-bit words: the place of the last record, far behind the file's end.
        const fs::path index = folder / (std::string(name) + ".shx");
        overwrite(index, static_cast<std::streamoff>(fs::file_size(index)) - 8,
                  std::string("\x3F\xFF\xFF\x00", 4));
        check_says(
            test::sentence_of(read_atlas(folder.path())),
            {std::string(name) + ".shp: it cannot be read to its end: ", "copy it again, whole"});
    }
}

TEST_CASE("A shapefile of an atlas that GDAL does not open is named") {
    const sample::TempFolder folder;
    sample::write_folder(sample::atlas(), folder.path());
    const test::WithoutDriver shapefile("ESRI Shapefile");
    check_says(test::sentence_of(read_atlas(folder.path())),
               {"patches.shp: GDAL cannot open it", "copy it again, whole"});
}
