// fronts.csv: what is read of it, and what is wrong with a row.
#include "geodata/read/read_atlas.h"
#include "tests/geodata/sample_atlas.h"
#include "tests/support/catch.h"
#include "tests/support/sentences.h"

using namespace geodata;

namespace {

const std::string head = "campaign,from,until,left,right,agreed,precision_km,source,lines\n";

Result<Atlas> read_with(const std::string& rows) {
    const sample::TempFolder folder;
    sample::write_folder(sample::atlas(), folder.path());
    if (!rows.empty()) sample::write_text(folder / "fronts.csv", head + rows);
    return read_atlas(folder.path());
}

}  // namespace

TEST_CASE("A folder's fronts are read line by line; without the table there are none") {
    CHECK(read_with("").value().fronts.empty());
    const auto read = read_with(
        "war,1939-09-03,1939-09-08,alfa,beta,,25,\"Day by day\",\"20 50,20.5 51;21 50,22 50,21 "
        "50\"\n"
        "war,1939-09-08,1939-10-06,beta,alfa,1,2.5,S,\"20 50,20.5 51\"\n");
    REQUIRE(test::sentence_of(read) == "nothing went wrong");
    const std::vector<Front>& fronts = read.value().fronts;
    REQUIRE(fronts.size() == 2);
    CHECK(fronts[0].campaign == "war");
    CHECK(fronts[0].period == Period{make_date(1939, 9, 3), make_date(1939, 9, 8)});
    CHECK(fronts[0].left == 0);
    CHECK(fronts[0].right == 1);
    CHECK_FALSE(fronts[0].agreed);
    CHECK(fronts[0].precision_km == 25);
    CHECK(fronts[0].source == "Day by day");
    REQUIRE(fronts[0].lines.size() == 2);
    CHECK(fronts[0].lines[0] == Line<LonLat>{{20, 50}, {20.5, 51}});
    CHECK(fronts[0].lines[1].size() == 3);
    CHECK(fronts[1].agreed);
    CHECK(fronts[1].precision_km == 2.5);
}

TEST_CASE("A front that cannot be drawn is named with its row and what to write") {
    const std::string sound = "war,1939-09-03,1939-09-08,alfa,beta,0,25,s,\"20 50,21 51\"\n";
    const auto complaint = [&](const std::string& row) {
        return test::sentence_of(read_with(sound + row + "\n"));
    };
    const std::string line = ",s,\"20 50,21 51\"";
    for (const char* days :
         {"1939-09-08,1939-09-08", "1939-09-08,1939-09-03", ",1939-09-08", "1939-09-03,"}) {
        INFO(days);
        test::check_says(complaint("war," + std::string(days) + ",alfa,beta,0,25" + line),
                         {"fronts.csv, row 3:", "the front is drawn on no day",
                          "write the first day in from, the day after the last in until"});
    }
    const std::string september = "war,1939-09-03,1939-09-08,";
    for (const char* wrong : {"alfa,nobody,0,25", ",beta,0,25", "alfa,beta,0,0", "alfa,beta,0,-5",
                              "alfa,beta,0,wide", "alfa,beta,0,", "alfa,beta,0,nan"}) {
        INFO(wrong);
        test::check_says(
            complaint(september + wrong + line),
            {"fronts.csv, row 3:", "the front is not whole", "ids of holders in left and right"});
    }
    test::check_says(complaint(",1939-09-03,1939-09-08,alfa,beta,0,25" + line),
                     {"the front is not whole"});
    for (const char* lines : {"", "20 50", "20 50;21 51,22 51", "20 50,east", "20 50,21",
                              "200 50,21 51", "20 50,21 95", "20 50 3,21 51", "20 50,nan 51"}) {
        INFO(lines);
        test::check_says(
            complaint(september + "alfa,beta,0,25,s,\"" + std::string(lines) + "\""),
            {"fronts.csv, row 3:", "the front has no line",
             "write longitude and latitude of two corners or more in lines, as 20 50,21 51.5"});
    }
    test::check_says(complaint(september + "alfa,beta,perhaps,25" + line),
                     {"\"perhaps\" is neither yes nor no"});
}
