// Colours as people see them: contrast of text, and holders and spheres told apart by eyes that
// lack a colour. Contrast after WCAG 2.1; deficiencies after Machado, Oliveira and Fernandes (IEEE
// Trans. Vis. Comput. Graph. 15, 2009), severity 1; distance is that of CIE 1976 (L*a*b*, D65).
#include <algorithm>
#include <array>
#include <cmath>
#include <set>

#include "app/style/emphasis.h"
#include "app/style/hatches.h"
#include "app/style/theme.h"
#include "tests/app/shipped_scene.h"
#include "tests/app/style/colour_vision.h"
#include "tests/support/catch.h"
#include "tests/support/days.h"

using namespace viewer;
using namespace viewer_tests;

namespace {

const Eye grey_eye = {
    "grey", {{{0.2126, 0.7152, 0.0722}, {0.2126, 0.7152, 0.0722}, {0.2126, 0.7152, 0.0722}}}};

double luminance(Colour c) {
    const Triple l = linear_light(c);
    return 0.2126 * l[0] + 0.7152 * l[1] + 0.0722 * l[2];
}

/// `stray`: light of the room on the screen, as a share of white.
double contrast(Colour a, Colour b, double stray = 0) {
    const double high = std::max(luminance(a), luminance(b)) + stray;
    const double low = std::min(luminance(a), luminance(b)) + stray;
    return (high + 0.05) / (low + 0.05);
}

double distance(Colour a, Colour b, const Eye& eye) {
    const Triple p = lab_seen(a, eye), q = lab_seen(b, eye);
    return std::sqrt((p[0] - q[0]) * (p[0] - q[0]) + (p[1] - q[1]) * (p[1] - q[1]) +
                     (p[2] - q[2]) * (p[2] - q[2]));
}

/// As the map of changes draws back what is the same.
constexpr double receding = 0.72;
constexpr std::array all_themes = {ThemeName::atlas, ThemeName::projector, ThemeName::night,
                                   ThemeName::print};

}  // namespace

TEST_CASE("every text stands out from every ground it can stand on, and from its halo", "[style]") {
    for (const ThemeName name : all_themes) {
        const Theme& look = theme(name);
        const double stray = name == ThemeName::projector ? 0.1 * 0.5 : 0;
        std::vector<std::pair<std::string, Colour>> land = {
            {"land without holder", look.land_without_holder}};
        for (const geodata::Holder& holder : shipped_scene().atlas.holders) {
            land.emplace_back(holder.id, holder_fill(holder, name));
        }
        const std::vector<std::pair<std::string, Colour>> water = {{"sea", look.sea},
                                                                   {"lake", look.lake}};
        const auto check = [&](const char* what, const TextStyle& text, const auto& grounds) {
            INFO("theme " << static_cast<int>(name) << ", " << what);
            CHECK(contrast(text.colour, text.halo, stray) >= 4.5);
            for (const auto& [ground, colour] : grounds) {
                INFO("over " << ground);
                CHECK(contrast(text.colour, colour, stray) >= 4.5);
            }
        };
        check("states", look.state_label, land);
        check("regions", look.region_label, land);
        check("towns", look.place_label, land);
        check("towns over water", look.place_label, water);
        check("names of today", look.place_today, land);
        check("rivers", look.water_label, land);
        check("seas and lakes", look.water_label, water);
        CHECK(contrast(look.panel_text, look.panel_background) >= 4.5);
        CHECK(contrast(look.panel_muted, look.panel_background) >= 4.5);
        // A lesson is projected in any theme, into a room that is not dark.
        CHECK(contrast(look.panel_text, look.panel_background, 0.1) >= 4.5);
        CHECK(contrast(look.panel_accent, look.panel_background, 0.1) >= 4.5);
        CHECK(contrast(look.panel_muted, look.panel_background, 0.1) >= 4.5);
        CHECK(contrast(look.panel_accent, look.panel_background) >= 4.5);
    }
}

TEST_CASE("a border stands out from both lands in every theme, in grey too", "[style]") {
    for (const ThemeName name : all_themes) {
        const Theme& look = theme(name);
        for (const geodata::Holder& holder : shipped_scene().atlas.holders) {
            INFO(holder.id << ", theme " << static_cast<int>(name));
            CHECK(contrast(look.border_sovereign.colour, holder_fill(holder, name)) >= 3);
            CHECK(contrast(look.border_first_paper.colour, holder_fill(holder, name)) >= 3);
            CHECK(contrast(look.border_later_paper.colour, holder_fill(holder, name)) >= 3);
        }
    }
}

