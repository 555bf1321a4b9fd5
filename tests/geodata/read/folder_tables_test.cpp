// Whatever is wrong in a table of an atlas folder is one sentence with the file, the row, the word
// that is wrong and what to write instead.
#include <filesystem>

#include "geodata/read/folder_reader.h"
#include "geodata/read/gdal_internal.h"
#include "geodata/read/read_atlas.h"
#include "tests/geodata/sample_atlas.h"
#include "tests/support/catch.h"
#include "tests/support/drivers.h"
#include "tests/support/sentences.h"

using namespace geodata;
using test::check_says;

namespace {

struct Wrong {
    std::string rows;                ///< below the head
    int row;                         ///< of the fault: the head is row 1
    std::vector<std::string> facts;  ///< that the sentence names
};

std::string complaint_of(const std::string& file, const std::string& text) {
    const sample::TempFolder folder;
    sample::write_folder(sample::atlas(), folder.path());
    sample::write_text(folder / file, text);
    return test::sentence_of(read_atlas(folder.path()));
}

void check_all(const std::string& file, const std::string& head, const std::vector<Wrong>& cases) {
    for (const Wrong& wrong : cases) {
        INFO(file << " with\n" << wrong.rows.substr(0, 400));
        std::vector<std::string> facts = wrong.facts;
        facts.push_back(file + ", row " + std::to_string(wrong.row) + ":");
        check_says(complaint_of(file, head + "\n" + wrong.rows), facts);
    }
}

/// So many rows, each with another number in the place of the "%".
std::string numbered(int count, const std::string& row) {
    std::string rows;
    for (int i = 0; i < count; ++i) {
        std::string made = row;
        for (std::size_t at = 0; (at = made.find('%', at)) != std::string::npos;) {
            made.replace(at, 1, std::to_string(i));
        }
        rows += made + "\n";
    }
    return rows;
}

const std::string to_colour = "write it as #rrggbb";
const std::string to_date = "write year-month-day, for example 1939-08-23";

}  // namespace

TEST_CASE("Holders: no id, an id twice, what is no colour") {
    check_all("holders.csv", "id,name,label,colour",
              {{",Alfa,ALFA,#000000\n", 2, {"the holder has no id", "give it one"}},
               {"alfa,A,A,#000000\n,B,B,#000000\n", 3, {"the holder has no id"}},
               {"alfa,A,A,#000000\nalfa,B,B,#111111\n",
                3,
                {"the holder \"alfa\" occurs twice", "remove one"}},
               {"alfa,A,A,orange\n", 2, {"\"orange\" is no colour", to_colour}},
               {"alfa,A,A,#12345\n", 2, {"\"#12345\" is no colour", to_colour}},
               {"alfa,A,A,#1234567\n", 2, {"\"#1234567\" is no colour", to_colour}},
               {"alfa,A,A,#12345g\n", 2, {"\"#12345g\" is no colour", to_colour}},
               {"alfa,A,A,0123456\n", 2, {"\"0123456\" is no colour", to_colour}},
               {"alfa,A,A,#-12345\n", 2, {"\"#-12345\" is no colour", to_colour}},
               {"alfa,A,A,\n", 2, {"\"\" is no colour", to_colour}}});
}

TEST_CASE("Holders: under another that is not there, or under itself") {
    const std::string remedy = "write ids of other holders in the column under";
    const std::string head = "id,name,label,colour,under\nalfa,A,A,#000000,";
    check_says(complaint_of("holders.csv", head + "beta atlantis\nbeta,B,B,#111111,\n"),
               {"holders.csv: \"alfa\" cannot be under \"atlantis\"", remedy});
    check_says(complaint_of("holders.csv", head + "alfa\n"),
               {"\"alfa\" cannot be under \"alfa\"", remedy});
}

TEST_CASE("Holders: a former name without its day, or a day without the name") {
    const std::string head =
        "id,name,label,colour,renamed,former_name,former_label\nalfa,A,A,#000000,";
    for (const char* half : {",Before,BEFORE\n", "1938-10-06,,\n"}) {
        check_says(complaint_of("holders.csv", head + half),
                   {"holders.csv, row 2: a former name and its last day belong together",
                    "write former_name and renamed, or neither"});
    }
}

