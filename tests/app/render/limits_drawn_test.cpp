// The lines that the papers draw run on, whatever is lettered over them.
#include <algorithm>
#include <cmath>

#include "app/style/theme.h"
#include "tests/app/labels/layouts.h"
#include "tests/app/render/headless_drawing.h"
#include "tests/support/catch.h"
#include "tests/support/papers.h"

using namespace viewer;
using viewer_tests::Drawing;
using viewer_tests::pixel;

namespace {

bool on_symbol(const LabelLayout& layout, ScreenPoint p) {
    return std::any_of(layout.symbols.begin(), layout.symbols.end(), [&](const PlacedSymbol& s) {
        return std::hypot(s.centre.x - p.x, s.centre.y - p.y) < static_cast<double>(s.radius) + 2;
    });
}

int lightness(Colour c) {
    return c.r + c.g + c.b;
}

}  // namespace

TEST_CASE("no name's halo interrupts the line of a paper", "[render]") {
    label_tests::View view(1920, 1080, 2);
    view.look_at({19, 48.5, 28, 56});
    view.state.comparison.first().paper = test::august_1939;
    const LabelLayout layout = view.layout();
    const Image bare = Drawing::get().draw(view.state, view.viewport);
    const Image lettered = Drawing::get().draw(view.state, view.viewport, layout);
    const Colour line = theme(view.state.theme).border_first_paper.colour;
    int seen = 0, covered = 0, lettered_over = 0;
    for (int y = 0; y < view.viewport.height; ++y) {
        for (int x = 0; x < view.viewport.width; ++x) {
            const ScreenPoint p{static_cast<double>(x), static_cast<double>(y)};
            if (!(pixel(bare, p) == line)) continue;
            ++seen;
            if (pixel(lettered, p) == line || on_symbol(layout, p)) continue;
            // A letter is darker than the line, a halo lighter.
            ++(lightness(pixel(lettered, p)) > lightness(line) + 20 ? covered : lettered_over);
        }
    }
    CHECK(seen > 3000);
    CHECK(lettered_over > 0);  // else nothing is tried
    CHECK(covered == 0);
}
