// The swipe's line cuts no name in two.
#include "app/picture/beside_line.h"

#include <algorithm>

#include "app/picture/map_letters.h"
#include "app/picture/map_picture.h"
#include "app/view/action.h"
#include "tests/app/shipped_scene.h"
#include "tests/support/catch.h"

using namespace viewer;
using geodata::make_date;
using viewer_tests::shipped_scene;

namespace {

using Kind = LabelSubject::Kind;

/// A name of one letter in this box, 10 pixels high, with or without a dot left of it.
void add(LabelLayout& layout, Kind kind, const std::string& text, double min_x, double max_x,
         double y = 50) {
    PlacedLabel label;
    label.subject = {kind, 7};
    label.text = text;
    label.first_glyph = layout.glyphs.size();
    label.first_box = layout.boxes.size();
    label.first_symbol = layout.symbols.size();
    label.glyphs = label.boxes = 1;
    label.min_x = min_x;
    label.max_x = max_x;
    label.min_y = y;
    label.max_y = y + 10;
    layout.glyphs.emplace_back();
    layout.glyphs.back().origin = {min_x, y + 10};
    layout.boxes.push_back({min_x, y, max_x, y + 10, text});
    if (kind == Kind::place) {
        label.symbols = 1;
        layout.symbols.emplace_back();
        layout.symbols.back().centre = {min_x - 6, y + 5};
    }
    layout.labels.push_back(label);
}

LabelLayout one(Kind kind, const std::string& text, double min_x, double max_x) {
    LabelLayout layout;
    add(layout, kind, text, min_x, max_x);
    return layout;
}

const NameRoom open_room{[](std::uint32_t, ScreenPoint) { return true; }, {0, 0, 400, 100}, {}};
const LineSide left{200, false, true}, right{200, false, false};

bool lettered(const PlacedLabel& label) {
    return label.glyphs > 0;
}
auto named(const LabelLayout& layout) {
    return std::count_if(layout.labels.begin(), layout.labels.end(), lettered);
}

}  // namespace

TEST_CASE("a line's side is that of the part of the map that is seen", "[picture][swipe]") {
    const PixelBox all{0, 0, 400, 100};
    const auto is = [](const LineSide& side, double at, bool across, bool before) {
        return side.at == at && side.across == across && side.before == before;
    };
    CHECK(is(side_of_line(all, {0, 0, 150, 100}), 150, false, true));
    CHECK(is(side_of_line(all, {150, 0, 250, 100}), 150, false, false));
    CHECK(is(side_of_line(all, {0, 0, 400, 30}), 30, true, true));
    CHECK(is(side_of_line(all, {0, 30, 400, 70}), 30, true, false));
}

TEST_CASE("a name that the line does not meet, or that is on both sides, stays",
          "[picture][swipe]") {
    const LabelLayout clear = one(Kind::place, "Riga", 100, 150);
    CHECK(beside_line(clear, {}, left, open_room).boxes[0].min_x == 100);
    const LabelLayout met = one(Kind::place, "Riga", 180, 230);
    const LabelLayout both = beside_line(met, met, left, open_room);
    CHECK(named(both) == 1);
    CHECK(both.boxes[0].min_x == 180);
    NameRoom narrow = open_room;
    narrow.frame = {150, 0, 250, 100};
    CHECK(named(beside_line(met, one(Kind::place, "Riga", 150, 199), left, narrow)) == 0);
}

TEST_CASE("of a town whose name has no room beside the line the dot is left", "[picture][swipe]") {
    NameRoom narrow = open_room;
    narrow.frame = {150, 0, 250, 100};
    const LabelLayout shown = beside_line(one(Kind::place, "Wilno", 180, 230), {}, left, narrow);
    CHECK(named(shown) == 0);
    CHECK(shown.glyphs.empty());
    REQUIRE(shown.symbols.size() == 1);
    CHECK(shown.labels[0].max_x < 180);
}

TEST_CASE("a town's name stands on the other side of its dot if the line leaves no room",
          "[picture][swipe]") {
    NameRoom wide = open_room;
    const LabelLayout wilno = one(Kind::place, "Wilno", 180, 230);  // its dot at 174
    const LabelLayout shown = beside_line(wilno, {}, left, wide);
    REQUIRE(named(shown) == 1);
    CHECK(shown.boxes[0].min_x == 118);
    CHECK(shown.boxes[0].max_x == 168);
    CHECK(shown.glyphs[0].origin.x == shown.boxes[0].min_x);
    REQUIRE(shown.symbols.size() == 1);
    CHECK(shown.symbols[0].centre.x == 174);
    CHECK(named(beside_line(wilno, {}, right, wide)) == 0);  // the town is not on that side
    LabelLayout crowded = wilno;
    add(crowded, Kind::place, "Grodno", 90, 140);
    CHECK(named(beside_line(crowded, {}, left, wide)) == 1);  // Grodno's alone
}