TEST_CASE("Names of towns in time: of no town, without a name") {
    const std::string remedy = "write in town the name of a place of places.shp, and a name";
    check_all("town_names.csv", "town,name,from,until",
              {{"Atlantis,Sunk,,1939-01-01\n", 2, {"the name \"Sunk\" is of no town", remedy}},
               {",Sunk,,\n", 2, {"the name \"Sunk\" is of no town"}}});
}

TEST_CASE("A table of holders without rows says so") {
    check_says(complaint_of("holders.csv", "id,name,label,colour\n"),
               {"holders.csv: the table has no rows", "write a row a holder"});
}

TEST_CASE("Tenures: a patch, a holder, a day, a relation that are not there") {
    check_all("tenures.csv", "patch,holder,from,until,relation,source",
              {{"atlantis,alfa,,,sovereign,A\n",
                2,
                {"there is no patch \"atlantis\"", "write the id of a patch of patches.shp"}},
               {",alfa,,,sovereign,A\n", 2, {"there is no patch \"\""}},
               {"west,alfa,,,sovereign,A\nwest,atlantis,,,sovereign,A\n",
                3,
                {"there is no holder \"atlantis\"", "write the id of a holder of holders.csv"}},
               {"west,alfa,1939-02-30,,sovereign,A\n",
                2,
                {"\"1939-02-30\" is no date: there is no such day in the calendar", to_date}},
               {"west,alfa,,17.9.1939,sovereign,A\n",
                2,
                {"\"17.9.1939\" is no date: this is not an ISO date", to_date}},
               {"west,alfa,,,borrowed,A\n",
                2,
                {"\"borrowed\" is no relation",
                 "write sovereign, annexed, occupied, protectorate, administered, lease, client, "
                 "free_city or contested"}},
               {"west,alfa,,,Sovereign,A\n", 2, {"\"Sovereign\" is no relation"}}});
}

TEST_CASE("Acts: no id, no name, no day; a tenure of one that is not there") {
    const std::string remedy = "write an id and a name of a few words";
    check_all("acts.csv", "id,name,day",
              {{",Peace,1939-09-01\n", 2, {"the act \"Peace\" is not whole", remedy}},
               {"peace,Peace,\npact,,\n", 3, {"the act \"\" is not whole", remedy}},
               {"peace,Peace,soon\n", 2, {"\"soon\" is no date", to_date}}});
    check_all("tenures.csv", "patch,holder,from,until,relation,source,act",
              {{"west,alfa,,,sovereign,A,peace\n",
                2,
                {"there is no act \"peace\"", "write the id of an act of acts.csv"}}});
}

TEST_CASE("Papers: no id, a word kept for another use, a day that is none, too many") {
    const std::string sound = "1939-08-23,A,1939-08-23,1\n";
    check_all(
        "papers.csv", "id,name,date,layer",
        {{sound + ",B,1939-09-28,1\n", 3, {"\"\" can be no paper's id", "write a word"}},
         {sound + "off,B,1939-09-28,1\n", 3, {"\"off\" can be no paper's id"}},
         {sound + sound, 3, {"the paper \"1939-08-23\" occurs twice", "remove one"}},
         {sound + "b,B,,1\n", 3, {"\"\" is no date: this is not an ISO date", to_date}},
         {sound + "b,B,1939-13-01,1\n", 3, {"\"1939-13-01\" is no date: there is no such day"}},
         {sound + "b,B,1939-09-28,often\n", 3, {"\"often\" is neither yes nor no", "write 1 or 0"}},
         {numbered(65, "p%,P,1939-08-23,1"),
          66,
          {"there are more than 64 papers", "remove some"}}});
}

TEST_CASE("Territories: no id, an id twice, neither shown nor not, too many") {
    check_all(
        "territories.csv", "id,name,shown",
        {{",P,1\n", 2, {"the territory has no id", "give it one"}},
         {"a,A,1\na,B,0\n", 3, {"the territory \"a\" occurs twice", "remove one"}},
         {"a,A,2\n", 2, {"\"2\" is neither yes nor no", "write 1 or 0"}},
         {"a,A,YES\n", 2, {"\"YES\" is neither yes nor no"}},
         {numbered(65, "t%,T,1"), 66, {"there are more than 64 territories", "remove some"}}});
}

