// Colours as people see them: contrast of text, and holders and spheres told apart by eyes that
// lack a colour. Contrast after WCAG 2.1; deficiencies after Machado, Oliveira and Fernandes (IEEE
// Trans. Vis. Comput. Graph. 15, 2009), severity 1; distance is that of CIE 1976 (L*a*b*, D65).
#include <algorithm>
#include <array>
#include <cmath>
#include <set>

#include "app/style/emphasis.h"
#include "app/style/theme.h"
#include "tests/app/shipped_scene.h"
#include "tests/support/catch.h"
#include "tests/support/days.h"

using namespace viewer;
using viewer_tests::shipped_scene;

namespace {

using Triple = std::array<double, 3>;
using Matrix = std::array<Triple, 3>;

struct Eye {
    const char* name;
    Matrix matrix;
};
const std::array<Eye, 4> eyes = {{
    {"common", {{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}}},
    {"protanopia",
     {{{0.152286, 1.052583, -0.204868},
       {0.114503, 0.786281, 0.099216},
       {-0.003882, -0.048116, 1.051998}}}},
    {"deuteranopia",
     {{{0.367322, 0.860646, -0.227968},
       {0.280085, 0.672501, 0.047413},
       {-0.011820, 0.042940, 0.968881}}}},
    {"tritanopia",
     {{{1.255528, -0.076749, -0.178779},
       {-0.078411, 0.930809, 0.147602},
       {0.004733, 0.691367, 0.303900}}}},
}};
const Eye grey_eye = {
    "grey", {{{0.2126, 0.7152, 0.0722}, {0.2126, 0.7152, 0.0722}, {0.2126, 0.7152, 0.0722}}}};

Triple linear(Colour c) {
    const auto part = [](std::uint8_t v) {
        const double s = v / 255.0;
        return s <= 0.04045 ? s / 12.92 : std::pow((s + 0.055) / 1.055, 2.4);
    };
    return {part(c.r), part(c.g), part(c.b)};
}

double luminance(Colour c) {
    const Triple l = linear(c);
    return 0.2126 * l[0] + 0.7152 * l[1] + 0.0722 * l[2];
}

/// `stray`: light of the room on the screen, as a share of white.
double contrast(Colour a, Colour b, double stray = 0) {
    const double high = std::max(luminance(a), luminance(b)) + stray;
    const double low = std::min(luminance(a), luminance(b)) + stray;
    return (high + 0.05) / (low + 0.05);
}

Triple lab(Colour c, const Eye& eye) {
    const Triple l = linear(c);
    Triple seen{};
    for (std::size_t i = 0; i < 3; ++i) {
        const Triple& row = eye.matrix[i];
        seen[i] = std::clamp(row[0] * l[0] + row[1] * l[1] + row[2] * l[2], 0.0, 1.0);
    }
    const auto f = [](double t) { return t > 0.008856 ? std::cbrt(t) : 7.787 * t + 16.0 / 116; };
    const double x = f((0.4124 * seen[0] + 0.3576 * seen[1] + 0.1805 * seen[2]) / 0.95047);
    const double y = f(0.2126 * seen[0] + 0.7152 * seen[1] + 0.0722 * seen[2]);
    const double z = f((0.0193 * seen[0] + 0.1192 * seen[1] + 0.9505 * seen[2]) / 1.08883);
    return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

double distance(Colour a, Colour b, const Eye& eye) {
    const Triple p = lab(a, eye), q = lab(b, eye);
    return std::sqrt((p[0] - q[0]) * (p[0] - q[0]) + (p[1] - q[1]) * (p[1] - q[1]) +
                     (p[2] - q[2]) * (p[2] - q[2]));
}

/// As the map of changes draws back what is the same.
constexpr double receding = 0.72;
constexpr std::array all_themes = {ThemeName::atlas, ThemeName::projector, ThemeName::night,
                                   ThemeName::print};

/// Pairs of holders that have a border with each other on some day.
std::set<std::pair<geodata::HolderIndex, geodata::HolderIndex>> neighbours() {
    const geodata::Atlas& atlas = shipped_scene().atlas;
    std::set<geodata::Date> days = {test::first_day};
    for (const geodata::Patch& patch : atlas.patches) {
        for (const geodata::Tenure& tenure : patch.tenures) {
            if (tenure.period.from) days.insert(*tenure.period.from);
        }
    }
    std::set<std::pair<geodata::HolderIndex, geodata::HolderIndex>> pairs;
    for (const geodata::Arc& arc : atlas.arcs) {
        if (arc.left == geodata::no_patch || arc.right == geodata::no_patch) continue;
        for (const geodata::Date day : days) {
            const auto a = atlas.holder_on(arc.left, day), b = atlas.holder_on(arc.right, day);
            if (a != b && a != geodata::no_holder && b != geodata::no_holder) {
                pairs.insert(std::minmax(a, b));
            }
        }
    }
    return pairs;
}

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

TEST_CASE("holders that border on each other are told apart by every eye", "[style]") {
    const auto& holders = shipped_scene().atlas.holders;
    const auto pairs = neighbours();
    CHECK(pairs.size() > 60);
    for (const auto& [a, b] : pairs) {
        for (const Eye& eye : eyes) {
            INFO(holders[a].id << " and " << holders[b].id << ", " << eye.name);
            CHECK(distance(holders[a].colour, holders[b].colour, eye) >= 5);
        }
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

TEST_CASE("the spheres' hatchings are told apart by every eye, in grey by their lean too",
          "[style]") {
    for (const ThemeName name : all_themes) {
        const Theme& look = theme(name);
        if (name != ThemeName::print) {
            for (const Eye& eye : eyes) {
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
            for (const Eye& eye : eyes) {
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
            for (const Eye& eye : eyes) {
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