TEST_CASE("a state's name gives way to the line on its own side", "[picture][swipe]") {
    const LabelLayout poland = one(Kind::holder, "POLAND", 140, 220);
    const LabelLayout shown = beside_line(poland, {}, left, open_room);
    REQUIRE(named(shown) == 1);
    CHECK(shown.boxes[0].max_x < 200);
    CHECK(shown.boxes[0].max_x > 195);
    CHECK(shown.boxes[0].max_x - shown.boxes[0].min_x == 80);
    CHECK(shown.glyphs[0].origin.x == shown.boxes[0].min_x);
    CHECK(shown.labels[0].max_x == shown.boxes[0].max_x);
    CHECK(named(beside_line(poland, {}, right, open_room)) == 0);  // nearly all of it lies left
    const LabelLayout romania = one(Kind::holder, "ROMANIA", 190, 260);
    CHECK(beside_line(romania, {}, right, open_room).boxes[0].min_x > 200);
}

TEST_CASE("a state's name that has no room on its land is left out", "[picture][swipe]") {
    const LabelLayout poland = one(Kind::holder, "POLAND", 140, 220);
    NameRoom abroad = open_room, under_panel = open_room, narrow = open_room;
    abroad.held = [](std::uint32_t, ScreenPoint at) { return at.x > 170; };
    CHECK(named(beside_line(poland, {}, left, abroad)) == 0);
    under_panel.covered = {{0, 0, 125, 100}};
    CHECK(named(beside_line(poland, {}, left, under_panel)) == 0);
    narrow.frame = {130, 0, 270, 100};
    CHECK(named(beside_line(poland, {}, left, narrow)) == 0);
    LabelLayout with_town = poland;
    add(with_town, Kind::place, "Posen", 100, 130);
    CHECK(named(beside_line(with_town, {}, left, open_room)) == 1);  // the town's
}

TEST_CASE("wherever the line stands, no name of the two maps is cut", "[picture][swipe]") {
    const Viewport window{1366, 768, 1};
    ViewState state = initial_state(shipped_scene(), window);
    for (const Action& action :
         Actions{SetCompareMode{CompareMode::swipe},
                 SetSide{SideName::b, {make_date(1940, 8, 6), std::nullopt, true}}}) {
        state = apply(std::move(state), action, shipped_scene(), window);
    }
    auto made = letter(shipped_scene(), view_of(state, SideName::a));
    if (!made) FAIL(made.error().sentence());
    MapLetters letters(shipped_scene(), std::move(made).value());
    for (const bool across : {false, true}) {
        state.comparison.seam_across = across;
        for (int step = 2; step <= 18; ++step) {
            state.comparison.seam = step / 20.0;
            INFO((across ? "across at " : "upright at ") << state.comparison.seam);
            const MapPicture picture = map_picture(state, window);
            REQUIRE(picture.panes.size() == 2);
            std::vector<LabelLayout> shown;
            for (const std::size_t own : {0U, 1U}) {
                const MapPane &pane = picture.panes[own], &other = picture.panes[1 - own];
                shown.push_back(letters.beside(shipped_scene(), pane, other, window, {}));
                const auto all =
                    named(letters.of(shipped_scene(), pane.slot, pane.view, pane.box, window, {}));
                CHECK(named(shown.back()) >= all * 3 / 4);
            }
            const double line = state.comparison.seam * (across ? window.height : window.width);
            const auto cut = [&](const LabelBox& box) {
                return (across ? box.min_y : box.min_x) < line - 1 &&
                       (across ? box.max_y : box.max_x) > line + 1;
            };
            for (const std::size_t own : {0U, 1U}) {
                for (const LabelBox& box : shown[own].boxes) {
                    if (!cut(box)) continue;
                    INFO(box.text);
                    const auto& others = shown[1 - own].boxes;
                    CHECK(std::any_of(others.begin(), others.end(), [&](const LabelBox& o) {
                        return o.text == box.text && std::abs(o.min_x - box.min_x) < 1 &&
                               std::abs(o.min_y - box.min_y) < 1;
                    }));
                }
            }
        }
    }
}
