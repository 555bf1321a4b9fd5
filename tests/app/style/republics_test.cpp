// Borders of Soviet republics: thin lines within one state, from the day of each on.
#include <algorithm>
#include <set>

#include "app/style/style_tables.h"
#include "tests/app/shipped_scene.h"
#include "tests/app/style/map_on.h"
#include "tests/support/catch.h"

using namespace viewer;
using geodata::make_date;
using viewer_tests::map_on;
using viewer_tests::patch_of;
using viewer_tests::shipped_scene;

namespace {

/// How the lines between two patches are drawn.
std::set<ArcKind> arcs_between(const char* a, const char* b, geodata::Date day) {
    const geodata::Atlas& atlas = shipped_scene().atlas;
    const geodata::PatchIndex one = patch_of(a), other = patch_of(b);
    const auto styles = arc_styles(atlas, map_on(day));
    std::set<ArcKind> kinds;
    for (std::size_t i = 0; i < styles.size(); ++i) {
        const geodata::Arc& arc = atlas.arcs[i];
        if (std::minmax(arc.left, arc.right) != std::minmax(one, other)) continue;
        kinds.insert(styles[i].kind);
    }
    return kinds;
}

const std::set<ArcKind> republic_border{ArcKind::republic}, no_border{ArcKind::hidden};

}  // namespace

TEST_CASE("the border of a republic is drawn from its day on", "[style]") {
    for (const auto& [a, b] :
         {std::pair{"su_karelia", "soviet_union"}, std::pair{"fi_karelia", "fi_isthmus"},
          std::pair{"fi_salla", "soviet_union"}}) {
        INFO(a << " - " << b);
        CHECK(arcs_between(a, b, make_date(1940, 3, 30)) == no_border);
        CHECK(arcs_between(a, b, make_date(1940, 3, 31)) == republic_border);
    }
    CHECK(arcs_between("fi_karelia", "su_karelia", make_date(1940, 3, 31)) == no_border);
    CHECK(arcs_between("bessarabia", "bessarabia_south", make_date(1940, 8, 1)) == no_border);
    CHECK(arcs_between("bessarabia", "bessarabia_south", make_date(1940, 8, 2)) == republic_border);
    CHECK(arcs_between("su_moldavia", "soviet_union", make_date(1940, 8, 2)) == republic_border);
    CHECK(arcs_between("bessarabia", "su_moldavia", make_date(1940, 8, 2)) == no_border);
    CHECK(arcs_between("estonia", "latvia", make_date(1940, 8, 6)) == republic_border);
    CHECK(arcs_between("estonia", "soviet_union", make_date(1940, 8, 6)) == republic_border);
    CHECK(arcs_between("pl_east", "soviet_union", make_date(1940, 8, 6)) == no_border);
    // A border of states, and one between an occupied land and the occupier's own, stay such.
    CHECK(arcs_between("estonia", "latvia", make_date(1940, 6, 1)) == std::set{ArcKind::sovereign});
    CHECK(arcs_between("bessarabia", "su_moldavia", make_date(1940, 7, 1)) ==
          std::set{ArcKind::status});
}

TEST_CASE("the border of a republic is the lightest of the borders, and in the legend", "[style]") {
    for (const ThemeName name :
         {ThemeName::atlas, ThemeName::projector, ThemeName::night, ThemeName::print}) {
        const Theme& look = theme(name);
        CHECK(look.border_republic.width < look.border_status.width);
        CHECK(look.border_republic.width < look.border_sovereign.width);
        CHECK(look.border_republic.dash == 0);
    }
    const auto told = [](geodata::Date day) {
        const auto rows = legend(shipped_scene(), map_on(day), shipped_scene().home);
        return std::count_if(rows.begin(), rows.end(), [](const LegendEntry& row) {
            return row.text == "Border of a Soviet republic of 1940";
        });
    };
    CHECK(told(make_date(1939, 8, 23)) == 0);
    CHECK(told(make_date(1940, 8, 6)) == 1);
}
