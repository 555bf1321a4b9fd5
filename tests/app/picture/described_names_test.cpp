// What a picture says of the names and signs on it: true to its letters and to its legend.
#include <algorithm>
#include <cmath>
#include <set>
#include <string>

#include "app/picture/description_words.h"
#include "tests/app/picture/descriptions.h"
#include "tests/app/shipped_scene.h"
#include "tests/support/catch.h"

using namespace viewer;
using namespace description_tests;
using viewer_tests::shipped_scene;

TEST_CASE("the signs told are those of the map's legend", "[description]") {
    for (const CompareMode mode : all_compare_modes) {
        const ViewState state = shown({paper("1939-08-23"), SetCompareMode{mode}});
        const Description all = told_of(state);
        const auto legend = legend_of_panes(shipped_scene(), state, window);
        INFO(static_cast<int>(mode));
        REQUIRE(all.signs.size() == legend.size());
        for (std::size_t i = 0; i < legend.size(); ++i) {
            CHECK(all.signs[i].entry.text == legend[i].text);
            CHECK(all.signs[i].entry.pattern == legend[i].pattern);
        }
    }
    const auto signs = told({paper("1939-08-23")}).signs;
    const auto soviet = std::find_if(signs.begin(), signs.end(), [](const DescribedSign& sign) {
        return sign.entry.text == "Soviet sphere";
    });
    REQUIRE(soviet != signs.end());
    CHECK(soviet->looks == "hatched area");
}

TEST_CASE("a legend's remark has no sign", "[description]") {
    const Description same =
        told({SetCompareMode{CompareMode::changes}, SetSide{SideName::b, {august, {}, true}},
              SetSide{SideName::a, {august, {}, true}}});
    REQUIRE(same.signs.size() == 1);
    CHECK(same.signs[0].entry.text == "No land changed hands between these days.");
    CHECK(same.signs[0].looks.empty());
    REQUIRE(same.changes.size() == 1);
    CHECK(same.changes[0].changes.empty());
    CHECK(same.changes[0].none == same.signs[0].entry.text);
}

TEST_CASE("the names told are those that the labels place", "[description]") {
    const ViewState state = shown({});
    MapView view = view_of(state, SideName::a);
    view.camera = on_whole_pixels(view.camera, window);
    const LabelLayout layout = place_labels(shipped_scene(), view, window, letters().fonts(),
                                            label_anchors(shipped_scene(), view.date));
    std::multiset<std::string> placed, told_names;
    for (const PlacedLabel& label : layout.labels) {
        if (label.subject.kind != LabelSubject::Kind::degree) placed.insert(label.text);
    }
    const Description all = told_of(state);
    for (const DescribedName& name : all.names) told_names.insert(name.text);
    CHECK(told_names == placed);
    CHECK(placed.size() > 30);
}

TEST_CASE("a name is told with where it stands, in pixels and degrees", "[description]") {
    const ViewState state = shown({});
    const Description all = told_of(state);
    const Camera camera = on_whole_pixels(state.camera, window);
    std::set<LabelSubject::Kind> kinds;
    for (const DescribedName& name : all.names) {
        INFO(name.text);
        kinds.insert(name.kind);
        CHECK(name.at.x >= 0);
        CHECK(name.at.x <= window.width);
        CHECK(name.box.min.x < name.box.max.x);
        const ScreenPoint there =
            to_screen(camera, window, shipped_scene().projection.forward(name.place));
        CHECK(std::hypot(there.x - name.at.x, there.y - name.at.y) < 1);
    }
    CHECK(kinds.count(LabelSubject::Kind::holder) == 1);
    CHECK(kinds.count(LabelSubject::Kind::place) == 1);
    CHECK(kinds.count(LabelSubject::Kind::sea) == 1);
    const auto warsaw =
        std::find_if(all.names.begin(), all.names.end(),
                     [](const DescribedName& name) { return name.text.find("Warszawa") == 0; });
    REQUIRE(warsaw != all.names.end());
    CHECK(warsaw->place.lon == Approx(21.01).margin(0.05));
    CHECK(warsaw->place.lat == Approx(52.23).margin(0.05));
    const auto poland = std::find_if(all.names.begin(), all.names.end(),
                                     [](const auto& name) { return name.holder == "poland"; });
    REQUIRE(poland != all.names.end());
    CHECK(poland->text == "POLAND");
}

