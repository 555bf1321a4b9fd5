// Pixels of the drawn map.
#include <set>

#include "app/render/headless.h"
#include "app/style/theme.h"
#include "tests/app/render/headless_drawing.h"
#include "tests/app/shipped_scene.h"
#include "tests/support/catch.h"
#include "tests/support/papers.h"

using namespace viewer;
using namespace viewer_tests;
using geodata::make_date;
using geodata::Paper;

namespace {

const Viewport screen{960, 540, 1};

ViewState start(const Viewport& viewport = screen) {
    return initial_state(shipped_scene(), viewport);
}

ScreenPoint on_screen(const ViewState& state, double lon, double lat,
                      const Viewport& viewport = screen) {
    return to_screen(state.camera, viewport, shipped_scene().projection.forward({lon, lat}));
}

Colour at(const Image& image, const ViewState& state, double lon, double lat) {
    return pixel(image, on_screen(state, lon, lat));
}

Colour colour_of(const std::string& holder) {
    for (const geodata::Holder& h : shipped_scene().atlas.holders) {
        if (h.id == holder) return {h.colour.r, h.colour.g, h.colour.b};
    }
    FAIL("there is no holder " << holder);
    return {};
}

bool differs(const Image& a, const Image& b, int x, int y) {
    const ScreenPoint p{static_cast<double>(x), static_cast<double>(y)};
    return !(pixel(a, p) == pixel(b, p));
}

/// Whether any land within `reach` pixels has a territory of the six.
bool near_the_six(const ViewState& state, int x, int y, int reach) {
    for (int dy = -reach; dy <= reach; dy += 2) {
        for (int dx = -reach; dx <= reach; dx += 2) {
            const MapPoint p = to_map(state.camera, screen, {x + dx + 0.5, y + dy + 0.5});
            const auto patch =
                shipped_scene().locator.patch_at(shipped_scene().projection.inverse(p));
            if (patch == geodata::no_patch) continue;
            const auto territory = shipped_scene().atlas.patches[patch].territory;
            if (territory && *territory != test::western_poland) return true;
        }
    }
    return false;
}

}  // namespace

TEST_CASE("land has its holder's colour on the day, the sea its own", "[render]") {
    ViewState state = start();
    const Image pact = Drawing::get().draw(state, screen);
    CHECK(at(pact, state, 19.2, 51.9) == colour_of("poland"));
    CHECK(at(pact, state, 40.5, 53.0) == colour_of("soviet_union"));
    CHECK(at(pact, state, 23.6, 55.6) == colour_of("lithuania"));
    CHECK(at(pact, state, 3.5, 57.5) == theme(state.theme).sea);
    state.comparison.first().date = make_date(1940, 8, 6);
    const Image later = Drawing::get().draw(state, screen);
    CHECK(at(later, state, 23.6, 55.6) == colour_of("soviet_union"));
    CHECK(at(later, state, 3.5, 57.5) == theme(state.theme).sea);
}

TEST_CASE("no pixel of the window is left undrawn, at any corner", "[render]") {
    ViewState state = start();
    for (const Action& action : Actions{ZoomAbout{{480, 270}, 0.01}, PanBy{1e5, 1e5},
                                        PanBy{-2e5, 0}, PanBy{0, -2e5}, PanBy{2e5, 0}}) {
        state = apply(state, action, shipped_scene(), screen);
        const Image image = Drawing::get().draw(state, screen);
        // Each corner shows land or sea of the atlas: every pixel is inside its window.
        const MapExtent seen = visible_extent(state.camera, screen);
        CHECK(geodata::window_extent.contains({seen.min_x, seen.min_y}));
        CHECK(geodata::window_extent.contains({seen.max_x, seen.max_y}));
        for (std::size_t i = 3; i < image.rgba.size(); i += 4) {
            if (image.rgba[i] != 255) FAIL("a pixel is not opaque");
        }
    }
}

TEST_CASE("the protocol layer changes pixels of the six territories and no others", "[render]") {
    for (const Paper paper : geodata::layer_papers(shipped_scene().atlas)) {
        ViewState state = start();
        const Image off = Drawing::get().draw(state, screen);
        state.comparison.first().paper = paper;
        const Image on = Drawing::get().draw(state, screen);
        int changed = 0, astray = 0;
        for (int y = 0; y < screen.height; ++y) {
            for (int x = 0; x < screen.width; ++x) {
                if (!differs(off, on, x, y)) continue;
                ++changed;
                if (!near_the_six(state, x, y, 4)) ++astray;  // half a line's width
            }
        }
        CHECK(changed > 3000);
        CHECK(astray == 0);
    }
}

