// The keyboard's way through the panels, as it is laid out: what has it, and what it asks for.
#include "app/ui/focus.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "app/style/theme.h"
#include "app/ui/settled_layout.h"
#include "app/ui/ui.h"
#include "app/ui/walk.h"
#include "tests/app/shipped_scene.h"
#include "tests/support/catch.h"
#include "tests/support/papers.h"

using namespace viewer;
using viewer_tests::shipped_scene;

namespace {

Ui made(double scale) {
    auto ui = Ui::make_unpainted(scale);
    if (!ui) FAIL(ui.error().sentence());
    return std::move(ui).value();
}

/// One who has a keyboard alone.
struct Typist {
    Viewport viewport{1024, 768, 1};
    Ui ui = made(1);
    ViewState state = initial_state(shipped_scene(), viewport);

    Typist() { look(); }
    void look() { std::ignore = settled_layout(ui, shipped_scene(), state, viewport, {-1, -1}); }
    Actions follow(Actions wishes) {
        for (const Action& wish : wishes) state = apply(state, wish, shipped_scene(), viewport);
        look();
        return wishes;
    }
    Actions walk(int direction = 1) {
        return follow(walk_panels(ui, {shipped_scene(), state, viewport, {-1, -1}}, direction));
    }
    Actions key(PanelKey key) {
        return follow(press_key(ui, {shipped_scene(), state, viewport, {-1, -1}}, key));
    }
    void act(const Action& action) {
        state = apply(state, action, shipped_scene(), viewport);
        look();
    }
    [[nodiscard]] std::string at() const { return ui.focus().at(); }
    /// The panel or section: "date" of "date/title".
    [[nodiscard]] std::string part() const { return at().substr(0, at().find('/')); }
    bool walk_to(const std::string& wanted) {
        for (int i = 0; i < 20 && part() != wanted; ++i) walk();
        return part() == wanted;
    }
    bool go_to(const std::string& control, PanelKey towards, int most = 30) {
        for (int i = 0; i < most && at() != control; ++i) key(towards);
        return at() == control;
    }
};

double luminance(Colour c) {
    const auto linear = [](std::uint8_t v) {
        const double share = v / 255.0;
        return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(c.r) + 0.7152 * linear(c.g) + 0.0722 * linear(c.b);
}

}  // namespace

TEST_CASE("F6 goes through all panels and back to the map, Shift the other way", "[focus]") {
    Typist typist;
    CHECK(typist.at().empty());
    std::vector<std::string> there, back;
    for (typist.walk(); !typist.at().empty(); typist.walk()) there.push_back(typist.part());
    CHECK(there == std::vector<std::string>{"date", "protocol", "layers", "tools", "legend",
                                            "compare", "timeline"});
    for (typist.walk(-1); !typist.at().empty(); typist.walk(-1)) back.push_back(typist.part());
    std::reverse(back.begin(), back.end());
    CHECK(back == there);
    typist.act(ShowMessage{"Something was done."});
    typist.walk(-1);
    CHECK(typist.part() == "messages");
    CHECK(is<DismissMessage>(typist.key(PanelKey::press).at(0)));
    CHECK(typist.at().empty());  // it is gone, and no panel takes its place
}

TEST_CASE("Enter does what a click does, once", "[focus]") {
    Typist typist;
    REQUIRE(typist.walk_to("protocol"));
    CHECK(typist.at() == "protocol/switch");
    CHECK(typist.key(PanelKey::press).size() == 1);
    CHECK(typist.state.comparison.first().paper == test::august_1939);
    REQUIRE(typist.go_to("protocol/finland", PanelKey::down));
    CHECK(typist.key(PanelKey::press).size() == 1);
    CHECK_FALSE(typist.state.territories[test::finland]);
    CHECK(typist.at() == "protocol/finland");
    typist.key(PanelKey::press);
    CHECK(typist.state.territories[test::finland]);
}

TEST_CASE("a key that is not pressed does nothing: looking on asks for nothing", "[focus]") {
    Typist typist;
    REQUIRE(typist.walk_to("protocol"));
    std::ignore = typist.key(PanelKey::press);
    const ViewState before = typist.state;
    for (int i = 0; i < 5; ++i) {
        CHECK(typist.ui.layout({shipped_scene(), typist.state, typist.viewport, {-1, -1}}).empty());
    }
    CHECK(typist.state == before);
}

TEST_CASE("arrows come to each control of the columns and of the bars below", "[focus]") {
    Typist typist;
    typist.act(SetCompareMode{CompareMode::fade});
    std::set<std::string> all;
    for (const UiBox& box : typist.ui.boxes()) {
        const std::string part = box.name.substr(0, box.name.find('/'));
        const bool control = !box.is_panel && box.name.find('/') != std::string::npos;
        const std::set<std::string> parts = {"sides",   "date",    "protocol", "layers",
                                             "names",   "theme",   "language", "tools",
                                             "compare", "timeline"};
        const bool words = box.name == "layers/size";  // beside the buttons
        if (control && !words && parts.count(part) > 0) all.insert(box.name);
    }
    REQUIRE(all.size() > 50);
    std::set<std::string> reached;
    const auto go_on = [&](PanelKey way, int most) {
        for (int i = 0; i < most; ++i) {
            const std::string before = typist.at();
            std::ignore = typist.key(way);
            reached.insert(typist.at());
            if (typist.at() == before) return;
        }
    };
    const std::size_t stops = 7;
    for (std::size_t stop = 1; stop <= stops; ++stop) {
        for (const PanelKey way : {PanelKey::down, PanelKey::up}) {
            for (const int first : {0, 1}) {
                typist.ui.focus().leave();
                for (std::size_t i = 0; i < stop; ++i) std::ignore = typist.walk();
                reached.insert(typist.at());
                for (int row = 0; row < (way == PanelKey::down ? 16 : 3); ++row) {
                    go_on(row % 2 == first ? PanelKey::right : PanelKey::left, 9);
                    go_on(way, 1);
                }
            }
        }
    }
    std::vector<std::string> missed;
    std::set_difference(all.begin(), all.end(), reached.begin(), reached.end(),
                        std::back_inserter(missed));
    CHECK(missed == std::vector<std::string>{});
}

TEST_CASE("an open list is gone through and left by keys, and the ring comes back", "[focus]") {
    Typist typist;
    REQUIRE(typist.walk_to("date"));
    SECTION("the calendar opens on the day on view") {
        REQUIRE(typist.at() == "date/title");
        std::ignore = typist.key(PanelKey::press);
        CHECK(typist.at() == "calendar/1939-08-23");
        std::ignore = typist.key(PanelKey::right);
        CHECK(typist.at() == "calendar/1939-08-24");
        std::ignore = typist.key(PanelKey::press);
        CHECK(typist.state.comparison.first().date == geodata::make_date(1939, 8, 24));
        CHECK(typist.at() == "date/title");
    }
    SECTION("the key dates") {
        std::ignore = typist.key(PanelKey::down);
        if (!typist.go_to("date/key dates", PanelKey::right, 6)) {
            REQUIRE(typist.go_to("date/key dates", PanelKey::left, 6));
        }
        std::ignore = typist.key(PanelKey::press);
        CHECK(typist.at() == "date/event of 1939-08-23");
        std::ignore = typist.key(PanelKey::down);
        std::ignore = typist.key(PanelKey::press);
        CHECK(typist.state.comparison.first().date > geodata::make_date(1939, 8, 23));
        CHECK(typist.at() == "date/key dates");
    }
    SECTION("Escape closes it first, then leaves the panel") {
        std::ignore = typist.key(PanelKey::press);
        CHECK(typist.ui.close_popup());
        typist.look();
        CHECK(typist.at() == "date/title");
        CHECK(typist.ui.focus().step_back());
        CHECK(typist.at().empty());
        CHECK_FALSE(typist.ui.focus().step_back());
    }
}

TEST_CASE("on the strip of days arrows are days, and pages events", "[focus]") {
    Typist typist;
    REQUIRE(typist.walk_to("timeline"));
    REQUIRE(typist.go_to("timeline/strip", PanelKey::right));
    const geodata::Date day = typist.state.comparison.first().date;
    std::ignore = typist.key(PanelKey::right);
    CHECK(typist.state.comparison.first().date == day + std::chrono::days(1));
    std::ignore = typist.key(PanelKey::left);
    CHECK(typist.state.comparison.first().date == day);
    CHECK(typist.ui.focus().takes(PanelKey::more));
    std::ignore = typist.key(PanelKey::more);
    CHECK(typist.state.timeline.from > shipped_scene().days.first);
    std::ignore = typist.key(PanelKey::page_down);
    CHECK(typist.state.comparison.first().date > day);
    std::ignore = typist.key(PanelKey::press);
    CHECK(typist.state.timeline.playing);
    CHECK(typist.at() == "timeline/strip");
}

TEST_CASE("a text field is opened by Enter, and left by F6 with what was typed", "[focus]") {
    Typist typist;
    typist.act(ToggleOpen{});
    typist.look();
    CHECK(typist.ui.wants_keyboard());
    REQUIRE(typist.walk_to("open"));
    CHECK(typist.at() == "open/path");
    CHECK_FALSE(typist.ui.wants_keyboard());
    std::ignore = typist.key(PanelKey::press);
    CHECK(typist.ui.wants_keyboard());
    typist.look();
    CHECK(typist.ui.wants_keyboard());
    std::ignore = typist.walk();
    CHECK_FALSE(typist.ui.wants_keyboard());
}

TEST_CASE("what opens in the middle has the keyboard, where the columns give way", "[focus]") {
    Typist typist;
    REQUIRE(typist.walk_to("tools"));
    REQUIRE(typist.go_to("tools/about", PanelKey::right));
    std::ignore = typist.key(PanelKey::press);
    REQUIRE(typist.state.panels.about);
    CHECK(typist.part() == "about");
    CHECK_FALSE(typist.ui.focus().step_back());  // Escape closes it with the same press
    CHECK(typist.at().empty());
}

TEST_CASE("the ring can be told from the panel in each theme", "[focus]") {
    for (const ThemeName name :
         {ThemeName::atlas, ThemeName::projector, ThemeName::night, ThemeName::print}) {
        const Theme& look = theme(name);
        const double a = luminance(look.panel_text), b = luminance(look.panel_background);
        CHECK((std::max(a, b) + 0.05) / (std::min(a, b) + 0.05) >= 3);
    }
}
