// Fronts: which there are on a day, and on which side of them a place lies.
#include "geodata/query/fronts.h"

#include <cmath>

#include "tests/support/catch.h"

using namespace geodata;

namespace {

Front front(Date from, Date until, std::vector<Line<LonLat>> lines) {
    return {"campaign", {from, until}, 0, 1, false, 10, "s", std::move(lines)};
}

const Date first = make_date(1939, 9, 3), second = make_date(1939, 9, 8),
           end = make_date(1939, 10, 6);

}  // namespace

TEST_CASE("Fronts: from its day to the next, and none before the first or after the campaign") {
    Atlas atlas;
    atlas.fronts = {front(first, second, {{{20, 50}, {20, 52}}}),
                    front(second, end, {{{21, 50}, {21, 52}}}),
                    front(second, end, {{{19, 50}, {19, 52}}})};
    CHECK(fronts_on(atlas, make_date(1939, 9, 2)).empty());
    CHECK(fronts_on(atlas, first) == std::vector<FrontIndex>{0});
    CHECK(fronts_on(atlas, make_date(1939, 9, 7)) == std::vector<FrontIndex>{0});
    CHECK(fronts_on(atlas, second) == std::vector<FrontIndex>{1, 2});
    CHECK(fronts_on(atlas, make_date(1939, 10, 5)) == std::vector<FrontIndex>{1, 2});
    CHECK(fronts_on(atlas, end).empty());
}

TEST_CASE("Fronts: west is left of a line that runs north, and how far it is") {
    const Front north = front(first, end, {{{20, 50}, {20, 52}}});
    const FrontSide west = side_of_front(north, {19, 51}), east = side_of_front(north, {21, 51});
    CHECK(west.left);
    CHECK_FALSE(east.left);
    CHECK(west.km == Approx(111.2 * std::cos(51 * 3.14159265 / 180)).epsilon(0.01));
    CHECK(west.km == Approx(east.km));
    CHECK(side_of_front(north, {20, 51}).km == Approx(0).margin(1e-6));
}

TEST_CASE("Fronts: at a corner both sides are told rightly") {
    // North, then sharply back to the south-east: a wedge.
    const Front wedge = front(first, end, {{{20, 50}, {20, 52}, {20.3, 50}}});
    CHECK(side_of_front(wedge, {20, 53}).left);  // beyond the point
    CHECK(side_of_front(wedge, {19.5, 52.2}).left);
    CHECK(side_of_front(wedge, {20.6, 52.2}).left);
    CHECK_FALSE(side_of_front(wedge, {20.1, 51}).left);  // within
}

TEST_CASE("Fronts: who stands surrounded stands on the right of a ring drawn clockwise") {
    const Front ring = front(
        first, end, {{{20, 50}, {20, 51}, {21, 51}, {21, 50}, {20, 50}}, {{30, 50}, {30, 51}}});
    CHECK_FALSE(side_of_front(ring, {20.5, 50.5}).left);
    for (const LonLat outside : {LonLat{19.5, 50.5}, LonLat{20.5, 51.5}, LonLat{21.5, 50.5},
                                 LonLat{20.5, 49.5}, LonLat{19.8, 49.8}, LonLat{21.2, 51.2}}) {
        INFO(outside.lon << " " << outside.lat);
        CHECK(side_of_front(ring, outside).left);
    }
    CHECK_FALSE(side_of_front(ring, {31, 50.5}).left);  // of the other line
}