TEST_CASE("every one of the six is marked in both papers", "[render]") {
    const std::vector<std::pair<double, double>> places = {
        {25.9, 63.6}, {25.6, 58.75}, {26.9, 56.6}, {24.0, 55.6}, {25.6, 52.45}, {28.3, 47.3}};
    for (const Paper paper : geodata::layer_papers(shipped_scene().atlas)) {
        ViewState state = start();
        const Image off = Drawing::get().draw(state, screen);
        state.comparison.first().paper = paper;
        const Image on = Drawing::get().draw(state, screen);
        for (const auto& [lon, lat] : places) {
            const ScreenPoint c = on_screen(state, lon, lat);
            int changed = 0;
            for (int dy = -6; dy <= 6; ++dy) {
                for (int dx = -6; dx <= 6; ++dx) {
                    changed +=
                        differs(off, on, static_cast<int>(c.x) + dx, static_cast<int>(c.y) + dy)
                            ? 1
                            : 0;
                }
            }
            INFO(lon << " " << lat);
            CHECK(changed > 10);
        }
    }
}

TEST_CASE("a change of date uploads at most 16 bytes a patch and an arc", "[render]") {
    const geodata::Atlas& atlas = shipped_scene().atlas;
    const std::size_t limit = 16 * (atlas.patches.size() + atlas.arcs.size());
    ViewState state = start();
    std::ignore = Drawing::get().draw(state, screen);
    state.comparison.first().date = make_date(1940, 8, 6);
    std::ignore = Drawing::get().draw(state, screen);
    CHECK(Drawing::get().bytes_uploaded() > 0);
    CHECK(Drawing::get().bytes_uploaded() <= limit);
    state.comparison.first().paper = test::august_1939;
    std::ignore = Drawing::get().draw(state, screen);
    CHECK(Drawing::get().bytes_uploaded() <= limit);
}

TEST_CASE("panning and an unchanged frame send no tables", "[render]") {
    ViewState state = start();
    std::ignore = Drawing::get().draw(state, screen);
    std::ignore = Drawing::get().draw(state, screen);
    CHECK(Drawing::get().bytes_uploaded() == 0);
    state = apply(state, PanBy{40, 0}, shipped_scene(), screen);
    std::ignore = Drawing::get().draw(state, screen);
    CHECK(Drawing::get().bytes_uploaded() == 0);
}

TEST_CASE("what was drawn before, at whatever scale, leaves no trace in a picture", "[render]") {
    // A renderer and a scene of their own: levels of detail stay once they are made.
    const auto fonts = FontAtlas::load(U"");
    REQUIRE(fonts.ok());
    std::ignore = Drawing::get().draw(start(), screen);  // the context
    const auto drawn_after = [&](const std::vector<geodata::LonLatBox>& before) {
        const auto scene = load_scene({});
        REQUIRE(scene);
        auto renderer = MapRenderer::make(*scene.value(), fonts.value());
        REQUIRE(renderer);
        const OffscreenTarget target(screen.width, screen.height);
        std::vector<geodata::LonLatBox> boxes = before;
        boxes.push_back({27, 59, 33, 62.5});
        for (const geodata::LonLatBox& box : boxes) {
            const ViewState state = apply(start(), LookAt{box}, *scene.value(), screen);
            renderer.value().draw(*scene.value(), view_of(state, SideName::a), screen, {});
        }
        return target.read().rgba;
    };
    const bool same = drawn_after({{20, 53.5, 29, 60}, {12, 41, 40, 60}}) == drawn_after({});
    CHECK(same);
}

TEST_CASE("the same state draws the same picture", "[render]") {
    ViewState state = start();
    const Image first = Drawing::get().draw(state, screen);
    ViewState other = state;
    other.theme = ThemeName::night;
    other.comparison.first().date = make_date(1938, 1, 1);
    std::ignore = Drawing::get().draw(other, screen);
    CHECK(Drawing::get().draw(state, screen).rgba == first.rgba);
}

TEST_CASE("the uncertainty of a border is a band of its width on the ground", "[render]") {
    ViewState state = apply(start(), LookAt{{13, 49.8, 16, 51.2}}, shipped_scene(), screen);
    state.layers.rivers = state.layers.graticule = false;
    const Image off = Drawing::get().draw(state, screen);
    state.layers.uncertainty = true;
    const Image on = Drawing::get().draw(state, screen);
    // North of Roudnice the line of October 1938 is known to 6 km.
    const auto changed = [&](double lat) {
        return !(at(off, state, 14.30, lat) == at(on, state, 14.30, lat));
    };
    CHECK(changed(50.47 + 0.03));
    CHECK(changed(50.47 - 0.03));
    CHECK_FALSE(changed(50.47 + 0.20));
    CHECK_FALSE(changed(50.47 - 0.20));
    state.layers.uncertainty = false;
    CHECK(Drawing::get().draw(state, screen).rgba == off.rgba);
}

