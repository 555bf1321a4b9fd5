// Each side of a swipe's line, of a lens' rim, has its own names, and none is cut.
#include "app/picture/names_in_part.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "tests/app/picture/compared_names.h"
#include "tests/support/catch.h"

using namespace viewer;
using namespace compared_names;
using geodata::make_date;
using Kind = LabelSubject::Kind;
using Round = SeenPart::Round;

namespace {

constexpr Viewport window{1366, 768, 1};

LabelSubject poland() {
    const geodata::Atlas& atlas = viewer_tests::shipped_scene().atlas;
    return {Kind::holder, static_cast<std::uint32_t>(atlas.find_holder("poland"))};
}

bool names(const LabelLayout& layout, const LabelSubject& subject) {
    return std::any_of(layout.labels.begin(), layout.labels.end(),
                       [&](const PlacedLabel& l) { return l.subject == subject && l.glyphs > 0; });
}

/// A line at this place, or a lens there; where the picture shows both maps.
ViewState parted(std::mt19937& random, int way) {
    ViewState state = compared(way == 2 ? CompareMode::lens : CompareMode::swipe, window);
    state = looking_at(std::move(state), random_box(random), window);
    std::uniform_real_distribution share(0.05, 0.95);
    state.comparison.seam = share(random);
    state.comparison.seam_across = way == 1;
    state.comparison.lens_x = share(random);
    state.comparison.lens_y = share(random);
    state.comparison.lens_radius = 60 + 400 * share(random);
    return state;
}

/// All that must hold of the names of one part.
void check_part(const LabelLayout& layout, const SeenPart& part) {
    std::set<LabelSubject> lands;
    for (const PlacedLabel& label : layout.labels) {
        INFO(label.text);
        for (std::size_t i = label.first_box; i < label.first_box + label.boxes; ++i) {
            const LabelBox& box = layout.boxes[i];
            CHECK(part.drawn_back(2).holds(box.min_x, box.min_y, box.max_x, box.max_y));
        }
        if (label.glyphs == 0) continue;
        if (label.symbols > 0) CHECK(part.holds(layout.symbols[label.first_symbol].centre));
        const bool once = label.subject.kind == Kind::holder ||
                          label.subject.kind == Kind::region || label.subject.kind == Kind::place;
        if (once) CHECK(lands.insert(label.subject).second);
    }
    CHECK(overprinted(layout).empty());
}

/// A name of one letter in this box, 10 pixels high, with or without a dot left of it.
void add(LabelLayout& layout, Kind kind, std::uint32_t index, double min_x, double max_x) {
    PlacedLabel label;
    label.subject = {kind, index};
    label.text = "Name";
    label.first_glyph = layout.glyphs.size();
    label.first_box = layout.boxes.size();
    label.first_symbol = layout.symbols.size();
    label.glyphs = label.boxes = 1;
    label.min_x = min_x;
    label.max_x = max_x;
    label.max_y = 10;
    layout.glyphs.emplace_back();
    layout.boxes.push_back({min_x, 0, max_x, 10, label.text});
    if (kind == Kind::place) {
        label.symbols = 1;
        layout.symbols.emplace_back();
        layout.symbols.back().centre = {min_x - 6, 5};
    }
    layout.labels.push_back(label);
}

SeenPart left_of(double x) {
    SeenPart part;
    part.max_x = x;
    return part;
}

}  // namespace

TEST_CASE("a part of a map is a side of a line, a disc, or what lies round it",
          "[picture][swipe]") {
    CHECK(SeenPart().holds(-1e9, -1e9, 1e9, 1e9));
    CHECK(left_of(200).holds(100, 0, 200, 10));
    CHECK_FALSE(left_of(200).holds(100, 0, 201, 10));
    SeenPart disc;
    disc.round = Round::inside;
    disc.centre = {100, 100};
    disc.radius = 50;
    CHECK(disc.holds(70, 70, 130, 130));
    CHECK_FALSE(disc.holds(60, 60, 130, 130));  // its corner lies outside
    SeenPart around = disc;
    around.round = Round::outside;
    CHECK(around.holds(140, 140, 180, 180));  // its corner is 56 pixels away
    CHECK_FALSE(around.holds(90, 149, 110, 180));
    CHECK_FALSE(around.holds(0, 0, 300, 300));  // the circle lies within it
    CHECK(disc.drawn_back(10).radius == 40);
    CHECK(around.drawn_back(10).radius == 60);
}