TEST_CASE("the days on land that changed hands are told", "[description]") {
    const auto dates = [](const Description& all) {
        return std::count_if(all.names.begin(), all.names.end(), [](const DescribedName& name) {
            return name.kind == LabelSubject::Kind::dated;
        });
    };
    CHECK(dates(told_of(shown({}))) == 0);
    const Description all = told_of(
        shown({LookAt{{20, 45, 32, 54}}, SetDate{geodata::make_date(1940, 9, 30)}, ToggleDates{}}));
    CHECK(dates(all) > 1);
    CHECK(in_words(all).find("Dates on land:") != std::string::npos);
}

TEST_CASE("names under a card are not told of", "[description]") {
    const ViewState state = shown({});
    const PixelBox card{0, 0, 600, 800};
    for (const DescribedName& name : told_of(state, {card}).names) {
        INFO(name.text);
        const PictureBox& box = name.box;
        CHECK_FALSE(card.contains({static_cast<double>(box.min.x + box.max.x) / 2,
                                   static_cast<double>(box.min.y + box.max.y) / 2}));
    }
}

TEST_CASE("each side of a swipe has its own day, land and names", "[description]") {
    const Description all =
        told({SetCompareMode{CompareMode::swipe}, SetSide{SideName::a, {august, {}, true}},
              SetSide{SideName::b, {october, {}, true}}});
    REQUIRE(all.maps.size() == 2);
    CHECK(all.maps[0].side == "A");
    CHECK(all.maps[1].side == "B");
    CHECK(all.maps[0].date == august);
    CHECK(all.maps[1].date == october);
    CHECK(all.maps[0].seen.x + all.maps[0].seen.width == all.maps[1].seen.x);
    REQUIRE_FALSE(all.names.empty());
    for (const DescribedName& name : all.names) {
        INFO(name.text);
        CHECK(all.maps[name.map].seen.contains(name.at));
    }
    CHECK(holder(all.maps[1], "poland") == nullptr);
}

TEST_CASE("only names within the lens are those of its day", "[description]") {
    const ViewState state = shown({SetCompareMode{CompareMode::lens}});
    const Description all = told_of(state);
    const ScreenPoint centre = lens_centre(state.comparison, window);
    REQUIRE(all.maps.size() == 2);
    for (const DescribedName& name : all.names) {
        const double away = std::hypot(name.at.x - centre.x, name.at.y - centre.y);
        INFO(name.text);
        CHECK((away <= state.comparison.lens_radius) == (name.map == 1));
    }
}

TEST_CASE("the same picture is told in the same words, with all that is found", "[description]") {
    const Actions both = {paper("1939-08-23"), SetCompareMode{CompareMode::swipe}};
    const Description all = told(both);
    const std::string words = in_words(all);
    CHECK(words == in_words(told(both)));
    const auto says = [&](const std::string& text) {
        INFO(text);
        CHECK(words.find(text) != std::string::npos);
    };
    CHECK(words.rfind(all.title + "\n", 0) == 0);
    CHECK(words.back() == '\n');
    for (const DescribedMap& map : all.maps) {
        for (const DescribedHolder& one : map.holders) says("- " + one.name + ": ");
    }
    for (const DescribedName& name : all.names) says("- " + name.text + ", ");
    for (const DescribedSign& sign : all.signs) says(sign.entry.text);
    for (const DescribedChange& change : all.changes.at(0).changes) says(change.words);
    says("Finland, 390,705 km²");
}
