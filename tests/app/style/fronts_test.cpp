// Fronts on the map and in its legend: of running campaigns, the newest, with their own day.
#include "geodata/query/fronts.h"

#include <algorithm>
#include <cmath>

#include "app/style/style_tables.h"
#include "tests/app/shipped_scene.h"
#include "tests/app/style/map_on.h"
#include "tests/support/catch.h"

using namespace viewer;
using geodata::make_date;
using viewer_tests::map_on;
using viewer_tests::shipped_scene;

namespace {

std::size_t drawn(const MapView& view) {
    const auto styles = front_styles(shipped_scene().atlas, view);
    return static_cast<std::size_t>(
        std::count_if(styles.begin(), styles.end(),
                      [](const ArcStyle& style) { return style.kind != ArcKind::hidden; }));
}

std::vector<std::string> told(const MapView& view, const MapExtent& where) {
    std::vector<std::string> words;
    for (const LegendEntry& entry : legend(shipped_scene(), view, where)) {
        if (entry.symbol == LegendEntry::Symbol::line) words.push_back(entry.text);
    }
    return words;
}

bool has(const std::vector<std::string>& words, const std::string& text) {
    return std::count(words.begin(), words.end(), text) == 1;
}

}  // namespace

TEST_CASE("a front is drawn on the days of its campaign, dashed, and on no other", "[style]") {
    CHECK(drawn(map_on(make_date(1939, 8, 23))) == 0);
    CHECK(drawn(map_on(make_date(1939, 9, 2))) == 0);
    CHECK(drawn(map_on(make_date(1939, 9, 14))) > 0);
    CHECK(drawn(map_on(make_date(1939, 10, 6))) == 0);
    CHECK(drawn(map_on(make_date(1940, 2, 1))) > 0);
    CHECK(drawn(map_on(make_date(1940, 3, 13))) == 0);
    for (const ArcStyle& style :
         front_styles(shipped_scene().atlas, map_on(make_date(1939, 9, 22)))) {
        if (style.kind != ArcKind::hidden) CHECK((style.dash > 0 && style.gap > 0));
    }
}

TEST_CASE("no front is drawn where it would tell, or where no holder is shown", "[style]") {
    const MapView plain = map_on(make_date(1939, 9, 14));
    MapView covered = plain, outline = plain, paper_alone = plain, bare = plain, changes = plain;
    covered.uncovered = std::vector<geodata::PatchIndex>{};
    outline.layers.land = false;
    paper_alone.holders = false;
    bare.layers.borders = false;
    changes.emphasis = Emphasis::changes;
    for (const MapView& view : {covered, outline, paper_alone, bare, changes}) {
        CHECK(drawn(view) == 0);
    }
}

TEST_CASE("the legend gives a front its own day and how far off it may be", "[style]") {
    const MapExtent& region = shipped_scene().home;
    const MapExtent poland = shipped_scene().projection.extent_of({16, 49, 25, 55});
    const MapExtent iberia = shipped_scene().projection.extent_of({-8, 38, -2, 42});
    // On the 16th still that of the 14th.
    const auto middle = told(map_on(make_date(1939, 9, 16)), poland);
    CHECK(has(middle, "Front of 14 September 1939: Germany – Poland, approximate (±30 km)"));
    CHECK_FALSE(has(middle, "Front of 17 September 1939: Germany – Poland, approximate (±30 km)"));
    CHECK(has(told(map_on(make_date(1939, 9, 3)), region),
              "Front of 3 September 1939: Germany – Poland, approximate (±25 km)"));
    const auto agreed = told(map_on(make_date(1939, 9, 25)), poland);
    CHECK(has(agreed, "Line of demarcation agreed on 22 September 1939"));
    // Who stands on which front is said where there are two.
    CHECK(has(agreed, "Front of 22 September 1939: Soviet Union – Poland, approximate (±30 km)"));
    CHECK(has(agreed, "Front of 22 September 1939: Germany – Poland, approximate (±10 km)"));
    for (const std::string& words : told(map_on(make_date(1939, 9, 16)), iberia)) {
        CHECK(words.find("Front") == std::string::npos);
    }
    for (const std::string& words : told(map_on(make_date(1939, 8, 23)), region)) {
        CHECK(words.find("Front") == std::string::npos);
    }
}

TEST_CASE("fronts stand out from contested land, and their bands from it, in every theme",
          "[style]") {
    const auto luma = [](Colour c) { return (2.0 * c.r + 7.0 * c.g + c.b) / 10; };
    for (const ThemeName name :
         {ThemeName::atlas, ThemeName::projector, ThemeName::night, ThemeName::print}) {
        const Theme& look = theme(name);
        const geodata::Atlas& atlas = shipped_scene().atlas;
        INFO("theme " << static_cast<int>(name));
        for (const char* attacked : {"poland", "finland"}) {
            const Colour ground = contested_fill(atlas.holders[atlas.find_holder(attacked)], name);
            CHECK(std::abs(luma(look.front.colour) - luma(ground)) > 120);
            CHECK(std::abs(luma(look.front_band) - luma(ground)) > 15);
        }
        CHECK(look.front.width > look.border_status.width);
        CHECK(look.demarcation.dash < look.front.dash);
    }
}
