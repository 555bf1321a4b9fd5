// Each complaint of the compiler's about a recipe's text: with the file and the line, the word that
// is wrong, and where there is one way out, that.
#include <filesystem>
#include <sstream>

#include "geodata/compiler/recipe.h"
#include "geodata/compiler/regions.h"
#include "geodata/compiler/tables.h"
#include "geodata/compiler/towns.h"
#include "geodata/compiler/write_atlas.h"
#include "tests/geodata/compiler/said.h"
#include "tests/geodata/sample_atlas.h"
#include "tests/support/catch.h"
#include "tests/support/drivers.h"

using namespace geodata;
using namespace geodata::compiler;
namespace fs = std::filesystem;

namespace {

constexpr const char* tables =
    "holder poland \"Poland\" \"POLAND\" #f0e0a6\n"
    "holder germany \"Germany\" \"GERMANY\" #c3c5cc\n"
    "paper pact \"The pact\" 1939-08-23 layer \"Its line\"\n"
    "territory east \"eastern Poland\"\n"
    "node here 20 50\n";

std::string sentences_of(const Complaints& complaints) {
    std::string all;
    for (const Issue& issue : complaints.errors()) all += issue.sentence() + "\n";
    return all;
}

/// What is said of a text of one file, test.txt, one sentence a line.
std::string said_of(const std::string& text) {
    Complaints complaints;
    std::vector<Entry> entries = parse_text(tables, "tables.txt", complaints);
    for (Entry& entry : parse_text(text, "test.txt", complaints)) {
        entries.push_back(std::move(entry));
    }
    check_tables(understand(entries, complaints), complaints);
    return sentences_of(complaints);
}

void check_each(const std::vector<Wrong>& cases) {
    check_said(cases, said_of);
}

const std::string arc = "arc a \"A\"\n  source \"s\"\n";
const std::string patch = "patch p \"P\"\n  seed 20 50\n";
const std::string held = "  tenure poland .. .. sovereign \"s\"\n";

}  // namespace

TEST_CASE("complaints: what is said of the map as a whole", "[complaints]") {
    check_each(
        {{"map \"One\"\nmap \"Two\"\n", {"test.txt:2: the map is described twice"}},
         {"map \"One\"\n  colour red\n", {"test.txt:2: a map has no \"colour\""}},
         {"map \"One\"\n  text \"of no chapter\"\n", {"test.txt:2: a map has no \"text\""}},
         {"map \"One\"\n  usual 1939-01-01 1939-02-01 1939-03-01 1939-04-01 1939-05-01\n",
          {"test.txt:1: the map has more than four usual days"}},
         {"core 10 42 42 71\ncore 10 42 42 71\n", {"test.txt:2: the core is stated twice"}}});
}

TEST_CASE("complaints: what an entry lacks", "[complaints]") {
    check_each(
        {{"holder\n",
          {"test.txt:1: holder lacks its id",
           "test.txt:1: holder lacks its "
           "colour"}},
         {"paper x\n", {"test.txt:1: paper lacks its name", "test.txt:1: paper x bears no day"}},
         {"paper x \"X\" ..\n", {"test.txt:1: paper x bears no day"}},
         {"territory x\n", {"test.txt:1: territory lacks its name"}},
         {"node x\n", {"test.txt:1: node lacks its longitude"}},
         {"arc\n", {"test.txt:1: arc lacks its name", "arc  names no source"}},
         {"arc a \"A\"\n", {"test.txt:1: arc a names no source", "add below it: source"}},
         {"patch p\n", {"test.txt:1: patch lacks its title"}},
         {"figure \"F\" poland 1939-01-01 germany 1939-10-01\n",
          {"test.txt:1: the figure names no source"}},
         {"river \"Bug\" \"Bug\" 2\n",
          {"test.txt:1: the river does not say where it rises",
           "write after the rank: from LON LAT"}},
         {"sea 20 55 \"S\"\n", {"test.txt:1: sea lacks its rank"}},
         {"days 1938-01-01\n",
          {"test.txt:1: days lacks its last day", "these are no days from the first to the last",
           "write for example: days 1938-01-01 1941-06-22"}}});
}