TEST_CASE("parts in strides lie within and around all that come to the same", "[picture][swipe]") {
    std::mt19937 random(1939);
    std::uniform_real_distribution any(-50.0, 450.0);
    for (int i = 0; i < 2000; ++i) {
        SeenPart part;
        part.round = i % 3 == 0 ? Round::none : i % 3 == 1 ? Round::inside : Round::outside;
        part.centre = {any(random), any(random)};
        part.radius = 150;
        if (part.round == Round::none) (i % 2 == 0 ? part.max_x : part.min_y) = any(random);
        const SeenPart narrow = part.in_strides(24, false), wide = part.in_strides(24, true);
        for (int k = 0; k < 20; ++k) {
            const ScreenPoint p{any(random), any(random)};
            if (narrow.holds(p)) CHECK(part.holds(p));
            if (part.holds(p)) CHECK(wide.holds(p));
        }
    }
    CHECK(left_of(240).in_strides(24, false) == left_of(263).in_strides(24, false));
    CHECK(left_of(240).in_strides(24, true) == left_of(263).in_strides(24, true));
    CHECK(left_of(240).in_strides(24, false) != left_of(239).in_strides(24, false));
}

TEST_CASE("a side of a line is that of the part of the map that is seen", "[picture][swipe]") {
    ViewState state = compared(CompareMode::swipe, window);
    state.comparison.seam = 0.25;
    MapPicture picture = map_picture(state, window);
    REQUIRE(picture.panes.size() == 2);
    CHECK(seen_part(picture, picture.panes[0], window) == left_of(picture.panes[1].seen.x));
    CHECK(seen_part(picture, picture.panes[1], window).min_x == picture.panes[1].seen.x);
    state.comparison.seam_across = true;
    picture = map_picture(state, window);
    CHECK(seen_part(picture, picture.panes[0], window).max_y == 192);
    CHECK(seen_part(picture, picture.panes[1], window).min_y == 192);
    for (const CompareMode whole : {CompareMode::side, CompareMode::fade, CompareMode::changes}) {
        const MapPicture all = map_picture(compared(whole, window), window);
        for (const MapPane& pane : all.panes) CHECK(seen_part(all, pane, window) == SeenPart());
    }
}

TEST_CASE("a name that stands in the part stays; of a town that has no room the dot does",
          "[picture][swipe]") {
    LabelLayout layout;
    add(layout, Kind::place, 1, 100, 150);  // clear of the line
    add(layout, Kind::place, 2, 180, 230);  // its name is cut, its dot is at 174
    add(layout, Kind::place, 3, 202, 250);  // the line goes through its dot at 196
    add(layout, Kind::place, 4, 300, 350);  // on the other side
    const LabelLayout seen = names_in_part(layout, {}, left_of(195), window);
    REQUIRE(seen.labels.size() == 3);
    CHECK(seen.labels[0].glyphs == 1);
    CHECK(seen.boxes.at(0).min_x == 100);
    CHECK(seen.boxes.size() == 1);
    CHECK(seen.labels[1].glyphs + seen.labels[2].glyphs == 0);
    CHECK(seen.symbols.at(1).centre.x == 174);
    CHECK(seen.symbols.at(2).centre.x == 196);
    CHECK(seen.labels[1].max_x < 180);

    OtherSpot spot{1, {}};
    add(spot.name, Kind::place, 2, 110, 160);
    const LabelLayout moved = names_in_part(layout, {spot}, left_of(195), window);
    REQUIRE(moved.labels.size() == 3);
    CHECK(moved.labels[1].glyphs == 1);
    CHECK(moved.boxes.at(1).min_x == 110);
    // Where the first one has room it stands there.
    CHECK(names_in_part(layout, {spot}, left_of(260), window).boxes.at(1).min_x == 180);
}

