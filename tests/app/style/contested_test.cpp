// Land that is fought over on the map and in its legend.
#include <algorithm>

#include "app/style/style_tables.h"
#include "tests/app/shipped_scene.h"
#include "tests/support/catch.h"
#include "tests/support/papers.h"

using namespace viewer;
using geodata::make_date;
using geodata::Paper;
using viewer_tests::patch_at;
using viewer_tests::shipped_scene;

namespace {

const geodata::Atlas& atlas() {
    return shipped_scene().atlas;
}

MapView with(std::optional<Paper> paper, geodata::Date day = make_date(1939, 8, 23)) {
    MapView view;
    view.paper = paper;
    view.date = day;
    return view;
}

PatchStyle style_at(double lon, double lat, const MapView& state) {
    return patch_styles(atlas(), state)[patch_at(lon, lat)];
}

}  // namespace

TEST_CASE("land that is fought over is paler than its state's, and barred", "[style]") {
    const MapView campaign = with(std::nullopt, make_date(1939, 9, 20));
    const PatchStyle krakow = style_at(19.94, 50.06, campaign);
    const PatchStyle before = style_at(19.94, 50.06, with(std::nullopt));
    const PatchStyle after = style_at(19.94, 50.06, with(std::nullopt, make_date(1939, 10, 10)));
    CHECK(krakow.contested);
    CHECK_FALSE(before.contested);
    CHECK_FALSE(after.contested);
    const geodata::Holder& poland = atlas().holders[atlas().find_holder("poland")];
    CHECK(krakow.fill == contested_fill(poland, campaign.theme));
    CHECK_FALSE(krakow.fill == before.fill);
    CHECK(style_at(21.05, 52.25, campaign).contested);  // Praga
    // A paper is hatched over the bars.
    MapView papers = campaign;
    papers.paper = test::august_1939;
    const PatchStyle both = style_at(19.94, 50.06, papers);
    CHECK(both.contested);
    CHECK(both.pattern == Pattern::hatch);
}

TEST_CASE("nothing is barred where no holder is shown, and nothing that is covered", "[style]") {
    MapView campaign = with(std::nullopt, make_date(1939, 9, 20));
    campaign.layers.land = false;
    for (const PatchStyle& style : patch_styles(atlas(), campaign)) CHECK_FALSE(style.contested);
    campaign.layers.land = true;
    campaign.uncovered = std::vector<geodata::PatchIndex>{};
    for (const PatchStyle& style : patch_styles(atlas(), campaign)) CHECK_FALSE(style.contested);
}

TEST_CASE("the legend tells of contested land when there is some on view", "[style]") {
    const auto told = [](const MapView& view, const MapExtent& where) {
        const auto entries = legend(shipped_scene(), view, where);
        return std::count_if(entries.begin(), entries.end(), [](const LegendEntry& entry) {
            return entry.pattern == Pattern::bars &&
                   entry.text == "Contested: who held what changes daily";
        });
    };
    const MapExtent& region = shipped_scene().home;
    CHECK(told(with(std::nullopt, make_date(1939, 9, 20)), region) == 1);
    CHECK(told(with(test::august_1939, make_date(1939, 9, 20)), region) == 1);
    CHECK(told(with(std::nullopt), region) == 0);
    const MapExtent iberia = shipped_scene().projection.extent_of({-8, 38, -2, 42});
    CHECK(told(with(std::nullopt, make_date(1939, 9, 20)), iberia) == 0);
}

TEST_CASE("where contested land ends within its own state no line is drawn", "[style]") {
    const auto check = [](geodata::Date day, const char* a, const char* b) {
        const geodata::PatchIndex one = viewer_tests::patch_of(a),
                                  other = viewer_tests::patch_of(b);
        const auto styles = arc_styles(atlas(), with(std::nullopt, day));
        int found = 0;
        for (std::size_t i = 0; i < styles.size(); ++i) {
            const geodata::Arc& arc = atlas().arcs[i];
            if ((arc.left != one || arc.right != other) && (arc.left != other || arc.right != one))
                continue;
            ++found;
            INFO(a << " and " << b << ": " << arc.name);
            CHECK(styles[i].kind == ArcKind::hidden);
            CHECK(styles[i].edges == 0);
        }
        CHECK(found > 0);
    };
    check(make_date(1940, 2, 1), "finland", "fi_karelia");  // the border of 1940
    check(make_date(1940, 6, 1), "france", "france_occupied");
    check(make_date(1939, 9, 25), "pl_annexed", "pl_gg");  // the border of October
}

TEST_CASE("on the map of changes what has come to be contested is barred", "[style]") {
    MapView view = with(std::nullopt, make_date(1939, 9, 20));
    view.emphasis = Emphasis::changes;
    view.since = make_date(1939, 8, 23);
    CHECK(style_at(21.05, 52.25, view).contested);
    bool told = false;
    for (const LegendEntry& entry : legend(shipped_scene(), view, shipped_scene().home)) {
        told = told || (entry.pattern == Pattern::bars &&
                        entry.text == "Poland: sovereign territory, then contested");
    }
    CHECK(told);
}
