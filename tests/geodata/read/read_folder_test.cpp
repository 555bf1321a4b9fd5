#include <filesystem>

#include "geodata/read/read_atlas.h"
#include "tests/geodata/sample_atlas.h"
#include "tests/support/catch.h"

using namespace geodata;

namespace {

/// The sample atlas as a folder in which a test breaks something.
struct Folder {
    Folder() { sample::write_folder(sample::atlas(), folder.path()); }
    [[nodiscard]] Result<Atlas> read() const { return read_atlas(folder.path()); }
    [[nodiscard]] std::string complaint() const {
        const Result<Atlas> atlas = read();
        return atlas ? std::string("it was read") : atlas.error().sentence();
    }
    sample::TempFolder folder;
};

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("An atlas folder is read as it was written") {
    const Folder folder;
    const Atlas written = sample::atlas();
    const Result<Atlas> result = folder.read();
    REQUIRE(result);
    CHECK(result.warnings().empty());
    const Atlas& atlas = result.value();
    REQUIRE(atlas.patches.size() == written.patches.size());
    for (std::size_t i = 0; i < atlas.patches.size(); ++i) {
        const Patch& patch = atlas.patches[i];
        const Patch& expected = written.patches[i];
        CHECK(patch.id == expected.id);
        CHECK(patch.name == expected.name);
        CHECK(patch.territory == expected.territory);
        REQUIRE(patch.land.size() == expected.land.size());
        CHECK(patch.land[0].holes.size() == expected.land[0].holes.size());
        REQUIRE(patch.tenures.size() == expected.tenures.size());
        for (std::size_t k = 0; k < patch.tenures.size(); ++k) {
            CHECK(patch.tenures[k].holder == expected.tenures[k].holder);
            CHECK(patch.tenures[k].period == expected.tenures[k].period);
            CHECK(patch.tenures[k].relation == expected.tenures[k].relation);
            CHECK(patch.tenures[k].source == expected.tenures[k].source);
        }
        REQUIRE(patch.allocations.size() == expected.allocations.size());
        for (std::size_t k = 0; k < patch.allocations.size(); ++k) {
            CHECK(patch.allocations[k].sphere == expected.allocations[k].sphere);
            CHECK(patch.allocations[k].clause == expected.allocations[k].clause);
        }
    }
}

TEST_CASE("Arcs, waters, places, holders and events come through") {
    const Folder folder;
    const Atlas written = sample::atlas();
    const Result<Atlas> result = folder.read();
    REQUIRE(result);
    const Atlas& atlas = result.value();
    REQUIRE(atlas.arcs.size() == written.arcs.size());
    for (std::size_t i = 0; i < atlas.arcs.size(); ++i) {
        CHECK(atlas.arcs[i].line == written.arcs[i].line);
        CHECK(atlas.arcs[i].left == written.arcs[i].left);
        CHECK(atlas.arcs[i].right == written.arcs[i].right);
        CHECK(atlas.arcs[i].basis == written.arcs[i].basis);
        CHECK(atlas.arcs[i].precision_km == 1.5);
        CHECK(atlas.arcs[i].recipe == written.arcs[i].recipe);
    }
    REQUIRE(atlas.rivers.size() == 1);
    CHECK(atlas.rivers[0].name == "Łyna");
    CHECK(atlas.rivers[0].rank == 3);
    CHECK(atlas.rivers[0].lines == written.rivers[0].lines);
    REQUIRE(atlas.lakes.size() == 1);
    CHECK(atlas.lakes[0].rank == 2);
    REQUIRE(atlas.places.size() == 2);
    CHECK(atlas.places[0].name_today == "Vilnius");
    CHECK(atlas.places[0].other_names == std::vector<PlaceName>{{"yi", "Vilne"}, {"be", "Вільня"}});
    CHECK(atlas.places[1].other_names.empty());
    CHECK(atlas.places[0].capital_of == "alfa");
    CHECK(atlas.places[0].position == LonLat{21.5, 51.5});
    REQUIRE(atlas.holders.size() == 3);
    CHECK(atlas.holders[2].colour == Colour{16, 32, 48});
    REQUIRE(atlas.events.size() == 2);
    CHECK(atlas.events[1].text == "With, comma");
    CHECK(atlas.events[0].key);
    CHECK_FALSE(atlas.events[1].key);
}

TEST_CASE("Tenures are put in the order of time") {
    const Folder folder;
    sample::write_text(folder.folder / "tenures.csv",
                       "patch,holder,from,until,relation,source\n"
                       "east,alfa,1939-09-17,,occupied,C\neast,beta,,1939-09-17,sovereign,B\n");
    const Result<Atlas> result = folder.read();
    REQUIRE(result);
    CHECK(result.value().patches[1].tenures[0].source == "B");
}

TEST_CASE("Tables that may be missing become warnings") {
    const Folder folder;
    for (const char* file :
         {"rivers.shp", "lakes.shp", "places.shp", "events.csv", "allocations.csv"}) {
        std::filesystem::remove(folder.folder / file);
    }
    const Result<Atlas> result = folder.read();
    REQUIRE(result);
    CHECK(result.warnings().size() == 5);
    CHECK(result.value().rivers.empty());
    CHECK(result.value().events.empty());
}

TEST_CASE("Tables that must be there are missed by name") {
    for (const char* file : {"patches.shp", "arcs.shp", "tenures.csv", "holders.csv"}) {
        const Folder folder;
        std::filesystem::remove(folder.folder / file);
        CHECK(has(folder.complaint(), std::string(file) + ": there is no such file"));
    }
}

TEST_CASE("A folder that is none is refused") {
    CHECK(has(read_atlas("/no/such/folder").error().sentence(), "there is no such folder"));
}

TEST_CASE("A wrong word in a table is named with its file and row") {
    struct Wrong {
        const char* file;
        const char* text;
        const char* said;
    };
    const std::string tenure_head = "patch,holder,from,until,relation,source\n";
    const Wrong cases[] = {
        {"tenures.csv", "atlantis,alfa,,,sovereign,A\n", "no patch \"atlantis\""},
        {"tenures.csv", "west,atlantis,,,sovereign,A\n", "no holder \"atlantis\""},
        {"tenures.csv", "west,alfa,1939-02-30,,sovereign,A\n", "\"1939-02-30\" is no date"},
        {"tenures.csv", "west,alfa,,,borrowed,A\n", "\"borrowed\" is no relation"},
    };
    for (const Wrong& wrong : cases) {
        const Folder folder;
        sample::write_text(folder.folder / wrong.file, tenure_head + wrong.text);
        CHECK(has(folder.complaint(), wrong.said));
        CHECK(has(folder.complaint(), "tenures.csv, row 2"));
    }
}

TEST_CASE("Wrong papers, colours, holders and event days are named") {
    {
        const Folder folder;
        sample::write_text(folder.folder / "allocations.csv",
                           "patch,paper,sphere,clause\nwest,1939-08-24,german,c\n");
        CHECK(has(folder.complaint(), "1939-08-24"));
    }
    {
        const Folder folder;
        sample::write_text(folder.folder / "allocations.csv",
                           "patch,paper,sphere,clause\nwest,1939-08-23,german,c\n"
                           "west,1939-08-23,soviet,c\n");
        CHECK(has(folder.complaint(), "allots patch \"west\" twice"));
    }
    {
        const Folder folder;
        sample::write_text(folder.folder / "holders.csv",
                           "id,name,label,colour\nalfa,Alfa,ALFA,orange\nbeta,B,B,#000000\n"
                           "gama,G,G,#000000\n");
        CHECK(has(folder.complaint(), "\"orange\" is no colour"));
    }
    {
        const Folder folder;
        sample::write_text(folder.folder / "events.csv",
                           "date,title,text,source,key\n1939-04-31,T,t,s,1\n");
        CHECK(has(folder.complaint(), "events.csv, row 2"));
    }
}

TEST_CASE("More than one fault: the first is told, and that there are more") {
    const Folder folder;
    sample::write_text(folder.folder / "tenures.csv",
                       "patch,holder,from,until,relation,source\nx,alfa,,,sovereign,A\n"
                       "y,alfa,,,sovereign,A\n");
    CHECK(has(folder.complaint(), "1 more: pactmap check"));
}

TEST_CASE("Broken shapefiles of an atlas are refused with a sentence") {
    namespace fs = std::filesystem;
    {
        const Folder folder;
        fs::resize_file(folder.folder / "patches.shp", 200);
        CHECK(has(folder.complaint(), "truncated"));
    }
    {
        const Folder folder;
        fs::resize_file(folder.folder / "arcs.shp", 0);
        CHECK(has(folder.complaint(), "empty (0 bytes)"));
    }
    {
        const Folder folder;
        fs::remove(folder.folder / "patches.dbf");
        CHECK(has(folder.complaint(), ".dbf"));
    }
    {
        const Folder folder;
        fs::remove(folder.folder / "rivers.shx");
        CHECK(has(folder.complaint(), ".shx"));
    }
}

TEST_CASE("read() takes a folder for an atlas and a file for polygons") {
    const Folder folder;
    const Result<Atlas> atlas = read(folder.folder.path());
    REQUIRE(atlas);
    CHECK(atlas.value().holders.size() == 3);
    const Result<Atlas> polygons = read(folder.folder / "patches.shp");
    REQUIRE(polygons);
    CHECK(polygons.value().patches.size() == 5);
    CHECK(has(read("/no/such/thing").error().sentence(), "no such file or folder"));
}
