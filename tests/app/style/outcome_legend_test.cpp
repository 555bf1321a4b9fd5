// The legend of what became of what the papers mark off.
#include <algorithm>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "app/style/emphasis.h"
#include "tests/app/shipped_scene.h"
#include "tests/support/catch.h"

using namespace viewer;
using geodata::make_date;
using viewer_tests::shipped_scene;

namespace {

std::vector<LegendEntry> legend_on(geodata::Date day, ThemeName name) {
    MapView view;
    view.emphasis = Emphasis::fact;
    view.date = day;
    view.theme = name;
    return emphasis_legend(shipped_scene(), view, shipped_scene().bounds);
}

bool says(const std::vector<LegendEntry>& legend, const std::string& text) {
    return std::any_of(legend.begin(), legend.end(),
                       [&](const LegendEntry& entry) { return entry.text == text; });
}

}  // namespace

TEST_CASE("the legend tells what a paper says apart from what was done", "[style][legend]") {
    const auto legend = legend_on(make_date(1940, 8, 6), ThemeName::atlas);
    for (const char* text :
         {"Soviet sphere; taken by the Soviet Union", "German sphere; taken by Germany",
          "Soviet sphere; not taken", "Soviet interest declared; taken by the Soviet Union",
          "In no paper; taken by the Soviet Union",
          "To pass from Lithuania to Germany; taken by the Soviet Union"}) {
        INFO(text);
        CHECK(says(legend, text));
    }
    CHECK_FALSE(says(legend_on(make_date(1941, 6, 1), ThemeName::atlas),
                     "To pass from Lithuania to Germany; taken by the Soviet Union"));
}

TEST_CASE("what the legend tells apart looks apart", "[style][legend]") {
    for (const ThemeName name :
         {ThemeName::atlas, ThemeName::projector, ThemeName::night, ThemeName::print}) {
        for (const auto day : {make_date(1940, 8, 6), make_date(1941, 6, 1)}) {
            std::set<std::tuple<int, int, int, int>> looks;
            for (const LegendEntry& entry : legend_on(day, name)) {
                INFO(entry.text);
                CHECK(looks
                          .insert({static_cast<int>(entry.pattern), entry.fill.r, entry.fill.g,
                                   entry.fill.b * 256 + entry.pattern_colour.r})
                          .second);
            }
        }
    }
}
