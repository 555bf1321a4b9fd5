// Close up hatching is a ribbon along the inner edges of its land, over a tint.
#include <cstdlib>

#include "app/style/hatches.h"
#include "app/style/measures.h"
#include "tests/app/render/headless_drawing.h"
#include "tests/app/render/lines_on_screen.h"
#include "tests/support/catch.h"
#include "tests/support/papers.h"

using namespace viewer;
using namespace viewer_tests;
using geodata::PatchIndex;

namespace {

const Viewport screen{400, 300, 1};

bool nearly(Colour a, Colour b, int off) {
    return std::abs(a.r - b.r) <= off && std::abs(a.g - b.g) <= off && std::abs(a.b - b.b) <= off;
}

/// At the middle of the longest arc where the spheres of the first paper meet.
ViewState where_spheres_meet(ThemeName name) {
    ViewState state = initial_state(shipped_scene(), screen);
    state.theme = name;
    state.comparison.first().paper = test::august_1939;
    state.layers.rivers = state.layers.graticule = false;
    const geodata::Atlas& atlas = shipped_scene().atlas;
    const MapView view = view_of(state, SideName::a);
    const auto arcs = arc_styles(atlas, view);
    const auto patches = patch_styles(atlas, view);
    const geodata::Arc* longest = nullptr;
    for (std::size_t a = 0; a < arcs.size(); ++a) {
        const geodata::Arc& arc = atlas.arcs[a];
        if (arcs[a].kind != ArcKind::first_paper) continue;
        const bool both = patches[arc.left].pattern == Pattern::hatch &&
                          patches[arc.right].pattern == Pattern::hatch;
        if (both && (longest == nullptr || arc.line.size() > longest->line.size())) longest = &arc;
    }
    REQUIRE(longest != nullptr);
    const geodata::LonLat middle = longest->line[longest->line.size() / 2];
    state.camera = {shipped_scene().projection.forward(middle), 100};
    return state;
}

struct Seen {
    int inside = 0, tinted = 0;  ///< farther from all edges than the ribbon is wide
    int ribbon = 0, inked = 0;   ///< within it, clear of the line
};

Seen look(const ViewState& state) {
    const geodata::Atlas& atlas = shipped_scene().atlas;
    const MapView view = view_of(state, SideName::a);
    const auto arcs = arc_styles(atlas, view);
    const auto patches = patch_styles(atlas, view);
    const auto drawn = [&](std::size_t a) { return arcs[a].kind != ArcKind::hidden; };
    const auto limit = [&](std::size_t a) { return arcs[a].kind == ArcKind::first_paper; };
    const test::Mask edges = around_arcs(state.camera, screen, 36, drawn);
    const test::Mask lines = around_arcs(state.camera, screen, 9, drawn);
    const test::Mask ribbon = around_arcs(state.camera, screen, 20, limit);
    const Image image = Drawing::get().draw(state, screen);
    Seen seen;
    for (int y = 0; y < screen.height; ++y) {
        for (int x = 0; x < screen.width; ++x) {
            const ScreenPoint p{x + 0.5, y + 0.5};
            const geodata::LonLat place =
                shipped_scene().projection.inverse(to_map(state.camera, screen, p));
            const PatchIndex patch = shipped_scene().locator.patch_at(place);
            if (patch == geodata::no_patch || patches[patch].pattern != Pattern::hatch) continue;
            const PatchStyle& style = patches[patch];
            const auto over = [&](float opacity) {
                return mixed(style.fill, style.pattern_colour, static_cast<double>(opacity));
            };
            if (!edges.has(x, y)) {
                ++seen.inside;
                seen.tinted += nearly(pixel(image, p), over(ribbon_tint), 3);
            } else if (ribbon.has(x, y) && !lines.has(x, y)) {
                ++seen.ribbon;
                seen.inked += nearly(pixel(image, p), over(hatch_of(style.pattern).opacity), 10);
            }
        }
    }
    return seen;
}

}  // namespace

TEST_CASE("close up hatching lies along the edges of its land, with a tint inside", "[render]") {
    for (const ThemeName name :
         {ThemeName::atlas, ThemeName::projector, ThemeName::night, ThemeName::print}) {
        INFO("theme " << static_cast<int>(name));
        const Seen seen = look(where_spheres_meet(name));
        REQUIRE(seen.inside > 5000);
        CHECK(seen.tinted > 0.99 * seen.inside);
        REQUIRE(seen.ribbon > 2000);
        CHECK(seen.inked > 0.08 * seen.ribbon);  // a quarter, but for the rims of stripes
        CHECK(seen.inked < 0.4 * seen.ribbon);
    }
}
