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
    REQUIRE(atlas.papers.size() == 2);
    CHECK(atlas.papers[1].name == "28 September 1939");
    CHECK(atlas.papers[0].line == "Line, \"1\"");
    CHECK(atlas.papers[1].day == make_date(1939, 9, 28));
    REQUIRE(atlas.territories.size() == 2);
    CHECK(atlas.territories[1].name == "eastern Poland");
    CHECK(atlas.territories[0].shown);
    CHECK_FALSE(atlas.territories[1].shown);
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

TEST_CASE("A folder without papers has none, and says so where there are allocations") {
    const Folder folder;
    std::filesystem::remove(folder.folder / "papers.csv");
    std::filesystem::remove(folder.folder / "territories.csv");
    const Result<Atlas> result = folder.read();
    REQUIRE(result);
    REQUIRE(result.warnings().size() == 1);
    CHECK(has(result.warnings()[0].sentence(), "papers.csv: there is no such file"));
    CHECK(result.value().papers.empty());
    CHECK(result.value().territories.empty());
    for (const Patch& patch : result.value().patches) {
        CHECK(patch.allocations.empty());
        CHECK_FALSE(patch.territory.has_value());
    }
}

TEST_CASE("Papers are put in the order of time, with whatever they allot") {
    const Folder folder;
    sample::write_text(folder.folder / "papers.csv",
                       "id,name,date,layer\n1939-09-28,,1939-09-28,0\n1939-08-23,A,1939-08-23,\n");
    const Result<Atlas> result = folder.read();
    REQUIRE(result);
    const Atlas& atlas = result.value();
    REQUIRE(atlas.papers.size() == 2);
    CHECK(atlas.papers[0].id == "1939-08-23");
    CHECK(atlas.papers[0].layer);
    CHECK(atlas.papers[1].name == "1939-09-28");  // its id, where no name is written
    CHECK_FALSE(atlas.papers[1].layer);
    const PatchIndex east = atlas.find_patch("east");
    CHECK(atlas.allocation(east, *atlas.find_paper("1939-08-23"))->sphere == Sphere::german);
    CHECK(atlas.allocation(east, *atlas.find_paper("1939-09-28"))->sphere == Sphere::soviet);
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
        CHECK(has(folder.complaint(), "there is no paper \"1939-08-24\""));
        CHECK(has(folder.complaint(), "allocations.csv, row 2"));
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

TEST_CASE("A broken table of papers or territories is told of in one sentence") {
    struct Wrong {
        const char* file;
        const char* rows;
        const char* said;
    };
    const Wrong cases[] = {
        {"papers.csv", "1939-08-23,A,1939-08-23,1\n1939-09-28,B,1939-09-31,1\n",
         "\"1939-09-31\" is no date"},
        {"papers.csv", "1939-08-23,A,1939-08-23,1\n1939-09-28,B,1939-09-28,maybe\n",
         "\"maybe\" is neither yes nor no"},
        {"papers.csv",
         "1939-08-23,A,1939-08-23,1\n1939-08-23,B,1939-09-28,1\n1939-09-28,B,1939-09-28,1\n",
         "the paper \"1939-08-23\" occurs twice"},
        {"papers.csv", "1939-08-23,A,1939-08-23,1\noff,B,1939-09-28,1\n1939-09-28,B,1939-09-28,1\n",
         "\"off\" can be no paper's id"},
        {"territories.csv", "poland,P,1\npoland,P,1\nlatvia,L,1\n",
         "the territory \"poland\" occurs twice"},
        {"territories.csv", "poland,P,1\n,Q,1\nlatvia,L,1\n", "the territory has no id"},
    };
    for (const Wrong& wrong : cases) {
        const Folder folder;
        const bool papers = std::string(wrong.file) == "papers.csv";
        sample::write_text(
            folder.folder / wrong.file,
            std::string(papers ? "id,name,date,layer\n" : "id,name,shown\n") + wrong.rows);
        CHECK(has(folder.complaint(), wrong.said));
        CHECK(has(folder.complaint(), std::string(wrong.file) + ", row 3"));
        CHECK_FALSE(has(folder.complaint(), "more: pactmap check"));
    }
}

TEST_CASE("What is wrong in map.csv is told of in one sentence") {
    struct Wrong {
        const char* row;
        const char* said;
    };
    const Wrong cases[] = {
        {"opening,1939-02-30", "\"1939-02-30\" is no date"},
        {"usual_day,soon", "\"soon\" is no date"},
        {"home,34 43.2 14 70.1", "\"34 43.2 14 70.1\" is no box on the globe"},
        {"home,14 70.1 34 43.2", "is no box on the globe"},
        {"home,14 43.2 34", "is no box on the globe"},
        {"home,14 43.2 34 95", "is no box on the globe"},
        {"plate_frame,36 43.2 10 70.1", "\"36 43.2 10 70.1\" is no box on the globe"},
        {"colour,red", "the map has no \"colour\""},
        {"followed_colour,red", "the map has no \"followed_colour\""},
        {"title,Again", "\"title\" occurs twice"},
        {"followed,atlantis", "there is no holder \"atlantis\""},
        {"chapter_text,Of nothing.", "the text belongs to no chapter"},
    };
    for (const Wrong& wrong : cases) {
        const Folder folder;
        const bool followed = std::string(wrong.row).starts_with("followed");
        const char* rest = "";
        if (followed) rest = "followed_day,1939-01-01\n";
        if (std::string(wrong.row) == "followed_colour,red") {
            rest = "followed_day,1939-01-01\nfollowed,alfa\n";
        }
        sample::write_text(folder.folder / "map.csv",
                           std::string("key,value\ntitle,T\n") + wrong.row + "\n" + rest);
        INFO(wrong.row);
        CHECK(has(folder.complaint(), wrong.said));
        CHECK(has(folder.complaint(), "map.csv, row 3"));
        CHECK_FALSE(has(folder.complaint(), "more: pactmap check"));
    }
    const Folder folder;
    std::string days = "key,value\n";
    for (int i = 1; i <= 5; ++i) days += "usual_day,1939-01-0" + std::to_string(i) + "\n";
    sample::write_text(folder.folder / "map.csv", days);
    CHECK(has(folder.complaint(), "map.csv, row 6: there are more than four usual days"));
    sample::write_text(folder.folder / "map.csv",
                       "key,value\nusual_day,1939-02-01\nusual_day,1939-01-01\n");
    CHECK(has(folder.complaint(), "map.csv, row 3: the usual day \"1939-01-01\""));
    CHECK(has(folder.complaint(), "is not after the one before it"));
    sample::write_text(folder.folder / "map.csv",
                       "key,value\nfollowed,alfa\nfollowed_day,1939-01-01\n");
    const Result<Atlas> named = read_atlas(folder.folder / "");
    REQUIRE(named);
    CHECK_FALSE(named.value().edition.followed->name.empty());
    sample::write_text(folder.folder / "map.csv", "key,value\nfollowed,alfa\n");
    CHECK(has(folder.complaint(), "it is not said whose land is followed, and of which day"));
}

TEST_CASE("A territory that the table does not have is named with its patch") {
    const Folder folder;
    sample::write_text(folder.folder / "territories.csv", "id,name,shown\nlatvia,Latvia,1\n");
    CHECK(has(folder.complaint(), "there is no territory \"poland\""));
}

TEST_CASE("Territories may be of a group, in a column that may be missing") {
    const Folder folder;
    const Result<Atlas> without = folder.read();
    REQUIRE(without);
    for (const TerritoryRecord& each : without.value().territories) CHECK(each.group.empty());
    sample::write_text(folder.folder / "territories.csv",
                       "id,name,shown,group\nlatvia,Latvia,1,Baltic states\npoland,P,1,\n");
    const Result<Atlas> grouped = folder.read();
    REQUIRE(grouped);
    CHECK(grouped.value().territories.at(0).group == "Baltic states");
    CHECK(grouped.value().territories.at(1).group.empty());
}

TEST_CASE("More than one fault: the first is told, and that there are more") {
    const Folder folder;
    sample::write_text(folder.folder / "tenures.csv",
                       "patch,holder,from,until,relation,source\nx,alfa,,,sovereign,A\n"
                       "y,alfa,,,sovereign,A\n");
    CHECK(has(folder.complaint(), "1 more: pactmap check lists it)"));
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

TEST_CASE("Another atlas has papers and territories of its own") {
    const auto folder = sample::data_file("one_paper");
    const Result<Atlas> result = read_atlas(folder);
    REQUIRE(result);
    const Atlas& atlas = result.value();
    REQUIRE(atlas.papers.size() == 1);
    CHECK(atlas.papers[0].day == make_date(1920, 8, 10));
    REQUIRE(atlas.territories.size() == 2);
    CHECK(atlas.patches[0].territory == Territory{0});
    CHECK_FALSE(atlas.patches[1].territory.has_value());
    CHECK(atlas.allocation(2, Paper{0})->sphere == Sphere::soviet);
    const Edition& edition = atlas.edition;
    CHECK(edition.title == "The Straits");
    CHECK(edition.long_title == "The Straits, 1919 to 1923");
    CHECK(edition.papers == "Treaties");
    CHECK(edition.hatching == "Hatched: what the Treaty of {1} promised, \"for ever\".");
    CHECK(edition.plate.empty());
    CHECK(edition.sources == "Invented for the tests.");
    CHECK(edition.licence.empty());
    CHECK(edition.opening == make_date(1921, 1, 1));
    CHECK(edition.home == LonLatBox{26, 47, 32, 49});
    CHECK(edition.usual_days ==
          std::vector{make_date(1920, 8, 10), make_date(1921, 3, 16), make_date(1923, 6, 1)});
    REQUIRE(edition.followed);
    CHECK(edition.followed->holder == atlas.find_holder("alfa"));
    CHECK(edition.followed->day == make_date(1919, 6, 1));
    CHECK(edition.followed->name == "Alfa's land");
    REQUIRE(edition.chapters.size() == 1);
    CHECK(edition.chapters[0].text == "Three pieces of land, and who held them.");
    for (const Issue& issue : check(folder)) {  // it has neither waters nor towns
        CHECK(has(issue.sentence(), "there is no such file"));
    }

    REQUIRE(read_papers(folder).size() == 1);
    CHECK(read_papers(folder)[0].id == "1920-08-10");
    CHECK(read_papers(folder / "papers.csv").empty());
    CHECK(read_papers("/no/such/folder").empty());
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
