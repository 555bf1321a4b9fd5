// The names on the maps of a picture, without a window or GL.
#include "app/picture/map_letters.h"

#include <algorithm>

#include "app/picture/map_picture.h"
#include "app/view/action.h"
#include "tests/app/shipped_scene.h"
#include "tests/support/catch.h"

using namespace viewer;
using viewer_tests::shipped_scene;

namespace {

const Viewport window{960, 540, 1};

const MapView& start() {
    static const MapPicture maps = map_picture(initial_state(shipped_scene(), window), window);
    return maps.any();
}

MapLetters letters() {
    auto made = letter(shipped_scene(), start());
    if (!made) FAIL(made.error().sentence());
    return MapLetters(shipped_scene(), std::move(made).value());
}

const PixelBox whole{0, 0, window.width, window.height};

}  // namespace

TEST_CASE("names are found that keep clear of what covers the map", "[picture]") {
    MapLetters maps = letters();
    const LabelLayout open = maps.of(shipped_scene(), 0, start(), whole, window, {});
    const auto name = std::find_if(open.boxes.begin(), open.boxes.end(),
                                   [](const LabelBox& box) { return box.text == "FINLAND"; });
    REQUIRE(name != open.boxes.end());
    const PixelBox over{static_cast<int>(name->min_x), static_cast<int>(name->min_y), 12, 12};
    const LabelLayout covered = maps.of(shipped_scene(), 0, start(), whole, window, {over});
    for (const LabelBox& box : covered.boxes) {
        const bool meets = box.min_x < over.x + over.width && over.x < box.max_x &&
                           box.min_y < over.y + over.height && over.y < box.max_y;
        INFO(box.text);
        CHECK_FALSE(meets);
    }
}

TEST_CASE("each slot keeps the names of its own map", "[picture]") {
    MapLetters maps = letters();
    MapView bare = start();
    bare.layers.labels = false;
    const std::size_t named = maps.of(shipped_scene(), 0, start(), whole, window, {}).glyphs.size();
    CHECK(maps.of(shipped_scene(), 1, bare, whole, window, {}).glyphs.size() < named);
    CHECK(maps.of(shipped_scene(), 0, start(), whole, window, {}).glyphs.size() == named);
}
