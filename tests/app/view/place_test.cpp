// The menu of a place, measuring, and what is written where one points.
#include <algorithm>

#include "app/view/map_menu.h"
#include "app/view/place_actions.h"
#include "app/view/snap.h"
#include "app/view/written_facts.h"
#include "geodata/query/distance.h"
#include "geodata/query/lines_near.h"
#include "tests/app/shipped_scene.h"
#include "tests/support/catch.h"
#include "tests/support/papers.h"

using namespace viewer;
using viewer_tests::shipped_scene;

namespace {

const Viewport screen{1280, 720, 1};

ViewState after(ViewState state, const Actions& actions) {
    for (const Action& a : actions) state = apply(std::move(state), a, shipped_scene(), screen);
    return state;
}
ViewState start() {
    return initial_state(shipped_scene(), screen);
}

WrittenTown town(const std::string& name) {
    const auto& places = shipped_scene().atlas.places;
    const auto found = std::find_if(places.begin(), places.end(),
                                    [&](const geodata::Place& p) { return p.name == name; });
    if (found == places.end()) FAIL(name);
    return {static_cast<std::uint32_t>(found - places.begin())};
}
geodata::LonLat place_of_town(const std::string& name) {
    return shipped_scene().atlas.places[town(name).place].position;
}

}  // namespace

TEST_CASE("a click on a town's name asks about the town's own place", "[view]") {
    const ViewState state = after(start(), {Pick{{600, 300}, town("Wilno")}});
    REQUIRE(state.picked);
    CHECK(*state.picked == Picked{place_of_town("Wilno"), town("Wilno")});
    const ViewState land = after(state, {Pick{{600, 300}}});
    REQUIRE(land.picked);
    CHECK_FALSE(land.picked->written);
    CHECK_FALSE(land.picked->lon == state.picked->lon);
    const ViewState found = after(start(), {PickPlace{place_of_town("Wilno")}});
    CHECK(found.picked->written == MaybeWritten(town("Wilno")));
}

TEST_CASE("what is pointed at is known until the pointer leaves", "[view]") {
    ViewState state = after(start(), {Hover{{600, 300}, town("Wilno")}});
    CHECK(state.hovered_written == MaybeWritten(town("Wilno")));
    CHECK_FALSE(after(state, {Hover{{600, 300}}}).hovered_written);
    CHECK_FALSE(after(state, {HoverNothing{}}).hovered_written);
    CHECK_FALSE(after(state, {ToggleReveal{}}).hovered_written);
    CHECK_FALSE(after(state, {DataReplaced{}}).hovered_written);
}

TEST_CASE("the menu stays only while the pointer looks for its item", "[view]") {
    const ViewState open = after(start(), {OpenMenu{{600, 300}}});
    REQUIRE(open.menu() != nullptr);
    CHECK(open.menu()->at == ScreenPoint{600, 300});
    CHECK(after(open, {Hover{{620, 310}}, MoveInMenu{1}, Tick{0.02}}).menu() != nullptr);
    for (const Action& other :
         {Action(PanBy{10, 0}), Action(ZoomBy{2}), Action(CloseMenu{}), Action(Escape{}),
          Action(Pick{{600, 300}}), Action(CopyText{"x"}), Action(MeasureFrom{{600, 300}}),
          Action(SetDate{geodata::make_date(1940, 8, 6)}), Action(StartPresentation{}),
          Action(ToggleReveal{}), Action(DataReplaced{})}) {
        CHECK(after(open, {other}).menu() == nullptr);
    }
}

TEST_CASE("no menu and no measuring before a class, or while it is asked", "[view]") {
    LessonStep step;
    step.headline = "One";
    Lesson lesson;
    lesson.steps = {step};
    const ViewState told = after(start(), {SetLesson{lesson}, StartPresentation{}});
    REQUIRE(told.presenting() != nullptr);
    for (const ViewState& state : {told, after(start(), {ToggleReveal{}})}) {
        const ViewState tried = after(state, {OpenMenu{{600, 300}}, MeasureFrom{{600, 300}}});
        CHECK(tried.menu() == nullptr);
        CHECK(tried.measuring() == nullptr);
    }
    const ViewState measured = after(start(), {MeasureFrom{{600, 300}}});
    CHECK(after(measured, {ToggleReveal{}}).measuring() == nullptr);
    CHECK(after(measured, {DataReplaced{}}).measuring() == nullptr);
}

