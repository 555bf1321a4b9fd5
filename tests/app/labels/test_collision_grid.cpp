#include "app/labels/placement.h"
#include "tests/support/catch.h"

using namespace viewer;

TEST_CASE("a box is free until something lies on it", "[collision]") {
    CollisionGrid grid(50);
    CHECK(grid.is_free(Box{0, 0, 10, 10}, 2));
    grid.add(Box{100, 100, 160, 120});
    CHECK_FALSE(grid.is_free(Box{150, 110, 300, 112}, 0));
    CHECK_FALSE(grid.is_free(Box{90, 90, 200, 200}, 0));    // around it
    CHECK_FALSE(grid.is_free(Box{120, 105, 125, 110}, 0));  // within it
    CHECK(grid.is_free(Box{0, 0, 99, 300}, 0));
}

TEST_CASE("boxes may touch, and keep the gap asked for", "[collision]") {
    CollisionGrid grid(50);
    grid.add(Box{0, 0, 10, 10});
    CHECK(grid.is_free(Box{10, 0, 20, 10}, 0));
    CHECK_FALSE(grid.is_free(Box{11, 0, 20, 10}, 2));
    CHECK(grid.is_free(Box{12, 0, 20, 10}, 2));
}

TEST_CASE("a town's own dot is not in the way of its name", "[collision]") {
    CollisionGrid grid(50);
    grid.add(Box{-3, -3, 3, 3}, 7);
    CHECK(grid.is_free(Box{2, -5, 40, 5}, 0, 7));
    CHECK_FALSE(grid.is_free(Box{2, -5, 40, 5}, 0, 8));
    CHECK_FALSE(grid.is_free(Box{2, -5, 40, 5}, 0));
}

TEST_CASE("boxes far from the origin and larger than a cell collide all the same", "[collision]") {
    CollisionGrid grid(16);
    for (const double far : {-3e6, -1.0, 0.0, 2.5e6}) {
        grid.add(Box{far, far, far + 500, far + 40});
        CHECK_FALSE(grid.is_free(Box{far + 490, far + 30, far + 600, far + 60}, 0));
        CHECK(grid.is_free(Box{far + 501, far + 41, far + 600, far + 60}, 0));
    }
}