TEST_CASE("contested land is barred for every eye, and what is lettered on it can be read",
          "[style]") {
    const auto opacity = static_cast<double>(hatch_of(Pattern::bars).opacity);
    for (const ThemeName name : all_themes) {
        const Theme& look = theme(name);
        for (const char* attacked : {"poland", "finland", "norway", "netherlands", "belgium",
                                     "france", "yugoslavia", "greece"}) {
            const geodata::Atlas& atlas = shipped_scene().atlas;
            const Colour ground = contested_fill(atlas.holders[atlas.find_holder(attacked)], name);
            const Colour bar = mixed(ground, look.contested, opacity);
            INFO(attacked << ", theme " << static_cast<int>(name));
            for (const Eye& eye : all_eyes) CHECK(distance(ground, bar, eye) >= 12);
            CHECK(contrast(look.state_label.colour, bar) >= 4.5);
            CHECK(contrast(look.place_label.colour, bar) >= 4.5);
        }
    }
}

TEST_CASE("the spheres' hatchings are told apart by every eye, in grey by their lean too",
          "[style]") {
    for (const ThemeName name : all_themes) {
        const Theme& look = theme(name);
        if (name != ThemeName::print) {
            for (const Eye& eye : all_eyes) {
                INFO(eye.name << ", theme " << static_cast<int>(name));
                CHECK(distance(look.german_sphere, look.soviet_sphere, eye) >= 25);
            }
        }
        // In grey, their lean tells more (hatches_test.cpp).
        CHECK_FALSE(look.german_sphere == look.soviet_sphere);
        CHECK(distance(look.german_sphere, look.soviet_sphere, grey_eye) >= 8);
    }
}

TEST_CASE("the pens' colours are told apart by every eye, from hatchings and limit lines too",
          "[style]") {
    for (const ThemeName name : all_themes) {
        const Theme& look = theme(name);
        std::vector<Colour> others = {look.german_sphere, look.soviet_sphere,
                                      look.border_first_paper.colour,
                                      look.border_later_paper.colour};
        for (const Colour pen : look.pens) {
            INFO("theme " << static_cast<int>(name));
            CHECK(contrast(pen, look.panel_background) >= 3);  // the stroke's halo
            for (const Eye& eye : all_eyes) {
                for (const Colour other : others) CHECK(distance(pen, other, eye) >= 20);
            }
            others.push_back(pen);
        }
    }
}

TEST_CASE("what changed is told apart by every eye, change by change and from what did not",
          "[style]") {
    for (const ThemeName name : all_themes) {
        const Theme& look = theme(name);
        for (std::size_t i = 0; i < changes_told_apart(name); ++i) {
            const PatchStyle style = change_style(name, i);
            INFO("theme " << static_cast<int>(name) << ", change " << i);
            CHECK(contrast(look.state_label.colour, style.fill) >= 4.5);
            CHECK(contrast(look.region_label.colour, style.fill) >= 4.5);
            CHECK(contrast(look.place_label.colour, style.fill) >= 4.5);
            CHECK(contrast(look.place_today.colour, style.fill) >= 4.5);
            for (const Eye& eye : all_eyes) {
                INFO(eye.name);
                for (std::size_t j = 0; j < i; ++j) {
                    INFO("and change " << j);
                    const PatchStyle other = change_style(name, j);
                    if (style.pattern == other.pattern) {
                        CHECK(distance(style.fill, other.fill, eye) >=
                              (name == ThemeName::print ? 11 : 16));
                    }
                }
                if (style.pattern != Pattern::none) {
                    CHECK(distance(style.fill, style.pattern_colour, eye) >= 20);
                    continue;
                }
                CHECK(distance(style.fill, look.sea, eye) >= 12);
                for (const geodata::Holder& holder : shipped_scene().atlas.holders) {
                    const Colour ground = look.land_without_holder;
                    const Colour back = mixed(holder_fill(holder, name), ground, receding);
                    CHECK(distance(style.fill, back, eye) >= 12);
                }
            }
        }
    }
}