TEST_CASE("arrows go round in the menu", "[view]") {
    ViewState state = after(start(), {OpenMenu{{600, 300}}});
    CHECK_FALSE(state.menu()->chosen);
    CHECK(after(state, {MoveInMenu{1}}).menu()->chosen == menu_items.front());
    CHECK(after(state, {MoveInMenu{-1}}).menu()->chosen == menu_items.back());
    CHECK(after(state, {MoveInMenu{1}, MoveInMenu{-1}}).menu()->chosen == menu_items.back());
    state = after(start(), {OpenMenu{{600, 300}, {}, true}});
    CHECK(state.menu()->chosen == menu_items.front());
}

TEST_CASE("each item of the menu is about the place it was opened for", "[view]") {
    const ViewState open = after(start(), {OpenMenu{{600, 300}, town("Wilno")}});
    const MapMenu& menu = *open.menu();
    CHECK(menu.place == place_of_town("Wilno"));
    const ViewState told = after(open, {menu_action(menu, MenuItem::what_is_here)});
    CHECK(told.picked->written == MaybeWritten(town("Wilno")));
    const Action copied = menu_action(menu, MenuItem::copy_coordinates);
    REQUIRE(as<CopyText>(copied) != nullptr);
    CHECK(as<CopyText>(copied)->text == coordinate_text(place_of_town("Wilno")));
    const ViewState measured = after(open, {menu_action(menu, MenuItem::measure)});
    REQUIRE(measured.measuring() != nullptr);
    CHECK(measured.measuring()->corners.front() == place_of_town("Wilno"));
}

TEST_CASE("coordinates are copied as maps write them", "[view]") {
    CHECK(coordinate_text({25.2797, 54.6872}) == "54.687, 25.280");
    CHECK(coordinate_text({-0.1276, 51.5072}) == "51.507, -0.128");
}

TEST_CASE("what is measured is the way from town to town", "[view]") {
    ViewState state = after(start(), {MeasureFrom{{600, 300}, town("Warszawa")}});
    CHECK(measured_km(*state.measuring()).all == 0);
    state = after(state, {Hover{{500, 300}, town("Berlin")}});
    const double to_berlin =
        geodata::distance_km(place_of_town("Warszawa"), place_of_town("Berlin"));
    CHECK(to_berlin == Approx(518).margin(4));
    CHECK(measured_km(*state.measuring()).all == Approx(to_berlin));
    state = after(state, {AddCorner{{500, 300}, town("Berlin")}, Hover{{700, 300}, town("Wilno")}});
    const double back = geodata::distance_km(place_of_town("Berlin"), place_of_town("Wilno"));
    CHECK(measured_km(*state.measuring()).last == Approx(back));
    CHECK(measured_km(*state.measuring()).all == Approx(to_berlin + back));
    CHECK(after(state, {RemoveCorner{}}).measuring()->corners.size() == 1);
    CHECK(after(state, {RemoveCorner{}, RemoveCorner{}}).measuring()->corners.size() == 1);
}

