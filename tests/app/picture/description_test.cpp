// What a picture says of the land on it: true to the atlas.
#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "geodata/query/query.h"
#include "tests/app/picture/descriptions.h"
#include "tests/app/shipped_scene.h"
#include "tests/support/catch.h"

using namespace viewer;
using namespace description_tests;
using viewer_tests::patch_at;
using viewer_tests::shipped_scene;

namespace {

bool holds(const DescribedMap& map, const std::string& id, double lon, double lat) {
    const std::string& land = shipped_scene().atlas.patches[patch_at(lon, lat)].id;
    const DescribedHolder* of = holder(map, id);
    return of != nullptr &&
           std::any_of(of->holdings.begin(), of->holdings.end(), [&](const auto& holding) {
               return std::any_of(holding.on_view.begin(), holding.on_view.end(),
                                  [&](const DescribedLand& one) { return one.id == land; });
           });
}

geodata::Paper first_paper() {
    return *shipped_scene().atlas.find_paper("1939-08-23");
}

constexpr double lwow_lon = 24.03, lwow_lat = 49.84;

}  // namespace

TEST_CASE("who held a town is told for each day", "[description]") {
    const Description before = told({});
    REQUIRE(before.maps.size() == 1);
    CHECK(holds(before.maps[0], "poland", lwow_lon, lwow_lat));
    CHECK_FALSE(holds(before.maps[0], "soviet_union", lwow_lon, lwow_lat));
    const Description after = told({SetDate{october}});
    CHECK(holds(after.maps[0], "soviet_union", lwow_lon, lwow_lat));
    CHECK(holder(after.maps[0], "poland") == nullptr);
    CHECK(before.title == "Eastern Europe, 23 August 1939");
}

TEST_CASE("the areas of holders are those of areas", "[description]") {
    const Description all = told({});
    std::map<std::pair<std::string, std::string>, double> known;
    for (const auto& row : geodata::areas_by_holder(shipped_scene().atlas, august)) {
        known[{row.key, row.relation}] += row.km2;
    }
    REQUIRE(all.maps[0].holders.size() > 8);
    double last = 1e12;
    for (const DescribedHolder& one : all.maps[0].holders) {
        INFO(one.id);
        CHECK(one.km2 <= last);
        last = one.km2;
        double sum = 0;
        for (const DescribedHolding& holding : one.holdings) {
            CHECK(holding.km2 ==
                  Approx(known[{one.id, std::string(geodata::to_id(holding.relation))}]));
            sum += holding.km2;
        }
        CHECK(one.km2 == Approx(sum));
    }
    const DescribedHolder* germany = holder(all.maps[0], "germany");
    REQUIRE(germany != nullptr);
    const auto annexed =
        std::find_if(germany->holdings.begin(), germany->holdings.end(),
                     [](const auto& h) { return h.relation == geodata::Relation::annexed; });
    REQUIRE(annexed != germany->holdings.end());  // Memel Territory, since March 1939
    CHECK(std::any_of(annexed->on_view.begin(), annexed->on_view.end(),
                      [](const DescribedLand& land) { return land.id == "memel"; }));
}

TEST_CASE("a view of the Gulf of Finland tells of its shores alone", "[description]") {
    const Description gulf = told({LookAt{{23, 58.8, 28.5, 60.6}}});
    std::set<std::string> ids;
    for (const DescribedHolder& one : gulf.maps[0].holders) ids.insert(one.id);
    CHECK(ids == std::set<std::string>{"estonia", "finland", "soviet_union"});
    CHECK(gulf.extent.west < 23.1);
    CHECK(gulf.extent.east > 28.4);
    CHECK(gulf.extent.north < 65);
}

TEST_CASE("what a paper marks off is told as it is drawn", "[description]") {
    const Description august_paper = told({paper("1939-08-23")});
    REQUIRE(august_paper.maps[0].paper);
    std::map<std::string, const DescribedMark*> marks;
    for (const DescribedMark& mark : august_paper.maps[0].paper->marks) {
        marks[std::string(geodata::to_id(mark.sphere)) + " " + mark.name] = &mark;
    }
    for (const char* soviet :
         {"soviet Finland", "soviet Estonia", "soviet Latvia", "soviet eastern Poland",
          "german Lithuania", "soviet_interest Bessarabia", "soviet_vilna eastern Poland"}) {
        INFO(soviet);
        CHECK(marks.count(soviet) == 1);
    }
    CHECK(marks.count("german western Poland") == 0);  // its switch is off at first
    CHECK(august_paper.maps[0].paper->line.find("23 August 1939") != std::string::npos);
    for (const auto& row : geodata::areas_by_sphere(shipped_scene().atlas, first_paper())) {
        const auto mark = marks.find(row.key + row.name.substr(row.name.rfind(": ") + 1));
        INFO(row.name);
        if (mark != marks.end()) CHECK(mark->second->km2 == Approx(row.km2));
    }
    const auto west = shipped_scene().atlas.find_territory("western_poland");
    const Description with_west = told({paper("1939-08-23"), SetTerritory{*west, true}});
    const auto& shown_marks = with_west.maps[0].paper->marks;
    CHECK(std::any_of(shown_marks.begin(), shown_marks.end(), [](const DescribedMark& mark) {
        return mark.sphere == geodata::Sphere::german && mark.name == "western Poland";
    }));
    CHECK_FALSE(told({}).maps[0].paper);
}

