// The kinds of events, told apart by shape and by colour, to eyes that lack one too.
#include "app/style/event_signs.h"

#include <algorithm>
#include <array>
#include <set>

#include "tests/app/style/colour_vision.h"
#include "tests/support/catch.h"

using namespace viewer;
using namespace viewer_tests;

namespace {

double panel_contrast(Colour a, Colour b) {  // WCAG 2.1
    const auto luminance = [](Colour c) {
        const Triple l = linear_light(c);
        return 0.2126 * l[0] + 0.7152 * l[1] + 0.0722 * l[2];
    };
    return (std::max(luminance(a), luminance(b)) + 0.05) /
           (std::min(luminance(a), luminance(b)) + 0.05);
}

}  // namespace

TEST_CASE("each kind of event has a shape of its own", "[style][events]") {
    std::set<SignShape> shapes;
    for (const geodata::EventKind kind : geodata::event_kinds) {
        shapes.insert(event_sign(kind, ThemeName::atlas).shape);
    }
    CHECK(shapes.size() == geodata::event_kinds.size());
}

TEST_CASE("colours of the kinds stand out from the panel and from each other", "[style][events]") {
    constexpr double apart = 10;  // CIEDE2000: as neighbours' lands on the map
    for (const ThemeName name :
         {ThemeName::atlas, ThemeName::projector, ThemeName::night, ThemeName::print}) {
        for (const geodata::EventKind kind : geodata::event_kinds) {
            INFO("theme " << static_cast<int>(name) << ", " << geodata::to_id(kind));
            const Colour colour = event_sign(kind, name).colour;
            CHECK(panel_contrast(colour, theme(name).panel_background) >= 3);
            for (const geodata::EventKind other : geodata::event_kinds) {
                if (other == kind || name == ThemeName::print) continue;  // grey: the shape tells
                INFO("beside " << geodata::to_id(other));
                CHECK(least_ciede2000(colour, event_sign(other, name).colour) >= apart);
            }
        }
    }
}
