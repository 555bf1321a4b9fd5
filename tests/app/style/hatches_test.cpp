// Hatches as values, and the rules that tell them apart without colour.
#include "app/style/hatches.h"

#include <vector>

#include "tests/support/catch.h"

using namespace viewer;

namespace {

const std::vector<Pattern> patterns = {Pattern::hatch, Pattern::hatch_crossed, Pattern::dots};

/// Which share of the ground is covered.
float share(const Stripes& stripes) {
    return stripes.width > 0 ? stripes.width / stripes.period : 0;
}

}  // namespace

TEST_CASE("every pattern has a hatch, and no pattern has none", "[style]") {
    for (const Pattern pattern : patterns) {
        const Hatch hatch = hatch_of(pattern);
        INFO("pattern " << static_cast<int>(pattern));
        const bool striped = hatch.leaning.width > 0, dotted = hatch.dots.radius > 0;
        CHECK(striped != dotted);
        CHECK(hatch.opacity > 0.5F);
        CHECK(hatch.opacity <= 1);
        // Half of the ground stays bare at least: the fill tells who holds the land.
        CHECK(share(hatch.leaning) + share(hatch.crossing) <= 0.5F);
        if (dotted) CHECK(4 * hatch.dots.radius <= hatch.dots.period);
    }
    const Hatch none = hatch_of(Pattern::none);
    CHECK(none.leaning.width == 0);
    CHECK(none.crossing.width == 0);
    CHECK(none.dots.radius == 0);
}

TEST_CASE("what is promised with a reservation is crossed by thinner stripes, further apart",
          "[style]") {
    CHECK(hatch_of(Pattern::hatch).crossing.width == 0);
    const Hatch crossed = hatch_of(Pattern::hatch_crossed);
    CHECK(crossed.crossing.width > 0);
    CHECK(crossed.crossing.width < crossed.leaning.width);
    CHECK(crossed.crossing.period > crossed.leaning.period);
    CHECK(crossed.leaning.period == hatch_of(Pattern::hatch).leaning.period);
}

TEST_CASE("the two signatories' hatchings lean opposite ways in every theme", "[style]") {
    for (const ThemeName name :
         {ThemeName::atlas, ThemeName::projector, ThemeName::night, ThemeName::print}) {
        const Theme& look = theme(name);
        INFO("theme " << static_cast<int>(name));
        CHECK(lean_of(look, look.german_sphere) == Lean::rising);
        CHECK(lean_of(look, look.soviet_sphere) == Lean::falling);
    }
}