TEST_CASE("wherever line or lens are, no name is cut, doubled or overprinted", "[picture][swipe]") {
    std::mt19937 random(1940);
    MapLetters& letters = description_tests::letters();
    std::size_t named = 0;
    for (int i = 0; i < 60; ++i) {
        const ViewState state = parted(random, i % 3);
        const MapPicture picture = map_picture(state, window);
        REQUIRE(picture.panes.size() == 2);
        for (const LetteredMap& map : names_on(letters, state, window)) {
            INFO("view " << i << ", map " << map.pane);
            check_part(map.labels, seen_part(picture, picture.panes[map.pane], window));
            named += map.labels.boxes.size();
        }
    }
    CHECK(named > 60 * 10);
}

TEST_CASE("the names are the same when the line comes back", "[picture][swipe]") {
    std::mt19937 random(1941);
    MapLetters& letters = description_tests::letters();
    for (int i = 0; i < 15; ++i) {
        INFO("view " << i);
        const ViewState state = parted(random, i % 3);
        const auto before = names_on(letters, state, window);
        ViewState away = state;
        for (const double to : {0.1, 0.37, 0.8}) {
            away.comparison.seam = away.comparison.lens_x = to;
            std::ignore = names_on(letters, away, window);
        }
        const auto after = names_on(letters, state, window);
        for (const std::size_t map : {0U, 1U}) {
            CHECK(same_boxes(before[map].labels, after[map].labels));
        }
    }
}

TEST_CASE("a name far from the line keeps its place while that is dragged", "[picture][swipe]") {
    MapLetters& letters = description_tests::letters();
    ViewState state = compared(CompareMode::swipe, window);
    state.comparison.seam = 0.4;
    auto before = names_on(letters, state, window);
    for (int step = 1; step < 40; ++step) {
        state.comparison.seam = 0.4 + step / 400.0;
        auto now = names_on(letters, state, window);
        const double line = state.comparison.seam * window.width;
        for (const PlacedLabel& label : before[0].labels.labels) {
            // Those left of the line have more and more room: what is not another spot stays.
            if (label.glyphs == 0 || label.max_x > line - 150) continue;
            const PlacedLabel* same = label_of(now[0].labels, label.text);
            INFO(label.text);
            REQUIRE(same != nullptr);
            if (label.subject.kind == Kind::place) CHECK(same->min_x == label.min_x);
        }
        before = std::move(now);
    }
}

TEST_CASE("a state on both sides of the line is named on each", "[picture][swipe]") {
    MapLetters& letters = description_tests::letters();
    const geodata::Date august = make_date(1939, 8, 23);
    ViewState state = compared(CompareMode::swipe, window, august, august);
    state = looking_at(std::move(state), {14.5, 49, 27.5, 55}, window);
    for (const bool across : {false, true}) {
        state.comparison.seam_across = across;
        for (const double at : {0.4, 0.5, 0.6}) {
            state.comparison.seam = at;
            INFO((across ? "across at " : "upright at ") << at);
            const auto maps = names_on(letters, state, window);
            CHECK(names(maps[0].labels, poland()));
            CHECK(names(maps[1].labels, poland()));
        }
    }
}

TEST_CASE("one name of a state on each map of a picture", "[picture]") {
    MapLetters& letters = description_tests::letters();
    const auto check = [&](const ViewState& state) {
        for (const LetteredMap& map : names_on(letters, state, window)) {
            std::set<LabelSubject> states;
            for (const PlacedLabel& label : map.labels.labels) {
                if (label.subject.kind != Kind::holder) continue;
                INFO(label.text << " on map " << map.pane);
                CHECK(states.insert(label.subject).second);
            }
            CHECK_FALSE(states.empty());
        }
    };
    // Where a state reaches from one end of the picture to the other.
    for (const geodata::LonLatBox& box : {geodata::LonLatBox{16.9, 51, 24.9, 53},
                                          {13.1, 49.7, 21.1, 51.7},
                                          {32.7, 50.3, 40.7, 52.3}}) {
        INFO("from " << box.west << " E");
        for (const CompareMode mode : {CompareMode::flicker, CompareMode::side}) {
            check(looking_at(compared(mode, window), box, window));
        }
    }
    for (const CompareMode mode : {CompareMode::several, CompareMode::promise}) {
        check(compared(mode, window));
    }
}
