// The strip "before" of the timeline and the list of events, laid out: where they are and what a
// hand and the keys do there.
#include <algorithm>
#include <cmath>
#include <string>

#include "app/ui/focus.h"
#include "app/ui/settled_layout.h"
#include "app/ui/ui.h"
#include "app/ui/walk.h"
#include "tests/app/chronology.h"
#include "tests/app/shipped_scene.h"
#include "tests/support/catch.h"

using namespace viewer;
using geodata::make_date;
using viewer_tests::chronology_scene;
using viewer_tests::shipped_scene;

namespace {

Ui unpainted(double scale) {
    auto ui = Ui::make_unpainted(scale);
    if (!ui) FAIL(ui.error().sentence());
    return std::move(ui).value();
}

/// One who has a mouse and a keyboard, before a map whose days begin in 1938.
struct Reader {
    const Scene& scene;
    Viewport viewport{1024, 768, 1};
    Ui ui;
    ViewState state;

    explicit Reader(const Scene& shown, const Viewport& screen = {1024, 768, 1})
        : scene(shown),
          viewport(screen),
          ui(unpainted(screen.scale)),
          state(initial_state(shown, screen)) {
        look();
    }
    void look(ScreenPoint at = {-1, -1}) { follow(settled_layout(ui, scene, state, viewport, at)); }
    void follow(const Actions& wishes) {
        for (const Action& wish : wishes) state = apply(std::move(state), wish, scene, viewport);
    }
    [[nodiscard]] const UiBox* find(const std::string& name) const {
        const auto& all = ui.boxes();
        const auto found = std::find_if(all.begin(), all.end(),
                                        [&](const UiBox& box) { return box.name == name; });
        return found == all.end() ? nullptr : &*found;
    }
    /// At this share of its width.
    void click(const std::string& name, double share = 0.5) {
        const UiBox* box = find(name);
        REQUIRE(box != nullptr);
        const ScreenPoint at{
            static_cast<double>(box->min.x) + share * static_cast<double>(box->max.x - box->min.x),
            static_cast<double>(box->min.y + box->max.y) / 2};
        look(at);
        ui.press(true);
        look(at);
        ui.press(false);
        look(at);
        look();
    }
    void key(PanelKey pressed) {
        follow(press_key(ui, {scene, state, viewport, {-1, -1}}, pressed));
        look();
    }
    bool walk_to(const std::string& control) {
        for (int i = 0; i < 20 && ui.focus().at().rfind("timeline/", 0) != 0; ++i) {
            follow(walk_panels(ui, {scene, state, viewport, {-1, -1}}, 1));
            look();
        }
        for (int i = 0; i < 6 && ui.focus().at() != control; ++i) key(PanelKey::right);
        return ui.focus().at() == control;
    }
};

}  // namespace

TEST_CASE("the years before stand in the dock, beside the strip of days", "[ui][events]") {
    for (const Viewport& screen : {Viewport{1024, 768, 1}, Viewport{1280, 800, 1},
                                   Viewport{1024, 768, 1.25}, Viewport{3840, 2160, 2}}) {
        for (const Scene* scene : {&chronology_scene(), &shipped_scene()}) {
            INFO(screen.width << "x" << screen.height << " at " << screen.scale);
            const Reader reader(*scene, screen);
            const UiBox *before = reader.find("timeline/before"),
                        *strip = reader.find("timeline/strip"), *dock = reader.find("dock");
            REQUIRE(before != nullptr);
            REQUIRE(strip != nullptr);
            REQUIRE(dock != nullptr);
            CHECK(before->min.x >= reader.find("timeline/speed")->max.x);
            CHECK(before->max.x <= strip->min.x);
            CHECK(strip->max.x <= dock->max.x);
            CHECK(before->max.y <= dock->max.y);
            CHECK(strip->max.x - strip->min.x > 2 * (before->max.x - before->min.x));
            CHECK_FALSE(dock->scrolls);
        }
    }
}

TEST_CASE("without earlier events there is no strip for them", "[ui][events]") {
    geodata::Atlas atlas = chronology_scene().atlas;
    atlas.events.erase(atlas.events.begin(), atlas.events.begin() + 3);
    const Scene later(std::move(atlas));
    const Reader reader(later);
    CHECK(reader.find("timeline/before") == nullptr);
    CHECK(reader.find("timeline/strip") != nullptr);
}

TEST_CASE("a click on an earlier event tells it, and the map says its day", "[ui][events]") {
    Reader reader(chronology_scene());
    const std::string says = "caption/The map shows 1 January 1938, the first day of this atlas.";
    CHECK(reader.find(says) == nullptr);
    reader.click("timeline/before", 0.1);
    CHECK(reader.state.timeline.earlier == make_date(1921, 3, 18));
    CHECK(reader.state.comparison.first().date == make_date(1938, 1, 1));
    const UiBox* caption = reader.find(says);
    REQUIRE(caption != nullptr);
    const UiBox* margin = reader.find("margin");
    REQUIRE(margin != nullptr);
    CHECK(caption->min.x >= margin->max.x);
    CHECK(caption->max.x <= 1024);
    CHECK(caption->min.y >= 0);
    reader.click("timeline/strip", 0.5);
    CHECK_FALSE(reader.state.timeline.earlier);
    CHECK(reader.find(says) == nullptr);
}

TEST_CASE("the keys go through the earlier events", "[ui][events][focus]") {
    Reader reader(chronology_scene());
    REQUIRE(reader.walk_to("timeline/before"));
    const auto told = [&] { return reader.state.timeline.earlier; };
    reader.key(PanelKey::end);
    CHECK(told() == make_date(1936, 3, 7));
    reader.key(PanelKey::page_up);
    CHECK(told() == make_date(1932, 11, 29));
    reader.key(PanelKey::home);
    CHECK(told() == make_date(1921, 3, 18));
    reader.key(PanelKey::page_down);
    CHECK(told() == make_date(1932, 11, 29));
}

TEST_CASE("the list of events has a box for each kind, and hides what is off", "[ui][events]") {
    Reader reader(chronology_scene());
    reader.click("date/key dates");
    CHECK(reader.find("kinds/treaty") != nullptr);
    CHECK(reader.find("kinds/politics") == nullptr);  // there is none of it
    CHECK(reader.find("date/event of 1939-08-23") != nullptr);
    CHECK(reader.find("date/event of 1936-03-07") != nullptr);
    CHECK(reader.find("date/event of 1921-03-18") == nullptr);  // no key date
    reader.click("kinds/all");
    CHECK(reader.find("date/event of 1921-03-18") != nullptr);
    reader.click("kinds/treaty");
    CHECK_FALSE(reader.state.timeline.kinds[geodata::EventKind::treaty]);
    CHECK(reader.find("date/event of 1921-03-18") == nullptr);
    CHECK(reader.find("date/event of 1936-03-07") != nullptr);
}
