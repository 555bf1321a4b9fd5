// The maps of a picture: which there are, and what they depend on.
#include "app/picture/map_picture.h"

#include "app/view/action.h"
#include "tests/app/shipped_scene.h"
#include "tests/support/catch.h"

using namespace viewer;
using viewer_tests::shipped_scene;

namespace {

const Viewport window{800, 600, 1};

ViewState compared(CompareMode mode) {
    return apply(initial_state(shipped_scene(), window), SetCompareMode{mode}, shipped_scene(),
                 window);
}

MapPicture maps_of(CompareMode mode) {
    return map_picture(compared(mode), window);
}

}  // namespace

TEST_CASE("every way to compare is maps put together", "[picture]") {
    const MapPicture one = map_picture(initial_state(shipped_scene(), window), window);
    CHECK(one.panes.size() == 1);
    CHECK_FALSE(one.way);
    for (const CompareMode mode : all_compare_modes) {
        const MapPicture maps = maps_of(mode);
        INFO(static_cast<int>(mode));
        REQUIRE_FALSE(maps.panes.empty());
        CHECK(maps.way == mode);
        for (const MapPane& pane : maps.panes) {
            CHECK(pane.seen.width > 0);
            CHECK(pane.seen.height > 0);
            CHECK(pane.view.theme == maps.any().theme);
        }
    }
    CHECK(maps_of(CompareMode::swipe).seam);
    CHECK(maps_of(CompareMode::lens).lens);
    CHECK(maps_of(CompareMode::fade).lettered);
    CHECK(maps_of(CompareMode::side).beside);
    CHECK(maps_of(CompareMode::promise).panes.size() == 3);
    CHECK(maps_of(CompareMode::several).panes.size() == 4);
    CHECK_FALSE(maps_of(CompareMode::swipe).beside);
}

TEST_CASE("maps beside each other lie side by side, the others in one place", "[picture]") {
    for (const CompareMode mode : all_compare_modes) {
        const MapPicture maps = maps_of(mode);
        INFO(static_cast<int>(mode));
        for (std::size_t i = 0; i < maps.panes.size(); ++i) {
            for (std::size_t k = 0; k < i; ++k) {
                const PixelBox &a = maps.panes[i].box, &b = maps.panes[k].box;
                const bool apart = a.x + a.width <= b.x || b.x + b.width <= a.x ||
                                   a.y + a.height <= b.y || b.y + b.height <= a.y;
                CHECK(apart == maps.beside);
                CHECK(maps.panes[i].slot != maps.panes[k].slot);
            }
        }
    }
}

TEST_CASE("a side has its slot whichever is seen", "[picture]") {
    const ViewState both = compared(CompareMode::swipe);
    const MapPicture maps = map_picture(both, window);
    REQUIRE(maps.panes.size() == 2);
    const MapPicture held =
        map_picture(apply(both, HoldOther{true}, shipped_scene(), window), window);
    REQUIRE(held.panes.size() == 1);
    CHECK(held.panes[0].view.date == maps.panes[1].view.date);
    CHECK(held.panes[0].slot == maps.panes[1].slot);
}

TEST_CASE("pointing, panels and messages are no part of the maps", "[picture]") {
    ViewState state = compared(CompareMode::swipe);
    const MapPicture before = map_picture(state, window);
    state.hovered = 3;
    state.picked = Picked{{24, 55}, {}};
    state.panels.visible = !state.panels.visible;
    state.messages.emplace_back("A file could not be read.");
    state.timeline.playing = true;
    CHECK(map_picture(state, window) == before);
    state.camera.centre.x += 1000;
    CHECK_FALSE(map_picture(state, window) == before);
}
