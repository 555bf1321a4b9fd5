// Fronts of campaigns: drawn through points or along arcs, each up to the next day, and held
// against the days on which towns fell.
#include "geodata/compiler/fronts.h"

#include <algorithm>

#include "geodata/compiler/course.h"
#include "geodata/compiler/table_texts.h"
#include "geodata/query/fronts.h"
#include "tests/support/catch.h"

using namespace geodata;
using namespace geodata::compiler;

namespace {

const std::string holders =
    "holder a \"A\" \"A\" #aaaaaa\nholder b \"B\" \"B\" #bbbbbb\narc river \"The river\"\n  source "
    "\"s\"\n";
const std::string campaign = "campaign war 1939-09-01 1939-10-06 b\n";
/// From south to north along 20 E: A in the west.
const std::string front =
    "front war 1939-09-08 a b\n  precision 20\n  source \"s\"\n"
    "  line 20 50  20 51  20 52\n";

struct Made {
    std::vector<Front> fronts;
    std::string said;
};

Made made_of(const std::string& text) {
    Complaints complaints;
    const Recipe recipe =
        understand(parse_text(holders + text, "fronts/test.txt", complaints), complaints);
    Atlas atlas;
    atlas.holders = recipe.holders;
    Arc arc;
    arc.name = "The river";
    arc.line = {{21, 50}, {21.5, 51}};
    atlas.arcs = {arc};
    Made made{fronts_of(recipe, atlas, complaints), {}};
    for (const Issue& issue : complaints.errors()) made.said += issue.sentence() + "\n";
    return made;
}

bool says(const std::string& text, const std::string& words) {
    const std::string said = made_of(text).said;
    INFO("said: " << said);
    return said.find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("fronts: each is drawn up to the next day of its campaign, the last to its end") {
    const std::string later =
        "front war 1939-09-14 a b agreed\n  precision 3\n  source \"t\"\n"
        "  course river\n";
    const Made made = made_of(campaign + later + front);
    CHECK(made.said.empty());
    REQUIRE(made.fronts.size() == 2);
    CHECK(made.fronts[0].period == Period{make_date(1939, 9, 8), make_date(1939, 9, 14)});
    CHECK(made.fronts[1].period == Period{make_date(1939, 9, 14), make_date(1939, 10, 6)});
    CHECK_FALSE(made.fronts[0].agreed);
    CHECK(made.fronts[1].agreed);
    REQUIRE(made.fronts[1].lines.size() == 1);
    CHECK(made.fronts[1].lines[0] == Line<LonLat>{{21, 50}, {21.5, 51}});
    // Through its points, with corners between them.
    const Line<LonLat>& curve = made.fronts[0].lines.at(0);
    CHECK(curve.size() > 20);
    CHECK(curve.front() == LonLat{20, 50});
    CHECK(curve.back() == LonLat{20, 52});
    for (const LonLat p : curve) CHECK(p.lon == Approx(20));
}

TEST_CASE("fronts: what is written of them") {
    Atlas atlas;
    atlas.holders = {{"a", "A", "A", {}}, {"b", "B", "B", {}}};
    atlas.fronts = {{"war",
                     {make_date(1939, 9, 8), make_date(1939, 9, 14)},
                     0,
                     1,
                     true,
                     2.5,
                     "by day, by town",
                     {{{20, 50}, {20.50004, 51}}, {{21, 50}, {22, 50.25}}}}};
    std::string written;
    for (const auto& [name, text] : table_texts(atlas)) {
        if (name == "fronts.csv") written = text;
    }
    CHECK(written ==
          "campaign,from,until,left,right,agreed,precision_km,source,lines\n"
          "war,1939-09-08,1939-09-14,a,b,1,2.5,\"by day, by town\",\"20 50,20.5 51;21 50,22 "
          "50.25\"\n");
}

TEST_CASE("fronts: a town on the wrong side stops the build, unless it is nearer than is known") {
    const auto fell = [](const char* who, const char* day, const char* where) {
        return campaign + "  fell " + who + " " + day + " " + where + " \"Town\"\n" + front;
    };
    CHECK(made_of(fell("a", "1939-09-05", "19 51")).said.empty());    // fallen, behind it
    CHECK(made_of(fell("a", "1939-09-20", "21 51")).said.empty());    // not yet, before it
    CHECK(made_of(fell("a", "1939-09-05", "20.1 51")).said.empty());  // 7 km of 20
    CHECK(says(fell("a", "1939-09-05", "21 51"),
               "fronts/test.txt:6: Town lies on the wrong side of the front of 1939-09-08, 70 km "
               "from it; mend the front, or the day on which the town fell"));
    CHECK(says(fell("a", "1939-09-20", "19 51"), "wrong side"));
    // Lost again by that day, or won by a third.
    const std::string again = campaign +
                              "  fell a 1939-09-02 21 51 \"Town\"\n"
                              "  fell b 1939-09-06 21 51 \"Town\"\n" +
                              front;
    CHECK(made_of(again).said.empty());
    // A line that was agreed on says nothing of who stood where.
    std::string agreed = fell("a", "1939-09-05", "21 51");
    agreed.replace(agreed.find(" a b\n"), 5, " a b agreed\n");
    CHECK(made_of(agreed).said.empty());
}

TEST_CASE("fronts: complaints of what is no campaign, no day of it and no line") {
    CHECK(says(front, "the front is of no day of a campaign; write the id of a campaign"));
    CHECK(says("campaign war 1939-09-10 1939-10-06 b\n" + front,
               "the front is of no day of a campaign"));
    CHECK(says("campaign war 1939-09-10 1939-09-10 b\n",
               "campaign war goes on on no day; write its first day, then the day after its last"));
    CHECK(says(campaign + "  won a 1939-09-02 21 51 \"T\"\n",
               "a campaign has no \"won\"; write fell"));
    CHECK(
        says(campaign + "front war 1939-09-08 a b\n  precision 20\n  source \"s\"\n  line 20 50\n",
             "the line has no two points; write line LON LAT LON LAT"));
    CHECK(says(campaign + "front war 1939-09-08 a b\n  line 20 50 20 51\n  source \"s\"\n",
               "the front is not whole; add below it: precision KM"));
    CHECK(says(campaign + "front war 1939-09-08 a b\n  precision 20\n  line 20 50 20 51\n",
               "the front is not whole"));
    CHECK(says(campaign + "front war 1939-09-08 a b\n  precision 20\n  source \"s\"\n",
               "the front is not whole"));
    CHECK(says(campaign + front + "  colour red\n",
               "a front has no \"colour\"; write line, course, precision or source"));
    CHECK(says(campaign + front + "  course lake\n",
               "the front follows no arc \"lake\"; write the name of an arc of the recipe"));
    CHECK(says(
        campaign + "front war 1939-09-08 a c\n  precision 20\n  source \"s\"\n  line 20 50 20 51\n",
        "no holder is called \"c\""));
}

TEST_CASE("fronts: a curve passes through its points and leaves nothing out") {
    const Line<LonLat> points = {{20, 50}, {21, 50.5}, {20.5, 51}};
    const Line<LonLat> curve = curve_through(points, 6);
    for (const LonLat p : points) {
        CHECK(std::count(curve.begin(), curve.end(), p) == 1);
    }
    for (std::size_t i = 1; i < curve.size(); ++i) {
        CHECK(km_between(curve[i - 1], curve[i]) < 15);
    }
}
