// The map's hatching is the one that hatches.h describes: drawn here a second time, by hand.
#include <algorithm>
#include <cmath>
#include <optional>

#include "app/style/hatches.h"
#include "app/style/measures.h"
#include "tests/app/render/headless_drawing.h"
#include "tests/app/shipped_scene.h"
#include "tests/support/catch.h"
#include "tests/support/papers.h"

using namespace viewer;
using namespace viewer_tests;
using geodata::LonLat;

namespace {

/// How far a place is from the middle of the nearest stripe or dot's row, in points.
double off_middle(double across, float period) {
    const auto p = static_cast<double>(period);
    return std::abs(across - (std::floor(across / p) + 0.5) * p);
}

/// The share of a pixel that is inked; `right` and `up`: points from where the hatching hangs.
double cover(const Hatch& hatch, Lean lean, double right, double up, double scale) {
    const double falling = (right + up) * std::sqrt(0.5), rising = (right - up) * std::sqrt(0.5);
    const auto inked = [&](double inside) { return std::clamp(inside * scale + 0.5, 0.0, 1.0); };
    const auto of = [&](const Stripes& stripes, Lean way) {
        if (stripes.width <= 0) return 0.0;
        const double across = way == Lean::falling ? falling : rising;
        return inked(static_cast<double>(stripes.width) / 2 - off_middle(across, stripes.period));
    };
    if (hatch.dots.radius > 0) {
        const double off = std::hypot(off_middle(falling, hatch.dots.period),
                                      off_middle(rising, hatch.dots.period));
        return inked(static_cast<double>(hatch.dots.radius) - off);
    }
    const Lean other = lean == Lean::falling ? Lean::rising : Lean::falling;
    return std::max(of(hatch.leaning, lean), of(hatch.crossing, other));
}

/// The same of bars that stand upright.
double upright_cover(const Hatch& hatch, double right, double scale) {
    if (hatch.upright.width <= 0) return 0;
    const double off = off_middle(right, hatch.upright.period);
    return std::clamp((static_cast<double>(hatch.upright.width) / 2 - off) * scale + 0.5, 0.0, 1.0);
}

/// By how much the worst pixel of a square on the screen, 29 pixels wide, is off.
int worst_of(const Image& image, const ViewState& state, const Viewport& screen, LonLat middle) {
    const Scene& scene = shipped_scene();
    const PatchStyle style =
        patch_styles(scene.atlas, view_of(state, SideName::a))[patch_at(middle.lon, middle.lat)];
    const Hatch hatch = hatch_of(style.pattern);
    const Lean lean = lean_of(theme(state.theme), style.pattern_colour);
    const Hatch bars = hatch_of(style.contested ? Pattern::bars : Pattern::none);
    const Colour bar = theme(state.theme).contested;
    const ScreenPoint hangs = to_screen(state.camera, screen, scene.levels.origin());
    const ScreenPoint at = to_screen(state.camera, screen, scene.projection.forward(middle));
    int worst = 0;
    for (int dy = -14; dy <= 14; ++dy) {
        for (int dx = -14; dx <= 14; ++dx) {
            const ScreenPoint p{std::floor(at.x) + dx + 0.5, std::floor(at.y) + dy + 0.5};
            const double inked = cover(hatch, lean, (p.x - hangs.x) / screen.scale,
                                       (hangs.y - p.y) / screen.scale, screen.scale) *
                                 static_cast<double>(hatch.opacity);
            const double barred =
                upright_cover(bars, (p.x - hangs.x) / screen.scale, screen.scale) *
                static_cast<double>(bars.opacity);
            const Colour seen = pixel(image, p);
            const auto off = [&](std::uint8_t fill, std::uint8_t below, std::uint8_t ink,
                                 std::uint8_t got) {
                const double ground = fill + (below - fill) * barred;
                return std::abs(static_cast<int>(std::lround(ground + (ink - ground) * inked)) -
                                got);
            };
            worst = std::max({worst, off(style.fill.r, bar.r, style.pattern_colour.r, seen.r),
                              off(style.fill.g, bar.g, style.pattern_colour.g, seen.g),
                              off(style.fill.b, bar.b, style.pattern_colour.b, seen.b)});
        }
    }
    return worst;
}

}  // namespace

TEST_CASE("the map is hatched as the values say, and each hatching leans its way", "[render]") {
    const LonLat lithuania{23.9, 55.5}, latvia{26.0, 56.9}, vilna{25.3, 54.75},
        bessarabia{28.6, 47.6}, strip{23.0, 54.5};
    for (const double scale : {1.0, 1.5}) {
        const Viewport screen{240, 160, scale};
        for (const ThemeName name : {ThemeName::atlas, ThemeName::print}) {
            ViewState state = initial_state(shipped_scene(), screen);
            state.theme = name;
            state.layers.rivers = state.layers.graticule = false;
            const auto check = [&](std::optional<geodata::Paper> paper, LonLat place,
                                   Pattern pattern) {
                INFO("theme " << static_cast<int>(name) << ", scale " << scale << ", at "
                              << place.lon << " " << place.lat);
                state.comparison.first().paper = paper;
                state.camera.centre = shipped_scene().projection.forward(place);
                state.camera.metres_per_pixel = ribbons_from / scale;  // not yet a ribbon
                const MapView view = view_of(state, SideName::a);
                const PatchStyle style =
                    patch_styles(shipped_scene().atlas, view)[patch_at(place.lon, place.lat)];
                CHECK(style.pattern == pattern);
                const Image image = Drawing::get().draw(state, screen);
                CHECK(worst_of(image, state, screen, place) <= 3);
            };
            check(test::august_1939, lithuania, Pattern::hatch);  // Germany's
            check(test::august_1939, latvia, Pattern::hatch);     // the Soviet Union's
            check(test::august_1939, bessarabia, Pattern::dots);
            check(test::august_1939, vilna, Pattern::hatch_crossed);
            check(test::september_1939, strip, Pattern::hatch_crossed);
            // Contested land is barred, below the paper's hatching or without one.
            const LonLat polesia{25.6, 52.1};
            state.comparison.first().date = geodata::make_date(1939, 9, 20);
            check(test::august_1939, polesia, Pattern::hatch);
            check({}, polesia, Pattern::none);
        }
    }
}