TEST_CASE("complaints: words that nothing is called", "[complaints]") {
    CHECK(said_of("holder x \"X\" \"X\" #112233 under poland germany\n").empty());
    check_each(
        {{arc + "  node there\n",
          {"test.txt:3: no node is called \"there\"", "define it with: node there LON LAT"}},
         {patch + "  tenure russia .. .. sovereign \"s\"\n",
          {"test.txt:3: no holder is called \"russia\"", "add it to tables/holders.txt"}},
         {patch + "  tenure poland .. .. sovereign \"s\" act peace\n",
          {"test.txt:3: no act is called \"peace\"", "add it to tables/acts.txt"}},
         {patch + held + "  territory west\n",
          {"test.txt:4: no territory is called \"west\"", "add it to tables/territories.txt"}},
         {patch + held + "  allocate treaty soviet \"c\"\n",
          {"test.txt:4: no paper is called \"treaty\"", "add it to tables/papers.txt"}},
         {patch + held + "  allocate pact french \"c\"\n", {"test.txt:4: \"french\" is no sphere"}},
         {patch + "  tenure poland .. .. borrowed \"s\"\n",
          {"test.txt:3: \"borrowed\" is no relation"}},
         {arc + "  basis guess\n", {"test.txt:3: \"guess\" is no basis", "write modern, admin1"}},
         {"holder x \"X\" \"X\" red\n",
          {"test.txt:1: \"red\" is no colour", "write it as #rrggbb"}},
         {"holder x \"X\" \"X\" #112233 under poland y\n",
          {"holder x: no other holder is called \"y\"",
           "write after under the names of other holders"}},
         {"holder x \"X\" \"X\" #112233 under x\n", {"holder x: no other holder is called \"x\""}},
         {"names \"Wilno\" yiddish \"Vilne\"\n",
          {"test.txt:1: \"yiddish\" is no language (ISO 639-1)"}},
         {"default POL nowhere\n", {"context.txt: default POL: there is no patch nowhere"}},
         {"figure \"F\" russia 1939-01-01 germany 1939-10-01\n  source \"s\"\n",
          {"test.txt:1: no holder is called \"russia\""}}});
}

TEST_CASE("complaints: lines that an entry does not have", "[complaints]") {
    check_each(
        {{arc + "  pint 20 50\n",
          {"test.txt:3: an arc has no \"pint\"", "write basis, source, precision"}},
         {patch + "  capital 20 50\n",
          {"test.txt:3: a patch has no \"capital\"", "write seed, tenure, territory"}},
         {"event 1939-08-23 \"E\"\n  story \"x\"\n", {"test.txt:2: an event has no \"story\""}},
         {"event 1939-08-23 \"E\"\n  kind party\n",
          {"test.txt:2: \"party\" is no kind of event",
           "write treaty, war, annexation, people or politics"}},
         {"holder x \"X\" \"X\" #112233\n  from \"x\"\n",
          {"test.txt:2: a holder has no \"from\"", "write to, by or before"}},
         {"act x \"X\" 1939-08-23 then\n", {"test.txt:1: \"then\" is not understood here"}},
         {"figure \"F\" poland 1939-01-01 germany 1939-10-01\n  source \"s\"\n  towns 3\n",
          {"test.txt:3: a figure has no \"towns\""}},
         {"mountain 20 50\n",
          {"test.txt:1: \"mountain\" is no entry of a recipe", "entries are map, days, core"}},
         {arc + "  river \"Bug\" past 20 50\n",
          {"test.txt:3: \"past 20 50\" is not understood here", "write from P to P"}},
         {"territory x \"X\" off here\n", {"test.txt:1: \"here\" is not understood here"}},
         {"paper x \"X\" 1939-08-23 shown\n", {"test.txt:1: \"shown\" is not understood here"}},
         {"  point 20 50\n",
          {"test.txt:1: an indented line belongs to no entry", "start the entry at the margin"}},
         {"arc a \"A\n", {"test.txt:1: a quotation mark is not closed", "add \" at its end"}}});
}

