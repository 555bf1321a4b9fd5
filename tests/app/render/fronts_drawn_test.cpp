// A front is on the picture of its days: dark dashes on its line, a band beside it.
#include <algorithm>

#include "geodata/query/fronts.h"
#include "tests/app/render/headless_drawing.h"
#include "tests/app/shipped_scene.h"
#include "tests/support/catch.h"

using namespace viewer;
using namespace viewer_tests;

namespace {

const Viewport screen{400, 300, 1};

/// Looks at the middle of the longest line of the first front of the day.
ViewState looking_at_front(geodata::Date front, geodata::Date day) {
    const Scene& scene = shipped_scene();
    const auto fronts = geodata::fronts_on(scene.atlas, front);
    REQUIRE_FALSE(fronts.empty());
    const auto& lines = scene.atlas.fronts[fronts.front()].lines;
    const auto longest =
        std::max_element(lines.begin(), lines.end(),
                         [](const auto& a, const auto& b) { return a.size() < b.size(); });
    ViewState state = initial_state(scene, screen);
    state.comparison.first().date = day;
    state.layers.rivers = state.layers.graticule = false;
    state.camera.centre = scene.projection.forward((*longest)[longest->size() / 2]);
    state.camera.metres_per_pixel = 400;
    return state;
}

/// So many pixels near the middle have nearly this colour.
int count_near_middle(const Image& image, Colour wanted) {
    int found = 0;
    for (int y = 110; y < 190; ++y) {
        for (int x = 160; x < 240; ++x) {
            const Colour seen = pixel(image, {x + 0.5, y + 0.5});
            const auto near = [](int a, int b) { return std::abs(a - b) <= 6; };
            found += near(seen.r, wanted.r) && near(seen.g, wanted.g) && near(seen.b, wanted.b);
        }
    }
    return found;
}

}  // namespace

TEST_CASE("a front is drawn on its days alone, in every theme", "[render]") {
    const geodata::Date day = geodata::make_date(1939, 9, 14);
    for (const ThemeName name :
         {ThemeName::atlas, ThemeName::projector, ThemeName::night, ThemeName::print}) {
        INFO("theme " << static_cast<int>(name));
        ViewState shown = looking_at_front(day, day);
        ViewState before = looking_at_front(day, geodata::make_date(1939, 9, 1));
        shown.theme = before.theme = name;
        const Colour ink = theme(name).front.colour;
        CHECK(count_near_middle(Drawing::get().draw(shown, screen), ink) > 40);
        CHECK(count_near_middle(Drawing::get().draw(before, screen), ink) < 20);
    }
}

TEST_CASE("a kept picture that is panned shows the front of the day it comes to", "[render]") {
    const geodata::Date day = geodata::make_date(1939, 9, 14);
    const ViewState before = looking_at_front(day, geodata::make_date(1939, 9, 2));
    const ViewState shown = looking_at_front(day, day);
    Drawing::get().draw_panned(before, screen);
    const Image kept = Drawing::get().draw_panned(shown, screen);
    const Image anew = Drawing::get().draw(shown, screen);
    int different = 0;
    for (int y = 0; y < screen.height; ++y) {
        for (int x = 0; x < screen.width; ++x) {
            const Colour a = pixel(kept, {x + 0.5, y + 0.5}), b = pixel(anew, {x + 0.5, y + 0.5});
            const int off =
                std::max({std::abs(a.r - b.r), std::abs(a.g - b.g), std::abs(a.b - b.b)});
            different += off > 8;
        }
    }
    CHECK(different < 50);
}