TEST_CASE("the way goes to a limit or border near the pointer that the map shows", "[view]") {
    const Scene& scene = shipped_scene();
    // Of the August paper, within Poland of that day.
    const auto& arcs = scene.atlas.arcs;
    const auto within_poland = std::find_if(arcs.begin(), arcs.end(), [&](const auto& arc) {
        const auto holder = [&](geodata::PatchIndex p) {
            return scene.atlas.holder_on(p, geodata::make_date(1939, 8, 23));
        };
        return geodata::parts_spheres(scene.atlas, arc, test::august_1939) &&
               holder(arc.left) == holder(arc.right) && arc.line.size() > 8;
    });
    REQUIRE(within_poland != arcs.end());
    const auto index = static_cast<geodata::ArcIndex>(within_poland - arcs.begin());
    const geodata::LonLat on_it = within_poland->line[within_poland->line.size() / 2];
    const ViewState near = after(
        start(), {LookAt{{on_it.lon - 0.2, on_it.lat - 0.1, on_it.lon + 0.2, on_it.lat + 0.1}},
                  SetPaper{test::august_1939}, MeasureFrom{{100, 100}}});
    const ScreenPoint there = to_screen(near.camera, screen, scene.projection.forward(on_it));
    const auto off_line_km = [&](const Measuring& m) {
        for (const auto& one : scene.locator.borders_near(*m.to, 5)) {
            if (one.arc == index) return one.km;
        }
        return 5.0;
    };
    // Beside the line, whatever way it runs.
    ScreenPoint beside = there;
    for (const auto& [dx, dy] : {std::pair{4, 0}, {0, 4}, {3, 3}, {3, -3}}) {
        const ScreenPoint at{there.x + dx, there.y + dy};
        const auto off = [&](ScreenPoint p) {
            return off_line_km(*after(near, {Hover{p, {}, true}}).measuring());
        };
        if (off(at) > off(beside)) beside = at;
    }
    const Measuring drawn_to = *after(near, {Hover{beside}}).measuring();
    CHECK(drawn_to.snapped);
    CHECK(off_line_km(drawn_to) < 0.005);
    const ViewState corner = after(near, {AddCorner{beside}});
    CHECK(corner.measuring()->corners.back() == *drawn_to.to);
    CHECK_FALSE(after(near, {Hover{beside}, EndMeasure{true}}).measuring()->snapped);
    // Not with Shift, not farther away, not to what the map does not show.
    const Measuring exact = *after(near, {Hover{beside, {}, true}}).measuring();
    CHECK_FALSE(exact.snapped);
    CHECK(off_line_km(exact) > off_line_km(drawn_to) + 0.01);
    const double reach_km = snap_reach * near.camera.metres_per_pixel / 1000;
    int far_off = 0;
    for (double x = 40; x < screen.width; x += 80) {
        const Measuring far = *after(near, {Hover{{x, 300}, {}, true}}).measuring();
        if (!scene.locator.borders_near(*far.to, reach_km * 1.1).empty()) continue;
        ++far_off;
        CHECK_FALSE(after(near, {Hover{{x, 300}}}).measuring()->snapped);
    }
    CHECK(far_off > 3);
    for (const Action& off :
         {Action(SetPaper{std::nullopt}), Action(SetTerritory{test::poland, false})}) {
        const ViewState bare = after(near, {SetTerritory{test::western_poland, false}, off});
        CHECK_FALSE(after(bare, {Hover{beside}}).measuring()->snapped);
    }
    // A border of the day is a line too; a town that is written there comes first.
    const ViewState later =
        after(near, {SetPaper{std::nullopt}, SetDate{geodata::make_date(1940, 8, 6)}});
    const auto holder = [&](geodata::PatchIndex p) {
        return scene.atlas.holder_on(p, geodata::make_date(1940, 8, 6));
    };
    CHECK(after(later, {Hover{beside}}).measuring()->snapped ==
          (holder(within_poland->left) != holder(within_poland->right)));
    const Measuring to_town = *after(near, {Hover{beside, town("Warszawa")}}).measuring();
    CHECK(to_town.snapped);
    CHECK(*to_town.to == place_of_town("Warszawa"));
    // Not back to the town that the way comes from: the limit runs beside Warsaw.
    const ViewState from_town =
        after(near, {EndMeasure{false}, MeasureFrom{beside, town("Warszawa")}});
    const Measuring away = *after(from_town, {Hover{beside, town("Warszawa")}}).measuring();
    CHECK(away.snapped);
    CHECK(off_line_km(away) < 0.005);
}

