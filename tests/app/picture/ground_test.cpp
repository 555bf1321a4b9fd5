// Furniture stands on ground that is no subject: the place is found in a table of cells.
#include "app/picture/ground.h"

#include "tests/support/catch.h"

using namespace viewer;

namespace {

constexpr PicturePoint box{30, 20};
constexpr float inset = 2;

/// 100 x 80 pixels of water in cells of 10.
Ground water() {
    Ground ground;
    ground.columns = 10;
    ground.rows = 8;
    ground.cell = 10;
    ground.size = {100, 80};
    ground.kinds.assign(80, GroundKind::water);
    return ground;
}

void set(Ground& ground, int left, int top, int right, int bottom, GroundKind kind) {
    for (int row = top; row <= bottom; ++row) {
        for (int column = left; column <= right; ++column) {
            ground.kinds[static_cast<std::size_t>(row * ground.columns + column)] = kind;
        }
    }
}

}  // namespace

TEST_CASE("on open water furniture stands in the lower right corner", "[picture]") {
    const auto place = emptiest_place(water(), box, inset);
    REQUIRE(place);
    CHECK(place->land == 0);
    CHECK(place->box.max.x == 98);
    CHECK(place->box.max.y == 78);
}

TEST_CASE("water is taken before land, and a subject never", "[picture]") {
    Ground ground = water();
    set(ground, 5, 0, 9, 7, GroundKind::land);
    auto place = emptiest_place(ground, box, inset);
    REQUIRE(place);
    CHECK(place->box.max.x < 50);
    set(ground, 0, 0, 4, 7, GroundKind::subject);
    place = emptiest_place(ground, box, inset);
    REQUIRE(place);
    CHECK(place->box.min.x > 50);
    CHECK(place->land == 1);
    set(ground, 6, 3, 6, 3, GroundKind::subject);
    place = emptiest_place(ground, {45, 60}, inset);
    CHECK_FALSE(place);
}

TEST_CASE("furniture keeps off what is taken, and has to fit", "[picture]") {
    const Ground ground = water();
    const auto first = emptiest_place(ground, box, inset);
    REQUIRE(first);
    const auto second = emptiest_place(ground, box, inset, {first->box});
    REQUIRE(second);
    CHECK_FALSE(second->box.meets(first->box));
    CHECK_FALSE(emptiest_place(ground, {99, 20}, inset));
    CHECK_FALSE(emptiest_place(ground, box, inset, {{{0, 0}, {100, 80}}}));
}
