// Where the zoom shows more than is known of a line, it is drawn soft and dashed.
#include "app/style/measures.h"
#include "tests/app/render/headless_drawing.h"
#include "tests/app/render/lines_on_screen.h"
#include "tests/support/catch.h"

using namespace viewer;
using namespace viewer_tests;

namespace {

const Viewport screen{600, 600, 1};

ViewState only_lines() {
    ViewState state = initial_state(shipped_scene(), screen);
    state.comparison.first().date = geodata::make_date(1939, 8, 23);
    state.layers = Layers{false, true, false, false, false, false, false};
    return state;
}

/// The border with most vertices of those that may be off by 4 to 6 km.
const geodata::Arc& uncertain_border() {
    const geodata::Atlas& atlas = shipped_scene().atlas;
    const auto styles = arc_styles(atlas, view_of(only_lines(), SideName::a));
    const geodata::Arc* found = nullptr;
    for (std::size_t a = 0; a < styles.size(); ++a) {
        const geodata::Arc& arc = atlas.arcs[a];
        if (styles[a].kind != ArcKind::sovereign) continue;
        if (arc.precision_km < 4 || arc.precision_km > 6) continue;
        if (found == nullptr || arc.line.size() > found->line.size()) found = &arc;
    }
    REQUIRE(found != nullptr);
    return *found;
}

int lightness(Colour c) {
    return c.r + c.g + c.b;
}

/// Of the points along the arc, the share with ink within a pixel; looked at where so many points
/// are as far as it may be off.
double inked(ThemeName name, double points_off) {
    const geodata::Arc& arc = uncertain_border();
    ViewState state = only_lines();
    state.theme = name;
    state.camera = {shipped_scene().projection.forward(arc.line[arc.line.size() / 2]),
                    arc.precision_km * 1000 / points_off};
    const Image image = Drawing::get().draw(state, screen);
    const Theme& look = theme(name);
    const int ink = lightness(look.border_sovereign.colour);
    const int ground = lightness(look.land_without_holder);
    int all = 0, found = 0;
    for (const ScreenPoint p : points_of(arc, state.camera, screen)) {
        if (p.x < 3 || p.y < 3 || p.x > screen.width - 3 || p.y > screen.height - 3) continue;
        ++all;
        bool any = false;
        for (int dy = -1; dy <= 1; ++dy) {
            for (int dx = -1; dx <= 1; ++dx) {
                const int seen = lightness(pixel(image, {p.x + dx, p.y + dy}));
                any |= std::abs(seen - ink) < std::abs(seen - ground);
            }
        }
        found += any;
    }
    REQUIRE(all > 200);
    return static_cast<double>(found) / all;
}

}  // namespace

TEST_CASE("a border is dashed where it may be off by more than four points", "[render]") {
    for (const ThemeName name :
         {ThemeName::atlas, ThemeName::projector, ThemeName::night, ThemeName::print}) {
        INFO("theme " << static_cast<int>(name));
        CHECK(inked(name, 3.9) > 0.97);
        const double dashed = inked(name, 9);
        CHECK(dashed > 0.55);
        CHECK(dashed < 0.95);
    }
}