TEST_CASE("a panned map is, pixel for pixel, the map drawn where it has come to", "[render]") {
    ViewState state = start();
    state = apply(state, SetPaper{test::august_1939}, shipped_scene(), screen);
    state.camera = on_whole_pixels(state.camera, screen);
    const std::vector<std::pair<double, double>> steps = {
        {7, 0}, {0, -5}, {-13, 11}, {200, 3}, {-90, -77}, {2, 300}, {0.4, 0.3}, {-700, 0}, {5, 5}};
    std::ignore = Drawing::get().draw_panned(state, screen);
    for (const auto& [dx, dy] : steps) {
        state = apply(state, PanBy{dx, dy}, shipped_scene(), screen);
        ViewState aligned = state;
        aligned.camera = on_whole_pixels(state.camera, screen);
        const Image panned = Drawing::get().draw_panned(aligned, screen);
        const Image fresh = Drawing::get().draw(aligned, screen);
        REQUIRE(panned.rgba.size() == fresh.rgba.size());
        int off = 0;
        for (std::size_t i = 0; i < fresh.rgba.size(); ++i) {
            off += std::abs(int{panned.rgba[i]} - int{fresh.rgba[i]}) > 24 ? 1 : 0;
        }
        INFO("panned by " << dx << ", " << dy);
        CHECK(off < 60);  // of 2 million values: ties of rasterisation
    }
}

namespace {

/// But for ties of rasterisation.
bool same(const Image& a, const Image& b) {
    int off = 0;
    for (std::size_t i = 0; i < std::min(a.rgba.size(), b.rgba.size()); ++i) {
        off += std::abs(int{a.rgba[i]} - int{b.rgba[i]}) > 24 ? 1 : 0;
    }
    return a.rgba.size() == b.rgba.size() && off < 60;
}

}  // namespace

TEST_CASE("land uncovered piece by piece is drawn whole", "[render]") {
    ViewState state = apply(start(), ToggleReveal{}, shipped_scene(), screen);
    state.camera = on_whole_pixels(state.camera, screen);
    std::ignore = Drawing::get().draw_panned(state, screen);
    for (const auto& [lon, lat] : {std::pair{10.0, 51.0},
                                   {24.0, 51.5},
                                   {25.3, 54.7},
                                   {40.0, 55.0},
                                   {28.8, 47.0},
                                   {24.0, 49.8},
                                   {2.5, 47.0}}) {
        state = apply(state, RevealAt{{lon, lat}}, shipped_scene(), screen);
        INFO(lon << ", " << lat);
        CHECK(same(Drawing::get().draw_panned(state, screen), Drawing::get().draw(state, screen)));
    }
}

TEST_CASE("a change of date, layer or size leaves nothing of the picture before", "[render]") {
    ViewState state = start();
    state.camera = on_whole_pixels(state.camera, screen);
    const Viewport smaller{800, 500, 1};
    std::ignore = Drawing::get().draw_panned(state, screen);
    state.comparison.first().date = make_date(1940, 8, 6);
    CHECK(same(Drawing::get().draw_panned(state, screen), Drawing::get().draw(state, screen)));
    state.layers.rivers = false;
    CHECK(same(Drawing::get().draw_panned(state, screen), Drawing::get().draw(state, screen)));
    state.theme = ThemeName::night;
    CHECK(same(Drawing::get().draw_panned(state, screen), Drawing::get().draw(state, screen)));
    state.camera = on_whole_pixels(state.camera, smaller);
    CHECK(same(Drawing::get().draw_panned(state, smaller), Drawing::get().draw(state, smaller)));
}

TEST_CASE("a change fades over, starts with the picture before, never blanks, and ends",
          "[render]") {
    ViewState before = start();
    before.camera = on_whole_pixels(before.camera, screen);
    ViewState after = before;
    after.comparison.first().date = make_date(1940, 8, 6);
    Drawing& drawing = Drawing::get();
    drawing.set_fade(0.25);
    const Image first = drawing.draw_panned(before, screen, {}, 10.0);
    const auto lithuania = [&](const Image& image) { return at(image, before, 23.6, 55.6); };
    const Image started = drawing.draw_panned(after, screen, {}, 11.0);
    CHECK(lithuania(started) == lithuania(first));
    const Colour half = lithuania(drawing.draw_panned(after, screen, {}, 11.125));
    CHECK(half.r > std::min(colour_of("lithuania").r, colour_of("soviet_union").r));
    CHECK(half.r < std::max(colour_of("lithuania").r, colour_of("soviet_union").r));
    const Image ended = drawing.draw_panned(after, screen, {}, 11.3);
    CHECK(lithuania(ended) == colour_of("soviet_union"));
    // A map that moves meanwhile shows no ghost of itself.
    std::ignore = drawing.draw_panned(before, screen, {}, 20.0);
    ViewState moved = apply(before, PanBy{40, 20}, shipped_scene(), screen);
    moved.camera = on_whole_pixels(moved.camera, screen);
    const Image there = drawing.draw_panned(moved, screen, {}, 20.1);
    CHECK(at(there, moved, 23.6, 55.6) == colour_of("lithuania"));
    drawing.set_fade(0);
}
