// A clause lit on the map: its land and its line stand out, the rest recedes.
#include "app/style/lit_clause.h"

#include <algorithm>
#include <string>

#include "tests/app/shipped_scene.h"
#include "tests/app/two_documents.h"
#include "tests/support/catch.h"

using namespace viewer;
using viewer_tests::shipped_scene;
using viewer_tests::two_documents;

namespace {

const geodata::Atlas& atlas() {
    return two_documents().atlas;
}

MapView with(std::optional<geodata::ClauseIndex> clause) {
    MapView view;
    view.clause = clause;
    return view;
}

PatchStyle land(const MapView& view, const char* id) {
    return patch_styles(atlas(), view)[atlas().find_patch(id)];
}

std::size_t arcs_of(const MapView& view, ArcKind kind) {
    std::size_t count = 0;
    for (const ArcStyle& style : arc_styles(atlas(), view)) count += style.kind == kind ? 1U : 0U;
    return count;
}

}  // namespace

TEST_CASE("a lit clause's land keeps its colour, and all other land pales", "[style][clause]") {
    const MapView dark = with(std::nullopt), lit = with(1);
    CHECK(land(lit, "pl_east").fill == land(dark, "pl_east").fill);
    for (const char* id : {"latvia", "finland", "lithuania"}) {
        CHECK_FALSE(land(lit, id).fill == land(dark, id).fill);
        CHECK(land(lit, id).pattern == Pattern::none);
    }
    // The offer speaks of Finland, and no paper marks it off.
    CHECK(land(with(3), "finland").fill == land(dark, "finland").fill);
    CHECK(land(with(3), "finland").pattern == Pattern::none);
}

TEST_CASE("lit land has the hatching of the clause's own paper, whichever is on view",
          "[style][clause]") {
    MapView lit = with(0);
    for (const auto paper :
         {std::optional<geodata::Paper>(), std::optional(test::september_1939)}) {
        lit.paper = paper;
        const PatchStyle latvia = land(lit, "latvia");
        CHECK(latvia.pattern == Pattern::hatch);
        CHECK(latvia.pattern_colour == theme(lit.theme).soviet_sphere);
        CHECK(drawn_paper(atlas(), lit) == test::august_1939);
    }
}

TEST_CASE("the paper's line is drawn where the clause speaks of it, and only then",
          "[style][clause]") {
    CHECK(arcs_of(with(0), ArcKind::first_paper) > 0);
    MapView other = with(1);
    other.paper = test::august_1939;
    CHECK(arcs_of(other, ArcKind::first_paper) == 0);
    CHECK(arcs_of(other, ArcKind::outline) > 0);
}

TEST_CASE("a clause lights the stretch of the line that touches its land", "[style][clause]") {
    const geodata::Atlas& shipped = shipped_scene().atlas;
    const auto document = geodata::find_document(shipped, "protocol_1939_08_23");
    const auto colour_between = [&](const char* number, const char* one, const char* other) {
        const MapView view = with(geodata::find_clause(shipped, document, number));
        const auto styles = arc_styles(shipped, view);
        const auto a = shipped.find_patch(one), b = shipped.find_patch(other);
        for (std::size_t i = 0; i < styles.size(); ++i) {
            const geodata::Arc& arc = shipped.arcs[i];
            if (styles[i].kind != ArcKind::first_paper) continue;
            if ((arc.left == a && arc.right == b) || (arc.left == b && arc.right == a))
                return styles[i].colour;
        }
        FAIL("no line between " << one << " and " << other);
        return Colour{};
    };
    const Colour full = theme(MapView().theme).border_first_paper.colour;
    CHECK(colour_between("1", "latvia", "lithuania") == full);
    CHECK(colour_between("2", "pl_gg", "pl_lublin") == full);
    CHECK_FALSE(colour_between("2", "latvia", "lithuania") == full);
    CHECK_FALSE(colour_between("1", "pl_gg", "pl_lublin") == full);
}

TEST_CASE("a clause that speaks of no place changes nothing", "[style][clause]") {
    CHECK(lit_clause(atlas(), with(2)) == nullptr);
    CHECK(patch_styles(atlas(), with(2)) == patch_styles(atlas(), with(std::nullopt)));
    CHECK(arc_styles(atlas(), with(2)) == arc_styles(atlas(), with(std::nullopt)));
}

TEST_CASE("a lit clause is a view of its own: no picture of another one is shown for it",
          "[style][clause]") {
    CHECK_FALSE(with(0) == with(1));
    CHECK_FALSE(ColourView(with(0)) == ColourView(with(1)));
}

TEST_CASE("the legend of a lit clause is that of its paper", "[style][clause]") {
    MapView lit = with(0);
    lit.camera.centre = two_documents().bounds.centre();
    const auto entries = legend(two_documents(), lit, two_documents().bounds);
    const auto told = [&](const std::string& text) {
        return std::any_of(entries.begin(), entries.end(),
                           [&](const LegendEntry& entry) { return entry.text == text; });
    };
    CHECK(told("Soviet sphere"));
    CHECK_FALSE(told("German sphere"));  // no land of it is lit
    CHECK(std::any_of(entries.begin(), entries.end(),
                      [](const LegendEntry& entry) { return entry.of_papers; }));
}