TEST_CASE("the way to a state's border ends on it", "[view]") {
    const Scene& scene = shipped_scene();
    const auto& arcs = scene.atlas.arcs;
    const geodata::Date day = geodata::make_date(1939, 8, 23);
    const auto border = std::find_if(arcs.begin(), arcs.end(), [&](const auto& arc) {
        return arc.left != geodata::no_patch && arc.right != geodata::no_patch &&
               arc.basis != geodata::Basis::frame && arc.line.size() > 8 &&
               scene.atlas.holder_on(arc.left, day) != scene.atlas.holder_on(arc.right, day);
    });
    REQUIRE(border != arcs.end());
    const geodata::LonLat on_it = border->line[border->line.size() / 2];
    const ViewState near = after(
        start(), {LookAt{{on_it.lon - 0.2, on_it.lat - 0.1, on_it.lon + 0.2, on_it.lat + 0.1}},
                  SetPaper{std::nullopt}, MeasureFrom{{100, 100}}});
    const ScreenPoint there = to_screen(near.camera, screen, scene.projection.forward(on_it));
    CHECK(after(near, {Hover{{there.x + 3, there.y}}}).measuring()->snapped);
    Layers bare;
    bare.borders = false;
    CHECK_FALSE(after(near, {SetLayers{bare}, Hover{{there.x + 3, there.y}}}).measuring()->snapped);
}

TEST_CASE("Enter takes the pointer's place in, other ends do not; Esc clears", "[view]") {
    const ViewState state =
        after(start(), {MeasureFrom{{600, 300}, town("Warszawa")},
                        AddCorner{{500, 300}, town("Berlin")}, Hover{{700, 300}, town("Wilno")}});
    const ViewState by_enter = after(state, {EndMeasure{true}});
    const ViewState by_mouse = after(state, {EndMeasure{false}});
    CHECK(by_enter.measuring()->corners.size() == 3);
    CHECK(by_mouse.measuring()->corners.size() == 2);
    for (const ViewState& ended : {by_enter, by_mouse}) {
        CHECK_FALSE(ended.measuring()->running);
        // It stands there: the pointer and clicks are free again.
        const ViewState later = after(
            ended, {Hover{{100, 100}}, AddCorner{{100, 100}}, Pick{{300, 300}}, PanBy{50, 0}});
        CHECK(later.measuring()->corners == ended.measuring()->corners);
        CHECK(later.picked);
        CHECK(after(ended, {Escape{}}).measuring() == nullptr);
    }
    CHECK(after(start(), {MeasureFrom{{600, 300}}, EndMeasure{false}}).measuring() == nullptr);
}

TEST_CASE("a way has no end of corners only up to a bound", "[view]") {
    ViewState state = after(start(), {MeasureFrom{{0, 0}}});
    for (int i = 1; i < 300; ++i) state = after(state, {AddCorner{{4.0 * i, 200}}});
    CHECK(state.measuring()->corners.size() == most_corners);
}

TEST_CASE("of a state: its land on the day, and what came and went", "[view]") {
    const geodata::Atlas& atlas = shipped_scene().atlas;
    const auto poland = atlas.find_holder("poland");
    const auto held = land_held(atlas, poland, geodata::make_date(1939, 8, 23));
    REQUIRE(held.size() >= 1);
    double km2 = 0;
    for (const HeldLand& land : held) km2 += land.km2;
    CHECK(km2 == Approx(389700).epsilon(0.01));  // with Zaolzie
    CHECK(land_held(atlas, poland, geodata::make_date(1940, 8, 6)).empty());
    const auto moved = land_moved(atlas, poland);
    CHECK(std::any_of(moved.begin(), moved.end(), [&](const MovedLand& m) {
        return m.gained && m.date < geodata::make_date(1938, 12, 31);  // Zaolzie
    }));
    std::size_t lost = 0;
    for (const MovedLand& m : moved) {
        if (!m.gained) lost += m.patches.size();
        CHECK_FALSE(m.patches.empty());
    }
    CHECK(lost > 5);
}