TEST_CASE("complaints: numbers, places and days that are none", "[complaints]") {
    check_each(
        {{arc + "  precision wide\n", {"test.txt:3: \"wide\" is no number (precision in km)"}},
         {arc + "  snap 3km\n", {"test.txt:3: \"3km\" is no number (distance in km)"}},
         {arc + "  point 20 fifty\n", {"test.txt:3: \"fifty\" is no number (latitude)"}},
         {arc + "  point 2O 50\n", {"test.txt:3: \"2O\" is no number (longitude)"}},
         {arc + "  point 50 120\n",
          {"test.txt:3: the position is not on the globe", "longitude comes first, then latitude"}},
         {arc + "  point -180.5 50\n", {"test.txt:3: the position is not on the globe"}},
         {"sea 20 55 \"S\" one\n", {"test.txt:1: \"one\" is no number (rank)"}},
         {"figure \"F\" poland 1939-01-01 germany 1939-10-01\n  source \"s\"\n  km2 many\n",
          {"test.txt:3: \"many\" is no number (lowest figure)"}},
         {"event 1939-02-29 \"E\"\n",
          {"test.txt:1: there is no such day in the calendar: \"1939-02-29\"",
           "write year-month-day"}},
         {"days 1941-06-22 1938-01-01\n",
          {"test.txt:1: these are no days from the first to the last"}},
         {"days 1938-01-01 1941-06-22\ndays 1938-01-01 1941-06-22\n",
          {"test.txt:2: the days are stated twice"}}});
}

TEST_CASE("complaints: what is there twice", "[complaints]") {
    check_each(
        {{"holder poland \"P\" \"P\" #000000\n", {"test.txt:1: holder poland is there twice"}},
         {"paper pact \"P\" 1939-08-23\n", {"test.txt:1: paper pact is there twice"}},
         {"territory east \"E\"\n", {"test.txt:1: territory east is there twice"}},
         {"node here 21 50\n", {"test.txt:1: node here is there twice"}},
         {arc + arc, {"test.txt:3: arc a is there twice"}},
         {patch + held + patch + held, {"test.txt:4: patch p is there twice"}},
         {patch + held + "  allocate pact soviet \"c\"\n  allocate pact german \"c\"\n",
          {"test.txt:1: patch p is allocated twice by paper pact"}}});
}

TEST_CASE("complaints: tenures that are no partition of time", "[complaints]") {
    const std::string first = "  tenure poland .. 1939-09-01 sovereign \"s\"\n";
    const auto second = [](const char* from) {
        return std::string("  tenure germany ") + from + " .. annexed \"s\"\n";
    };
    CHECK(said_of(patch + first + second("1939-09-01")).empty());
    check_each(
        {{patch, {"test.txt:1: patch p has no tenure", "add below it: tenure HOLDER"}},
         {patch + "  tenure poland 1938-01-01 .. sovereign \"s\"\n",
          {"test.txt:1: patch p starts only on 1938-01-01", "let its first tenure start with .."}},
         {patch + first,
          {"test.txt:1: patch p has no holder after 1939-09-01",
           "let its last tenure end with .."}},
         {patch + first + second("1939-09-02"),
          {"test.txt:1: patch p: tenure 2 does not start on the day the one before ends",
           "without gap or overlap"}},
         {patch + first + second("1939-08-31"), {"patch p: tenure 2 does not start"}},
         {patch + held + second(".."), {"patch p: tenure 2 does not start"}}});
}

