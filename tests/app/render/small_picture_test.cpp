// A frame made small: every pixel of it has its share, and it goes over to another place whole.
#include "app/render/small_picture.h"

#include "app/render/headless.h"
#include "tests/app/render/headless_drawing.h"
#include "tests/support/catch.h"

using namespace viewer;

namespace {

constexpr Colour black{0, 0, 0}, white{255, 255, 255};
constexpr int width = 800, height = 600;

int red_at(const SmallPixels& pixels, int x, int y_up) {
    const auto at = static_cast<std::size_t>(y_up * pixels.size.width + x) * 4;
    return pixels.rgba.at(at);
}

}  // namespace

TEST_CASE("a small picture has its frame's halves where they are", "[render][presenter]") {
    std::ignore = viewer_tests::Drawing::get();  // the context
    const OffscreenTarget frame(width, height);
    MapRenderer::fill({0, 0, 0, 0, width, height}, white);
    MapRenderer::fill({0, 0, 0, 0, width, height / 2}, black);  // rows count upwards
    SmallPicture picture;
    CHECK(picture.texture() == 0);
    picture.take(width, height, {200, 150});
    REQUIRE(picture.size() == SmallSize{200, 150});
    CHECK(picture.texture() != 0);
    const SmallPixels pixels = picture.read();
    REQUIRE(pixels.rgba.size() == 200U * 150 * 4);
    CHECK(red_at(pixels, 100, 20) == 0);
    CHECK(red_at(pixels, 100, 130) == 255);
    // The frame is still the one that is drawn into.
    MapRenderer::fill({0, 0, 0, 0, width, height}, black);
    picture.take(width, height, {200, 150});
    CHECK(red_at(picture.read(), 100, 130) == 0);

    SmallPicture elsewhere;
    elsewhere.put(pixels);
    CHECK(elsewhere.size() == pixels.size);
    CHECK(elsewhere.texture() != 0);
    CHECK(elsewhere.texture() != picture.texture());
}

TEST_CASE("lines of one pixel are not lost in a small picture", "[render][presenter]") {
    std::ignore = viewer_tests::Drawing::get();
    const OffscreenTarget frame(width, height);
    MapRenderer::fill({0, 0, 0, 0, width, height}, white);
    for (int x = 0; x < width; x += 4) MapRenderer::fill({0, 0, x, 0, 1, height}, black);
    SmallPicture picture;
    picture.take(width, height, {200, 150});
    const SmallPixels pixels = picture.read();
    for (int x = 1; x < 199; ++x) {
        INFO(x);
        CHECK(red_at(pixels, x, 75) == Approx(191).margin(12));  // a quarter is black
    }
}