TEST_CASE("Allocations: a patch, a paper, a sphere that are not there, a patch twice") {
    check_all("allocations.csv", "patch,paper,sphere,clause",
              {{"atlantis,1939-08-23,german,c\n", 2, {"there is no patch \"atlantis\""}},
               {"west,1939-08-24,german,c\n",
                2,
                {"there is no paper \"1939-08-24\"", "write the id of a paper of papers.csv"}},
               {"west,1939-08-23,french,c\n",
                2,
                {"\"french\" is no sphere",
                 "write german, soviet, soviet_interest, soviet_vilna or german_strip"}},
               {"west,1939-08-23,,c\n", 2, {"\"\" is no sphere"}},
               {"west,1939-08-23,german,c\nwest,1939-09-28,german,c\nwest,1939-08-23,soviet,c\n",
                4,
                {"the paper allots patch \"west\" twice", "remove one row"}}});
}

TEST_CASE("Events bear a day that the calendar has") {
    check_all("events.csv", "date,title,text,source,key",
              {{"1939-04-31,T,t,s,1\n", 2, {"\"1939-04-31\" is no date", to_date}},
               {"1939-04-30,T,t,s,1\nMay 1939,T,t,s,1\n",
                3,
                {"\"May 1939\" is no date: this is not an ISO date"}},
               {",T,t,s,1\n", 2, {"\"\" is no date"}}});
}

TEST_CASE("Events are of one of five kinds") {
    check_all(
        "events.csv", "date,title,text,source,key,kind",
        {{"1939-04-30,T,t,s,1,war\n1939-05-01,T,t,s,1,party\n",
          3,
          {"\"party\" is no kind of event", "write treaty, war, annexation, people or politics"}}});
}

TEST_CASE("Figures say whose land they count, in numbers") {
    const std::string land = "F,alfa,beta,1939-01-01,1939-10-01,";
    const std::string whose = "the figure \"F\" does not say whose land it counts";
    const std::string remedy = "write ids of holders.csv in from and to, dates in before and after";
    const std::string digits = "write digits; 0 where nothing is stated";
    check_all(
        "figures.csv",
        "name,from,to,before,after,km2_low,km2_high,people_low,people_high,note,source",
        {{"F,atlantis,beta,1939-01-01,1939-10-01,1,2,0,0,,s\n", 2, {whose, remedy}},
         {"F,alfa,atlantis,1939-01-01,1939-10-01,1,2,0,0,,s\n", 2, {whose}},
         {"F,,beta,1939-01-01,1939-10-01,1,2,0,0,,s\n", 2, {whose}},
         {"F,alfa,beta,then,1939-10-01,1,2,0,0,,s\n", 2, {whose}},
         {"F,alfa,beta,1939-01-01,1939-10-32,1,2,0,0,,s\n", 2, {whose}},
         {land + "many,2,0,0,,s\n", 2, {"\"many\" is no number (km2_low)", digits}},
         {land + "1,2 000,0,0,,s\n", 2, {"\"2 000\" is no number (km2_high)", digits}},
         {land + "1,2,-3,0,,s\n", 2, {"\"-3\" is no number (people_low)", digits}},
         {land + "1,2,0,inf,,s\n", 2, {"\"inf\" is no number (people_high)", digits}},
         {land + "1e999,2,0,0,,s\n", 2, {"\"1e999\" is no number (km2_low)"}},
         {land + "nan,2,0,0,,s\n", 2, {"\"nan\" is no number (km2_low)"}},
         {land + ",2,0,0,,s\n", 2, {"\"\" is no number (km2_low)"}},
         {land + "1,2,0,0,,s\n" + land + "1,2,0,x,,s\n", 3, {"\"x\" is no number (people_high)"}}});
}

TEST_CASE("A sea has a name, a rank, a place on the globe and an angle") {
    const std::string not_whole = "the sea \"S\" is not whole";
    std::vector<Wrong> cases = {
        {",1,20,55,0\n", 2, {"the sea \"\" is not whole", "write a name, a rank from 1 to 3"}}};
    for (const char* rest : {"0,20,55,0", "4,20,55,0", "-1,20,55,0", "first,20,55,0", ",20,55,0",
                             "1,181,55,0", "1,-181,55,0", "1,20,91,0", "1,20,-91,0", "1,east,55,0",
                             "1,20,,0", "1,nan,55,0", "1,20,55,", "1,20,55,level", "1,20,55,inf"}) {
        cases.push_back({"S," + std::string(rest) + "\n", 2, {not_whole, "angle in degrees"}});
    }
    cases.push_back({"A,1,20,55,0\nS,1,20,95,0\n", 3, {not_whole}});
    check_all("seas.csv", "name,rank,lon,lat,angle", cases);
}