TEST_CASE("Lithuania changes its sphere with the paper of 28 September", "[description]") {
    const Description september = told({paper("1939-09-28")});
    REQUIRE(september.maps[0].paper);
    bool soviet = false, strip = false;
    for (const DescribedMark& mark : september.maps[0].paper->marks) {
        if (mark.name != "Lithuania") continue;
        CHECK(mark.sphere != geodata::Sphere::german);
        CHECK_FALSE(mark.clauses.empty());
        soviet = soviet || mark.sphere == geodata::Sphere::soviet;
        strip = strip || mark.sphere == geodata::Sphere::german_strip;
    }
    CHECK(soviet);
    CHECK(strip);
}

TEST_CASE("what changed is told with its land, days and areas", "[description]") {
    const Description all =
        told({SetCompareMode{CompareMode::changes}, SetSide{SideName::a, {august, {}, true}},
              SetSide{SideName::b, {october, {}, true}}});
    REQUIRE(all.changes.size() == 1);
    CHECK(all.changes[0].before == august);
    CHECK(all.changes[0].after == october);
    std::size_t found = 0;
    for (const auto& row : geodata::areas_changed(shipped_scene().atlas, august, october)) {
        for (const DescribedChange& change : all.changes[0].changes) {
            if (change.from + " -> " + change.to != row.key) continue;
            ++found;
            INFO(row.key);
            CHECK(change.km2 == Approx(row.km2));
            CHECK(change.words == row.name);
            REQUIRE_FALSE(change.on_view.empty());
            for (const DescribedMove& move : change.on_view) {
                CHECK(move.date > august);
                CHECK(move.date <= october);
                CHECK_FALSE(move.source.empty());
            }
        }
    }
    CHECK(found >= 5);  // Poland to four holders, Danzig
    CHECK(told({}).changes.empty());
}

TEST_CASE("several days are told from each to the next, a promise by its outcome",
          "[description]") {
    const ViewState several = shown({SetCompareMode{CompareMode::several}});
    const Description days = told_of(several);
    REQUIRE(days.maps.size() == several.comparison.sides.size());
    REQUIRE(days.changes.size() + 1 == days.maps.size());
    for (std::size_t i = 0; i < days.changes.size(); ++i) {
        CHECK(days.changes[i].before == days.maps[i].date);
        CHECK(days.changes[i].after == days.maps[i + 1].date);
    }
    const Description promise = told({SetCompareMode{CompareMode::promise}});
    CHECK(promise.changes.empty());
    REQUIRE(promise.outcomes);
    CHECK(std::any_of(promise.outcomes->begin(), promise.outcomes->end(), [](const auto& row) {
        return row.land == "Finland" && row.holder == "Finland" &&
               row.outcome == geodata::Outcome::not_taken;
    }));
}

TEST_CASE("land that is covered for a class is not told of", "[description]") {
    const ViewState covered = shown({ToggleReveal{}});
    const Description all = told_of(covered);
    CHECK(all.maps[0].holders.empty());
    ViewState one = covered;
    one.asking()->revealed = {patch_at(lwow_lon, lwow_lat)};
    const Description after = told_of(one);
    REQUIRE(after.maps[0].holders.size() == 1);
    CHECK(after.maps[0].holders[0].id == "poland");
}

TEST_CASE("a step is told as far as the class sees it", "[description]") {
    Lesson lesson;
    lesson.title = "Pact";
    LessonStep step;
    step.headline = "Two offers";
    step.columns = {{"West", "One."}, {"East", "Two."}};
    step.columns_in_turn = true;
    lesson.steps = {step};
    ViewState state = shown({SetLesson{lesson}, StartPresentation{}});
    const auto first = told_of(state).step;
    REQUIRE(first);
    CHECK(first->headline == "Two offers");
    CHECK(first->columns.size() == 1);
    state = apply(std::move(state), StepLesson{1}, shipped_scene(), window);
    const auto second = told_of(state).step;
    REQUIRE(second);
    CHECK(second->columns.size() == 2);
    CHECK_FALSE(told({}).step);
}
