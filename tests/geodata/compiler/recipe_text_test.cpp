// What the compiler says of a recipe that is written wrongly: every complaint names file and line.
#include "geodata/compiler/recipe.h"
#include "tests/support/catch.h"

using namespace geodata;
using namespace geodata::compiler;

namespace {

constexpr const char* holders =
    "holder poland \"Poland\" \"POLAND\" #f0e0a6\n"
    "holder germany \"Germany\" \"GERMANY\" #c3c5cc\n"
    "paper 1939-08-23 \"23 August 1939\" 1939-08-23 layer \"Its line\"\n"
    "territory poland \"eastern Poland\"\n";

/// The complaints of a text of one file, "test.txt"; holders, a paper and a territory are known.
std::vector<std::string> complaints_of(const std::string& text) {
    Complaints complaints;
    std::vector<Entry> entries = parse_text(holders, "holders.txt", complaints);
    for (Entry& entry : parse_text(text, "test.txt", complaints)) {
        entries.push_back(std::move(entry));
    }
    check_tables(understand(entries, complaints), complaints);
    std::vector<std::string> sentences;
    for (const Issue& issue : complaints.errors()) sentences.push_back(issue.sentence());
    return sentences;
}

bool says(const std::vector<std::string>& sentences, const std::string& place,
          const std::string& what) {
    for (const std::string& s : sentences) {
        if (s.find(place) != std::string::npos && s.find(what) != std::string::npos) return true;
    }
    return false;
}

const std::string patch =
    "patch danzig \"Danzig\"\n"
    "  seed 18.6 54.3\n";

}  // namespace

TEST_CASE("a sound recipe has nothing to complain of", "[recipe]") {
    CHECK(complaints_of("# a comment\n" + patch +
                        "  tenure poland .. 1939-09-01 sovereign \"a paper\"  # to the day\n"
                        "  tenure germany 1939-09-01 .. annexed \"another\"\n"
                        "node here 20 50 \"a place\"\n"
                        "arc line \"A line\"\n"
                        "  basis treaty\n"
                        "  source \"a treaty\"\n"
                        "  node here\n"
                        "  point 21.5 50.5 \"Somewhere\"\n")
              .empty());
}

TEST_CASE("mistakes of writing are named with their line", "[recipe]") {
    CHECK(says(complaints_of("arc a \"not closed\n"), "test.txt:1", "quotation mark"));
    CHECK(says(complaints_of("  point 20 50\n"), "test.txt:1", ""));
    CHECK(says(complaints_of("\n\nriver_of_gold \"x\"\n"), "test.txt:3", "river_of_gold"));
    CHECK(says(complaints_of("arc a \"A\"\n  source \"s\"\n  pint 20 50\n"), "test.txt:3", "pint"));
    CHECK(says(complaints_of("arc a \"A\"\n  source \"s\"\n  point 20 fifty\n"), "test.txt:3",
               "fifty"));
    CHECK(says(complaints_of("arc a \"A\"\n  source \"s\"\n  point 20 150\n"), "test.txt:3",
               "globe"));
    CHECK(says(complaints_of("arc a \"A\"\n  source \"s\"\n  node nowhere\n"), "test.txt:3",
               "nowhere"));
    CHECK(
        says(complaints_of("arc a \"A\"\n  source \"s\"\n  basis guess\n"), "test.txt:3", "guess"));
    CHECK(says(complaints_of("arc a \"A\"\n  point 20 50\n"), "test.txt:1", "no source"));
    CHECK(says(complaints_of("holder x \"X\" \"X\" red\n"), "test.txt:1", "red"));
    CHECK(says(complaints_of("default POL danzig\n"), "context.txt", "danzig"));
}

TEST_CASE("tenures must be a partition of time, in days that exist", "[recipe]") {
    const auto tenures = [](const std::string& lines) { return complaints_of(patch + lines); };
    CHECK(says(tenures(""), "test.txt:1", "no tenure"));
    CHECK(says(tenures("  tenure poland .. 1939-02-30 sovereign \"s\"\n"), "test.txt:3",
               "1939-02-30"));
    CHECK(says(tenures("  tenure russia .. .. sovereign \"s\"\n"), "test.txt:3", "russia"));
    CHECK(says(tenures("  tenure poland .. .. borrowed \"s\"\n"), "test.txt:3", "borrowed"));
    const std::string first = "  tenure poland .. 1939-09-01 sovereign \"s\"\n";
    CHECK(says(tenures(first), "danzig", "no holder after 1939-09-01"));
    CHECK(says(tenures(first + "  tenure germany 1939-09-02 .. annexed \"s\"\n"), "danzig",
               "does not start on the day"));
    CHECK(says(tenures(first + "  tenure germany 1939-08-31 .. annexed \"s\"\n"), "danzig",
               "does not start on the day"));
    CHECK(
        says(tenures("  tenure poland 1938-01-01 .. sovereign \"s\"\n"), "danzig", "starts only"));
}

TEST_CASE("a paper allocates a patch once", "[recipe]") {
    const std::string sentence = "  allocate 1939-08-23 soviet \"point 1\"\n";
    CHECK(
        says(complaints_of(patch + "  tenure poland .. .. sovereign \"s\"\n" + sentence + sentence),
             "danzig", "twice"));
}

