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
    // What is fought over stands upright, below the papers', with as much bare ground.
    const Hatch bars = hatch_of(Pattern::bars);
    CHECK(bars.leaning.width == 0);
    CHECK(bars.dots.radius == 0);
    CHECK(share(bars.upright) > 0.3F);
    CHECK(share(bars.upright) <= 0.5F);
    for (const Pattern pattern : patterns) CHECK(hatch_of(pattern).upright.width == 0);
    const Hatch none = hatch_of(Pattern::none);
    CHECK(none.upright.width == 0);
    CHECK(none.leaning.width == 0);
    CHECK(none.crossing.width == 0);
    CHECK(none.dots.radius == 0);
}

TEST_CASE("what is marked off with a reservation is crossed by thinner stripes, further apart",
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

TEST_CASE("textures are finer and fainter than any hatching, and none is that of another",
          "[style]") {
    const std::vector<Hatch> fine = {hatch_of(Texture::stippled), hatch_of(Texture::ruled),
                                     hatch_of(Texture::leased), sea_hatch()};
    const Hatch hatching = hatch_of(Pattern::hatch);
    for (std::size_t i = 0; i < fine.size(); ++i) {
        INFO("texture " << i);
        const Hatch& hatch = fine[i];
        CHECK(hatch.opacity < hatching.opacity);
        CHECK((hatch.leaning.width > 0) != (hatch.dots.radius > 0));
        CHECK(hatch.leaning.width < hatching.leaning.width / 2);
        CHECK(hatch.leaning.period < 0.7F * hatching.leaning.period);
        CHECK(hatch.dots.radius < hatch_of(Pattern::dots).dots.radius / 2);
        for (std::size_t k = 0; k < i; ++k) {
            const Hatch& other = fine[k];
            CHECK_FALSE((hatch.leaning.period == other.leaning.period &&
                         hatch.crossing.period == other.crossing.period &&
                         hatch.dots.period == other.dots.period));
        }
    }
    CHECK(hatch_of(Texture::none).leaning.width == 0);
    CHECK(hatch_of(Texture::none).dots.radius == 0);
}