TEST_CASE("A region has a name, a rank, days on which it is called so, and land") {
    const std::string head = "id,name,status,rank,from,until,patches,within,source";
    std::vector<Wrong> cases = {
        {",R,,1,,,west,,s\n", 2, {"the region \"R\" is not whole", "a rank from 1 to 4"}},
        {"r,,,1,,,west,,s\n", 2, {"the region \"\" is not whole"}},
        {"r,R,,1,1940-08-06,1940-06-17,west,,s\n",
         2,
         {"the region \"R\" has its name on no day",
          "write the first day in from, the day after the last in until"}},
        {"r,R,,1,1940-08-06,1940-08-06,west,,s\n", 2, {"has its name on no day"}},
        {"r,R,,1,August,,west,,s\n", 2, {"\"August\" is no date", to_date}},
        {"r,R,,1,,,,,s\n",
         2,
         {"the region \"R\" is of no land",
          "write ids of patches of patches.shp in patches, a blank between them"}},
        {"r,R,,1,,,west,,s\nr,R,,1,,,west atlantis,,s\n", 3, {"there is no patch \"atlantis\""}},
        {"r,R,,1,,,west,20 50 19 51,s\n", 2, {"\"20 50 19 51\" is no box on the globe"}},
        {"r,R,,1,,,west,20 50 21,s\n", 2, {"\"20 50 21\" is no box on the globe"}}};
    for (const char* rank : {"0", "5", "-1", "1.5", "first", ""}) {
        cases.push_back({"r,R,," + std::string(rank) + ",,,west,,s\n", 2, {"is not whole"}});
    }
    check_all("regions.csv", head, cases);
    const sample::TempFolder folder;
    sample::write_folder(sample::atlas(), folder.path());
    sample::write_text(folder / "regions.csv",
                       head + "\nmarch,March,Alfa-held,2,1939-09-17,,east west,20 50 23 52,S\n");
    sample::write_text(folder / "names.csv", "id,language,name\nmarch,de,Mark\n");
    const Result<Atlas> read = read_atlas(folder.path());
    REQUIRE(test::sentence_of(read) == "nothing went wrong");
    const Atlas& atlas = read.value();
    REQUIRE(atlas.regions.size() == 1);
    const Region& region = atlas.regions[0];
    CHECK(region.id == "march");
    CHECK(region.name == "March");
    CHECK(region.status == "Alfa-held");
    CHECK(region.rank == 2);
    CHECK(region.period == Period{make_date(1939, 9, 17), {}});
    CHECK(region.patches ==
          std::vector<PatchIndex>{atlas.find_patch("east"), atlas.find_patch("west")});
    CHECK(region.within == LonLatBox{20, 50, 23, 52});
    CHECK(region.source == "S");
    CHECK_FALSE(region.republic);
    CHECK(atlas.has_region("march"));
    CHECK_FALSE(atlas.has_region("east"));
    CHECK(atlas.other_names == std::vector<OtherName>{{"march", "de", "Mark"}});
}

TEST_CASE("A region may be a republic, of which a patch is while it has its name") {
    const sample::TempFolder folder;
    sample::write_folder(sample::atlas(), folder.path());
    sample::write_text(folder / "regions.csv",
                       "id,name,rank,from,until,patches,republic,source\n"
                       "march,March,1,1939-09-17,1940-08-06,east,1,S\n"
                       "plain,Plain,1,,,west,0,S\n");
    const Result<Atlas> read = read_atlas(folder.path());
    REQUIRE(test::sentence_of(read) == "nothing went wrong");
    const Atlas& atlas = read.value();
    const PatchIndex east = atlas.find_patch("east"), west = atlas.find_patch("west");
    CHECK(atlas.republic_on(east, make_date(1939, 9, 16)) == nullptr);
    CHECK(atlas.republic_on(east, make_date(1939, 9, 17)) == &atlas.regions[0]);
    CHECK(atlas.republic_on(east, make_date(1940, 8, 6)) == nullptr);
    CHECK(atlas.republic_on(west, make_date(1939, 9, 17)) == nullptr);
}

