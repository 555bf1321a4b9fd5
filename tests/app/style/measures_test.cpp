// Measures of the map that are the same in every theme.
#include "app/style/measures.h"

#include "tests/support/catch.h"

using namespace viewer;

TEST_CASE("the larger the town and the river, the larger they are drawn", "[style]") {
    const Theme& look = theme(ThemeName::atlas);
    for (int rank = 2; rank <= 5; ++rank) {
        INFO("rank " << rank);
        CHECK(town_radius(rank, false) < town_radius(rank - 1, false));
        CHECK(town_radius(rank, true) > town_radius(1, false));
        CHECK(river_width(look, rank) < river_width(look, rank - 1));
        CHECK(river_width(look, rank) > 0);
    }
    CHECK(river_shown(2, 9000));
    CHECK_FALSE(river_shown(3, 9000));
    CHECK(river_shown(3, 3000));
    CHECK_FALSE(river_shown(4, 3000));
}
