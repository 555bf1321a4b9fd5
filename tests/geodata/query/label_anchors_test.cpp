#include <cmath>

#include "geodata/query/query.h"
#include "geodata/topology/rings.h"
#include "tests/geodata/sample_atlas.h"
#include "tests/support/catch.h"
#include "tests/support/days.h"

using namespace geodata;

namespace {

Atlas one_state(MultiPolygon<LonLat> land) {
    Atlas atlas;
    atlas.holders = {{"one", "One", "ONE", {}}};
    Patch patch;
    patch.id = "one";
    patch.land = std::move(land);
    patch.tenures = {{0, {}, Relation::sovereign, ""}};
    atlas.patches.push_back(patch);
    return atlas;
}

}  // namespace

TEST_CASE("Every holder with land has one anchor, inside its land, largest first") {
    const Atlas atlas = sample::atlas();
    const Projection projection;
    const Date day = make_date(1939, 1, 1);
    const auto anchors = state_label_anchors(atlas, projection, day);
    REQUIRE(anchors.size() == 3);
    const PatchLocator locator(atlas);
    for (const StateLabelAnchor& anchor : anchors) {
        const LonLat centre = projection.inverse(anchor.centre);
        CHECK(holder_at(atlas, locator, centre, day) == anchor.holder);
        CHECK(anchor.radius > 10e3);
        CHECK(anchor.length >= 2 * anchor.radius * 0.9);
        CHECK(std::abs(anchor.angle) <= 1.5708);
    }
    CHECK(anchors[0].area_km2 >= anchors[1].area_km2);
    CHECK(anchors[1].area_km2 >= anchors[2].area_km2);
}

TEST_CASE("The long axis follows the land") {
    const Projection projection;
    const auto wide = state_label_anchors(one_state(sample::box_land(22, 55.5, 30, 56.5)),
                                          projection, test::first_day);
    REQUIRE(wide.size() == 1);
    CHECK(std::abs(wide[0].angle) < 0.3);
    CHECK(wide[0].length > 450e3);
    const auto tall = state_label_anchors(one_state(sample::box_land(25.5, 50, 26.5, 60)),
                                          projection, test::first_day);
    CHECK(std::abs(tall[0].angle) > 1.3);
}

TEST_CASE("Land in the core of the map is preferred") {
    MultiPolygon<LonLat> land = sample::box_land(30, 50, 34, 54);
    land.push_back({sample::box(44, 40, 60, 60), {}});
    const Projection projection;
    const auto anchors = state_label_anchors(one_state(land), projection, test::first_day);
    REQUIRE(anchors.size() == 1);
    CHECK(projection.inverse(anchors[0].centre).lon < 42);
}

TEST_CASE("A state with no land in the core is named where it lies") {
    const Projection projection;
    const auto anchors =
        state_label_anchors(one_state(sample::box_land(0, 45, 5, 50)), projection, test::first_day);
    REQUIRE(anchors.size() == 1);
    CHECK(projection.inverse(anchors[0].centre).lon == Approx(2.5).margin(1));
}

TEST_CASE("An empty atlas has no anchors") {
    CHECK(state_label_anchors(Atlas(), Projection(), test::first_day).empty());
}