TEST_CASE("complaints: regions without land, days or a source, with two names at once",
          "[complaints]") {
    const std::string land = patch + held;
    const auto region = [](const std::string& from, const std::string& until) {
        return "region r \"R\" 2 " + from + " " + until + "\n  of p\n  source \"s\"\n";
    };
    CHECK(said_of(land + region("..", "1939-09-01") + region("1939-09-01", "..")).empty());
    check_each({{"region r \"R\" 2 .. ..\n",
                 {"test.txt:1: region r is of no land", "add below it: of PATCH",
                  "test.txt:1: region r names no source", "add below it: source"}},
                {"region r \"R\"\n", {"test.txt:1: region lacks its rank"}},
                {land + "region r \"R\" 5 .. ..\n  of p\n  source \"s\"\n",
                 {"test.txt:4: region r has no rank", "write a number from 1 (large) to 4"}},
                {land + region("1939-09-01", "1939-09-01"),
                 {"test.txt:4: region r has its name on no day",
                  "write the first day, then the day after the last"}},
                {land + region("..", "..") + "  of q\n",
                 {"test.txt:4: region r: there is no patch q", "write the name of a patch"}},
                {land + region("..", "..") + "  colour red\n",
                 {"test.txt:7: a region has no \"colour\"",
                  "write of, within, republic, status or source"}},
                {land + region("..", "..") + "  within 21 50 20 51\n",
                 {"test.txt:7: these are no edges of a box"}},
                {land + region("..", "1939-09-02") + region("1939-09-01", ".."),
                 {"test.txt:7: region r has two names at one time",
                  "let the first end where the second begins"}}});
}

TEST_CASE("complaints: a region whose box holds none of its land", "[complaints]") {
    const auto regions_in = [](const std::string& box, Complaints& complaints) {
        const Recipe recipe =
            understand(parse_text("region r \"R\" 2 .. ..\n  of west east\n  within " + box +
                                      "\n  status \"Alfa-held\"\n  source \"s\"\n",
                                  "test.txt", complaints),
                       complaints);
        return regions_of(recipe, sample::atlas(), complaints);
    };
    Complaints none, some;
    const auto made = regions_in("24 50.5 25 51.5", none);  // within a piece, on none of its edges
    CHECK(sentences_of(none).empty());
    REQUIRE(made.size() == 1);
    CHECK(made[0].patches == std::vector<PatchIndex>{sample::atlas().find_patch("west"),
                                                     sample::atlas().find_patch("east")});
    CHECK(made[0].status == "Alfa-held");
    regions_in("30 50 31 51", some);
    CHECK(sentences_of(some) ==
          "test.txt:1: region r has no land within its box; write west, south, east and north "
          "around it.\n");
}

TEST_CASE("complaints: more papers or territories than an atlas can have", "[complaints]") {
    const auto many = [](const std::string& key, const std::string& rest, std::size_t count) {
        std::string text;
        for (std::size_t i = 0; i < count; ++i) {
            text += key + " x" + std::to_string(i) + rest + "\n";
        }
        return said_of(text);
    };
    const std::string said = "tables: there are more papers or territories than an atlas can have";
    // One of each is in the tables above.
    CHECK(many("paper", " \"P\" 1939-08-23", most_papers - 1).empty());
    CHECK(many("paper", " \"P\" 1939-08-23", most_papers).find(said) == 0);
    CHECK(many("territory", " \"T\"", most_territories - 1).empty());
    CHECK(many("territory", " \"T\"", most_territories).find(said) == 0);
}

TEST_CASE("complaints: a folder without a recipe", "[complaints]") {
    const sample::TempFolder folder;
    Complaints complaints;
    CHECK(parse_folder(folder.path(), complaints).empty());
    CHECK(sentences_of(complaints)
              .find(folder.path().string() + ": no recipe is there; name the "
                                             "folder with lines/*.txt") == 0);
    Complaints none;
    CHECK(parse_folder(folder / "nowhere", none).empty());
    CHECK(sentences_of(none).find("no recipe is there") != std::string::npos);
}

