// Measures of the map that are the same in every theme.
#include "app/style/measures.h"

#include "app/style/hatches.h"
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

TEST_CASE("a line is in doubt where it may be off by more than four points", "[style]") {
    // 2 km at 500 metres a point are 4 points, at 250 metres 8.
    CHECK(doubt_of(2, 500) == 0);
    CHECK(doubt_of(2, 5000) == 0);
    CHECK(doubt_of(2, 499) > 0);
    CHECK(doubt_of(2, 1000.0 / 3) == Approx(0.5));
    CHECK(doubt_of(2, 250) == 1);
    CHECK(doubt_of(2, 20) == 1);
    CHECK(doubt_of(0, 20) == 0);
    // What is known worse is in doubt from further off.
    CHECK(doubt_of(10, 2000) > 0);
}

TEST_CASE("hatching is all over from far, a ribbon close up, and in between in between",
          "[style]") {
    CHECK(ribbon_share(4000) == 0);
    CHECK(ribbon_share(ribbons_from) == 0);
    CHECK(ribbon_share((ribbons_from + ribbons_at) / 2) == Approx(0.5));
    CHECK(ribbon_share(ribbons_at) == 1);
    CHECK(ribbon_share(20) == 1);
    // Wide enough to be read: four stripes.
    CHECK(ribbon_width - ribbon_fading >= 3 * hatch_of(Pattern::hatch).leaning.period);
    // The tint is lighter than the hatching is on the whole.
    const Hatch hatch = hatch_of(Pattern::hatch);
    CHECK(ribbon_tint < hatch.opacity * hatch.leaning.width / hatch.leaning.period);
}