TEST_CASE("papers and territories are those of the recipe's tables", "[recipe]") {
    const std::string held = patch + "  tenure poland .. .. sovereign \"s\"\n";
    CHECK(complaints_of(held + "  territory poland\n  allocate 1939-08-23 soviet \"c\"\n").empty());
    CHECK(says(complaints_of(held + "  territory atlantis\n"), "test.txt:4", "atlantis"));
    CHECK(says(complaints_of(held + "  allocate 1920-08-10 soviet \"c\"\n"), "test.txt:4",
               "1920-08-10"));
    CHECK(says(complaints_of("paper 1939-08-23 \"Again\" 1939-08-23\n"), "test.txt:1", "twice"));
    CHECK(says(complaints_of("paper x \"X\" 1939-02-30\n"), "test.txt:1", "1939-02-30"));
    CHECK(says(complaints_of("paper x \"X\" 1939-02-28 shown\n"), "test.txt:1", "shown"));
    CHECK(says(complaints_of("territory poland \"Again\"\n"), "test.txt:1", "twice"));
    CHECK(says(complaints_of("territory x \"X\" on\n"), "test.txt:1", "on"));
}

TEST_CASE("a territory may be hidden at first, and of a group", "[recipe]") {
    Complaints complaints;
    const Recipe recipe =
        understand(parse_text("territory a \"A\" group \"G\"\nterritory b \"B\" off group \"G\"\n"
                              "territory c \"C\"\n",
                              "test.txt", complaints),
                   complaints);
    REQUIRE(recipe.territories.size() == 3);
    CHECK(recipe.territories[0].shown);
    CHECK(recipe.territories[0].group == "G");
    CHECK_FALSE(recipe.territories[1].shown);
    CHECK(recipe.territories[1].group == "G");
    CHECK(recipe.territories[2].group.empty());
    CHECK(says(complaints_of("territory x \"X\" group\n"), "test.txt:1", "group's name"));
    CHECK(says(complaints_of("territory x \"X\" group \"G\" off\n"), "test.txt:1", "off"));
}

TEST_CASE("papers stand in the order of their days", "[recipe]") {
    Complaints complaints;
    const Recipe recipe = understand(
        parse_text("patch p \"P\"\n  allocate early soviet \"c\"\n"
                   "paper late \"Late\" 1939-09-28 layer \"L\"\npaper early \"Early\" 1920-08-10\n",
                   "test.txt", complaints),
        complaints);
    REQUIRE(recipe.papers.size() == 2);
    CHECK(recipe.papers[0].id == "early");
    CHECK_FALSE(recipe.papers[0].layer);
    CHECK(recipe.papers[1].layer);
    CHECK(recipe.papers[1].line == "L");
    CHECK(recipe.patches.at(0).patch.allocations.at(0).paper == Paper{0});
}

TEST_CASE("what a recipe says of the map as a whole", "[recipe]") {
    Complaints complaints;
    std::vector<Entry> entries = parse_text(holders, "holders.txt", complaints);
    for (Entry& entry : parse_text("core 10 42 42 71\n"
                                   "map \"East\"\n"
                                   "  sources \"one,\"\n  sources \"two\"\n"
                                   "  plate \"The paper of {1}\"\n"
                                   "  opening 1939-08-23\n  home 14 43.2 34 70.1\n"
                                   "  plate_frame 10 43.2 36 70.1\n"
                                   "  usual 1939-08-23 1940-08-06\n"
                                   "  followed poland 1939-08-23 \"Its land\" \"ITS LAND\"\n"
                                   "  chapter \"A\"\n  text \"said \"\"so\"\"\"\n  text \"\"\n"
                                   "  text \"and so\"\n",
                                   "map.txt", complaints)) {
        entries.push_back(std::move(entry));
    }
    const Recipe recipe = understand(entries, complaints);
    CHECK(complaints.empty());
    CHECK(recipe.core == LonLatBox{10, 42, 42, 71});
    REQUIRE(recipe.edition);
    CHECK(recipe.edition->title == "East");
    CHECK(recipe.edition->plate == "The paper of {1}");
    CHECK(recipe.edition->sources == "one, two");
    CHECK(recipe.edition->opening == make_date(1939, 8, 23));
    CHECK(recipe.edition->home == LonLatBox{14, 43.2, 34, 70.1});
    CHECK(recipe.edition->plate_frame == LonLatBox{10, 43.2, 36, 70.1});
    CHECK(recipe.edition->usual_days.size() == 2);
    REQUIRE(recipe.edition->followed);
    CHECK(recipe.edition->followed->heading == "ITS LAND");
    REQUIRE(recipe.edition->chapters.size() == 1);
    CHECK(recipe.edition->chapters[0].text == "said \"so\"  and so");
}

TEST_CASE("mistakes in the entry of the map are named with their line", "[recipe]") {
    const std::string map = "map \"East\"\n";
    CHECK(says(complaints_of(map + "  opening 1939-02-30\n"), "test.txt:2", "1939-02-30"));
    CHECK(says(complaints_of(map + "  home 34 43 14 70\n"), "test.txt:2", "no edges of a box"));
    CHECK(says(complaints_of("core 34 43 14 70\n"), "test.txt:1", "no edges of a box"));
    CHECK(says(complaints_of(map + "  colour red\n"), "test.txt:2", "colour"));
    CHECK(says(complaints_of(map + "  followed atlantis 1939-08-23 \"A\" \"A\"\n"), "test.txt:2",
               "atlantis"));
    CHECK(says(complaints_of(map + map), "test.txt:2", "twice"));
    const std::string days = "  usual 1939-01-01 1939-01-02 1939-01-03 1939-01-04 1939-01-05\n";
    CHECK(says(complaints_of(map + days), "test.txt:1", "more than four"));
}