TEST_CASE("Another name is one of a land or a state") {
    const std::string remedy =
        "write the id of a patch, a holder or a region, a language and a name";
    check_all("names.csv", "id,language,name",
              {{"atlantis,en,Atlantis\n",
                2,
                {"the name \"Atlantis\" is of no land and no state", remedy}},
               {"alfa,en,Alpha\nwest,en,\n", 3, {"the name \"\" is of no land and no state"}}});
    const sample::TempFolder folder;
    sample::write_folder(sample::atlas(), folder.path());
    sample::write_text(folder / "names.csv", "id,language,name\nwest,ru,Запад\nalfa,en,Alpha\n");
    const Result<Atlas> read = read_atlas(folder.path());
    REQUIRE(test::sentence_of(read) == "nothing went wrong");
    CHECK(read.value().other_names ==
          std::vector<OtherName>{{"west", "ru", "Запад"}, {"alfa", "en", "Alpha"}});
    std::filesystem::remove(folder / "holders.csv");
    FolderReader without_holders(folder.path());
    without_holders.read();
    CHECK(without_holders.faults().size() == 1);  // the names of holders are not faults too
}

TEST_CASE("The atlas' days are two days of the calendar, the first before the last") {
    check_all("days.csv", "first,last",
              {{"1941-06-22,1938-01-01\n",
                2,
                {"\"1941-06-22\" to \"1938-01-01\" are no days",
                 "write the atlas' first and last day, for example 1938-01-01,1941-06-22"}},
               {"1938-02-29,1941-06-22\n", 2, {"\"1938-02-29\" to \"1941-06-22\" are no days"}},
               {"1938-01-01,today\n", 2, {"\"1938-01-01\" to \"today\" are no days"}},
               {",\n", 2, {"\"\" to \"\" are no days"}}});
}

TEST_CASE("Tables of figures, seas and days that are sound are taken as they are written") {
    const sample::TempFolder folder;
    sample::write_folder(sample::atlas(), folder.path());
    sample::write_text(folder / "figures.csv",
                       "name,from,to,before,after,km2_low,km2_high,people_low,people_high,note,"
                       "source\nF,alfa,beta,1939-01-01,1939-10-01,1.5,2e3,0,13000000,n,s\n");
    sample::write_text(folder / "seas.csv", "name,rank,lon,lat,angle\nNorth|Sea,3,-180,90,-45.5\n");
    sample::write_text(folder / "days.csv", "first,last\n1938-01-01,1938-01-01\n");
    const Result<Atlas> read = read_atlas(folder.path());
    REQUIRE(test::sentence_of(read) == "nothing went wrong");
    REQUIRE(read.value().figures.size() == 1);
    const Figure& figure = read.value().figures[0];
    CHECK(figure.km2_low == 1.5);
    CHECK(figure.km2_high == 2000);
    CHECK(figure.people_high == 13e6);
    CHECK(figure.from == read.value().find_holder("alfa"));
    CHECK(figure.after == make_date(1939, 10, 1));
    REQUIRE(read.value().seas.size() == 1);
    CHECK(read.value().seas[0].name == "North\nSea");
    CHECK(read.value().seas[0].position == LonLat{-180, 90});
    CHECK(read.value().seas[0].angle == -45.5);
    CHECK(read.value().days == DaySpan{make_date(1938, 1, 1), make_date(1938, 1, 1)});
}

TEST_CASE("A table that cannot be read as one is named, with what it must be") {
    const sample::TempFolder folder;
    sample::write_folder(sample::atlas(), folder.path());
    const test::WithoutDriver csv("CSV");
    for (const char* table : {"holders.csv", "events.csv"}) {
        const Status read = each_row(folder / table, [](const OGRFeature&, int) {});
        check_says(test::sentence_of(read),
                   {table, "the table cannot be read",
                    "it must be comma-separated UTF-8 text with a header line"});
    }
    check_says(test::sentence_of(read_atlas(folder.path())),
               {"holders.csv: the table cannot be read"});
}