TEST_CASE("complaints: rows of the tables of towns", "[complaints]") {
    const std::string head = "name_1939,name_today,lon,lat,rank,capital_of,source\n";
    const sample::TempFolder folder;
    fs::create_directory(folder / "tables");
    const auto said = [&](const std::string& rows) {
        sample::write_text(folder / "tables/places_a.csv", head + rows);
        Complaints complaints;
        static_cast<void>(read_places(folder.path(), complaints));
        return sentences_of(complaints);
    };
    CHECK(said("Wilno,Vilnius,25.3,54.7,1,,s\n").empty());
    const std::string wrong =
        "tables/places_a.csv:3: this row is not "
        "name_1939,name_today,lon,lat,rank,capital_of,source";
    for (const char* row :
         {"A,A,east,54,1,,s", "A,A,25,,1,,s", "A,A,25,54,big,,s", "A,A,25,54,1,,"}) {
        INFO(row);
        CHECK(said("Wilno,Vilnius,25.3,54.7,1,,s\n" + std::string(row) + "\n").find(wrong) == 0);
    }
    sample::write_text(folder / "tables/places_a.csv", "");
    Complaints empty;
    CHECK(read_places(folder.path(), empty).empty());
    CHECK(sentences_of(empty).find("tables/places_a.csv: the file is empty (0 bytes)") == 0);
}

TEST_CASE("complaints: names for what is not there, or too many", "[complaints]") {
    Complaints complaints;
    const std::string longest(120, 'a');
    const Recipe recipe =
        understand(parse_text("names \"Wilno\" yi \"Vilne\"\nnames \"Atlantis\" lt \"A\"\n"
                              "names \"Wilno\" en \"Vilna\"\nnames west en \"The West\"\n"
                              "names alfa en \"Alpha\"\nnames \"Lwów\" en \"" +
                                  longest + "\" de \"" + longest + "\" uk \"Львів\"\n",
                              "names.txt", complaints),
                   complaints);
    Atlas atlas = sample::atlas();
    atlas.places.assign(2, {});
    atlas.places[0].name = "Wilno";
    atlas.places[1].name = "Lwów";
    name_things(recipe, atlas, complaints);
    CHECK(atlas.places[0].other_names == std::vector<PlaceName>{{"yi", "Vilne"}, {"en", "Vilna"}});
    CHECK(atlas.other_names ==
          std::vector<OtherName>{{"west", "en", "The West"}, {"alfa", "en", "Alpha"}});
    CHECK(sentences_of(complaints) ==
          "names.txt:2: nothing is called \"Atlantis\"; use the name a town has in "
          "tables/places_*.csv, or the id of a patch, a holder or a region.\n"
          "names.txt:6: the names of Lwów take too much room; leave out the least used of them.\n");
}

TEST_CASE("complaints: towns along an arc that is not there, or at sea", "[complaints]") {
    Complaints complaints;
    const Recipe recipe =
        understand(parse_text(std::string(tables) + arc +
                                  "along nothing on 1939-08-23\n  poland 21 51 \"Here\"\n"
                                  "along a on 1939-08-23\n  poland 40 51 \"Far\"\n"
                                  "  poland 23 51 \"Near\"\n",
                              "test.txt", complaints),
                   complaints);
    check_towns(recipe, sample::atlas(), complaints);
    const std::string said = sentences_of(complaints);
    INFO(said);
    CHECK(said.find("test.txt:8: no arc is called \"nothing\"; write: along ARC on DATE.") == 0);
    CHECK(said.find("test.txt:12: Near should lie in poland on 1939-08-23, but arc a (test.txt:6) "
                    "puts it in beta (patch east); mend the arc, or the town.") !=
          std::string::npos);
    CHECK(said.find("test.txt:11: Far lies in the sea; look at its longitude and latitude.") !=
          std::string::npos);
}

TEST_CASE("complaints: an atlas is not written where there is no folder", "[complaints]") {
    const sample::TempFolder folder;
    const Status written = write_atlas(sample::atlas(), folder / "none");
    REQUIRE_FALSE(written.ok());
    CHECK(written.error().sentence().find("none: there is no such folder to write to") !=
          std::string::npos);
}

TEST_CASE("complaints: an atlas that GDAL cannot make leaves the folder as it is", "[complaints]") {
    const sample::TempFolder folder;
    const test::WithoutDriver shapefile("ESRI Shapefile");
    const Status written = write_atlas(sample::atlas(), folder.path());
    REQUIRE_FALSE(written.ok());
    CHECK(written.error().sentence() ==
          folder.path().string() +
              ": the atlas could not be made; look for what is odd in "
              "the recipe.");
    CHECK(fs::is_empty(folder.path()));
}
