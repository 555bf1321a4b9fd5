// Each way to compare, pixel for pixel: what is A's is the plain picture of A, what is B's that of
// B.
#include "app/render/map_drawing.h"

#include <algorithm>
#include <cmath>

#include "app/lesson/read_lesson.h"
#include "app/lesson/write_lesson.h"
#include "app/render/headless.h"
#include "app/style/emphasis.h"
#include "tests/app/composed_views.h"
#include "tests/app/render/headless_drawing.h"
#include "tests/app/shipped_scene.h"
#include "tests/support/catch.h"
#include "tests/support/papers.h"

using namespace viewer;
using geodata::make_date;
using viewer_tests::shipped_scene;

namespace {

/// One context for all pictures of this program.
MapDrawing& drawing() {
    std::ignore = viewer_tests::Drawing::get();  // the context
    static MapDrawing made = [] {
        auto result = MapDrawing::make(
            shipped_scene(), view_of(initial_state(shipped_scene(), {640, 480, 1}), SideName::a));
        if (!result) FAIL(result.error().sentence());
        return std::move(result).value();
    }();
    return made;
}

MapPicture maps_of(const ViewState& state, const Viewport& viewport) {
    return map_picture(state, viewport);
}

MapPicture maps_of(const MapView& view, const Viewport& viewport) {
    const PixelBox whole{0, 0, viewport.width, viewport.height};
    MapPicture alone;
    alone.panes.push_back({view, PaneRole::whole, whole, whole});
    return alone;
}

/// Of a state, or of one view alone, whatever stands around it.
template <class View>
Image picture(const View& view, const Viewport& viewport) {
    MapDrawing& map = drawing();  // brings the context
    const OffscreenTarget target(viewport.width, viewport.height);
    map.draw_once(shipped_scene(), maps_of(view, viewport), viewport);
    return target.read();
}

ViewState compared(CompareMode mode, const Viewport& viewport) {
    ViewState state = initial_state(shipped_scene(), viewport);
    for (const Action& action :
         Actions{SetCompareMode{mode}, SetSide{SideName::b, {make_date(1940, 8, 6), {}, true}},
                 SetPaper{test::september_1939}}) {
        state = apply(state, action, shipped_scene(), viewport);
    }
    return state;
}

/// Pixels of the box where the pictures differ, (dx, dy) being where the second begins.
int different(const Image& a, const Image& b, const PixelBox& box, int dx = 0, int dy = 0) {
    int count = 0;
    for (int y = box.y; y < box.y + box.height; ++y) {
        for (int x = box.x; x < box.x + box.width; ++x) {
            const auto at = [](const Image& image, int px, int py) {
                return &image.rgba[(static_cast<std::size_t>(py) *
                                        static_cast<std::size_t>(image.width) +
                                    static_cast<std::size_t>(px)) *
                                   4];
            };
            count += std::equal(at(a, x, y), at(a, x, y) + 4, at(b, x - dx, y - dy)) ? 0 : 1;
        }
    }
    return count;
}

const std::vector<Viewport> screens = {{641, 363, 1}, {800, 601, 1.25}, {1023, 577, 2}};
constexpr int seam = 5;  // pixels to either side of a line that belong to nobody

#ifdef __SANITIZE_ADDRESS__
constexpr int composed_views = 40;  // drawing takes ten times as long
#else
constexpr int composed_views = 300;
#endif

}  // namespace

TEST_CASE("a view that is kept, saved and opened is drawn the same, pixel for pixel", "[step]") {
    std::mt19937 random(1941);
    const Viewport screen{480, 300, 1};
    for (int i = 0; i < composed_views; ++i) {
        INFO("view " << i);
        const auto act = [&](ViewState state, const Action& action) {
            return apply(std::move(state), action, shipped_scene(), screen);
        };
        const ViewState composed = viewer_tests::composed_view(random, shipped_scene(), screen);
        const ViewState kept = act(composed, AddStep{"As it is"});
        const auto lesson = read_lesson_text(lesson_text(*kept.lesson), "composed.toml");
        REQUIRE(lesson);
        ViewState shown = act(initial_state(shipped_scene(), screen), SetLesson{lesson.value()});
        shown = act(shown, ChooseStep{0});
        CHECK((picture(shown, screen).rgba == picture(kept, screen).rgba));
    }
}

TEST_CASE("beyond the map's edge there is paper in front of a class, and else sea", "[step]") {
    const Viewport screen{320, 200, 1};
    ViewState state = initial_state(shipped_scene(), screen);
    state.layers.labels = state.layers.graticule = false;
    const MapExtent& all = shipped_scene().bounds;
    state.camera = {{all.min_x, all.centre().y}, 2000};  // its edge in the middle
    const auto colour_at = [&](int x) {
        return viewer_tests::pixel(picture(state, screen), {static_cast<double>(x), 100});
    };
    const Theme& look = theme(state.theme);
    CHECK(colour_at(20) == look.sea);
    state.mode = Presenting();
    CHECK(colour_at(20) == look.land_without_holder);
    CHECK(colour_at(158) == look.land_without_holder);
    CHECK(colour_at(162) == look.sea);
}

TEST_CASE("Swipe: A left of the line, B right of it", "[compare]") {
    for (const Viewport& screen : screens) {
        INFO(screen.width << "x" << screen.height << " at " << screen.scale);
        ViewState state = compared(CompareMode::swipe, screen);
        state.layers.labels = state.layers.places = false;  // names keep off the line
        const Image a = picture(view_of(state, SideName::a), screen);
        const Image b = picture(view_of(state, SideName::b), screen);
        REQUIRE(different(a, b, {0, 0, screen.width, screen.height}) > 1000);
        for (const double share : {0.5, 0.21, 0.0, 1.0}) {
            for (const bool across : {false, true}) {
                INFO("at " << share << (across ? " across" : ""));
                ViewState at = state;
                at.comparison.seam = share;
                at.comparison.seam_across = across;
                const Image both = picture(at, screen);
                const int length = across ? screen.height : screen.width;
                const int line = static_cast<int>(std::lround(share * length));
                const int before = std::max(line - seam, 0), after = std::min(line + seam, length);
                if (across) {
                    CHECK(different(both, a, {0, 0, screen.width, before}) == 0);
                    CHECK(different(both, b, {0, after, screen.width, length - after}) == 0);
                } else {
                    CHECK(different(both, a, {0, 0, before, screen.height}) == 0);
                    CHECK(different(both, b, {after, 0, length - after, screen.height}) == 0);
                }
            }
        }
    }
}

TEST_CASE("Swipe: the line is where a hand puts it, the earlier day left of it and above it",
          "[compare]") {
    const Viewport screen{960, 540, 1};
    ViewState state = initial_state(shipped_scene(), screen);
    const auto act = [&](const Action& a) {
        state = apply(std::move(state), a, shipped_scene(), screen);
    };
    act(SetLayers{{true, false, false, false, false, false, false}});  // no letter over the land
    act(SetCompareMode{CompareMode::swipe});
    act(SetSide{SideName::a, {make_date(1939, 8, 23), {}, true}});
    act(SetSide{SideName::b, {make_date(1940, 8, 6), {}, true}});
    const auto on_screen = [&](double lon, double lat) {
        return to_screen(state.camera, screen, shipped_scene().projection.forward({lon, lat}));
    };
    const auto colour_of = [](const char* holder) {
        const auto& atlas = shipped_scene().atlas;
        const geodata::Colour c = atlas.holders[atlas.find_holder(holder)].colour;
        return Colour{c.r, c.g, c.b};
    };
    // Both were Soviet a year later.
    const ScreenPoint lithuania = on_screen(23.6, 55.6), latvia = on_screen(26.7, 56.85);
    const auto shown = [&](ScreenPoint at) {
        return viewer_tests::pixel(picture(state, screen), at);
    };
    const auto is_line = [&](int x, int y) {
        return shown({x + 0.5, y + 0.5}) == theme(state.theme).panel_text;
    };
    act(MoveSeam{{lithuania.x + 20, 300}});
    CHECK(shown(lithuania) == colour_of("lithuania"));
    CHECK(shown(latvia) == colour_of("soviet_union"));
    const int seam_x = static_cast<int>(std::lround(lithuania.x + 20));
    CHECK((is_line(seam_x, 30) || is_line(seam_x - 1, 30)));
    CHECK_FALSE(is_line(seam_x + 3, 30));
    CHECK_FALSE(is_line(seam_x - 4, 30));
    act(MoveSeam{{lithuania.x - 20, 300}});
    CHECK(shown(lithuania) == colour_of("soviet_union"));
    CHECK(shown(latvia) == colour_of("soviet_union"));
    act(MoveSeam{{latvia.x + 20, 300}});
    CHECK(shown(lithuania) == colour_of("lithuania"));
    CHECK(shown(latvia) == colour_of("latvia"));
    // Across: Latvia is north of Lithuania.
    act(TurnSeam{});
    act(MoveSeam{{100, (lithuania.y + latvia.y) / 2}});
    CHECK(shown(lithuania) == colour_of("soviet_union"));
    CHECK(shown(latvia) == colour_of("latvia"));
    const int seam_y = static_cast<int>(std::lround((lithuania.y + latvia.y) / 2));
    CHECK((is_line(40, seam_y) || is_line(40, seam_y - 1)));
}

TEST_CASE("Fade: A at 0, B at 1, between them in between", "[compare]") {
    for (const Viewport& screen : screens) {
        const PixelBox all{0, 0, screen.width, screen.height};
        ViewState state = compared(CompareMode::fade, screen);
        const Image a = picture(view_of(state, SideName::a), screen);
        const Image b = picture(view_of(state, SideName::b), screen);
        state.comparison.fade = 0;
        CHECK(different(picture(state, screen), a, all) == 0);
        state.comparison.fade = 1;
        CHECK(different(picture(state, screen), b, all) == 0);
        // Letters of both days stand together (faded_names.h); land and borders mix.
        state.layers.labels = state.layers.places = state.layers.graticule = false;
        const Image bare_a = picture(view_of(state, SideName::a), screen);
        const Image bare_b = picture(view_of(state, SideName::b), screen);
        state.comparison.fade = 0.25;
        const Image mixed = picture(state, screen);
        int wrong = 0;
        for (std::size_t i = 0; i < mixed.rgba.size(); ++i) {
            const double wanted = 0.75 * bare_a.rgba[i] + 0.25 * bare_b.rgba[i];
            if (i % 4 != 3 && std::abs(wanted - mixed.rgba[i]) > 1.01) ++wrong;
        }
        CHECK(wrong == 0);
    }
}

TEST_CASE("Lens: B inside, A outside", "[compare]") {
    for (const Viewport& screen : screens) {
        ViewState state = compared(CompareMode::lens, screen);
        state.layers.labels = state.layers.places = false;  // names keep off the rim
        state.comparison.lens_x = 0.45;
        state.comparison.lens_radius = 90;
        const Image a = picture(view_of(state, SideName::a), screen);
        const Image b = picture(view_of(state, SideName::b), screen);
        const Image both = picture(state, screen);
        const ScreenPoint centre = lens_centre(state.comparison, screen);
        const double radius = 90 * screen.scale, rim = 2.5 * screen.scale;
        int wrong = 0;
        for (int y = 0; y < screen.height; ++y) {
            for (int x = 0; x < screen.width; ++x) {
                const double off = std::hypot(x + 0.5 - centre.x, y + 0.5 - centre.y);
                if (off < radius - 2) wrong += different(both, b, {x, y, 1, 1});
                if (off > radius + rim + 2) wrong += different(both, a, {x, y, 1, 1});
            }
        }
        CHECK(wrong == 0);
    }
}

TEST_CASE("Side by side: each pane is the plain picture of its size", "[compare]") {
    for (const Viewport& screen : screens) {
        for (const CompareMode mode :
             {CompareMode::side, CompareMode::promise, CompareMode::several}) {
            const ViewState state = compared(mode, screen);
            const Image all = picture(state, screen);
            const std::vector<Pane> panes = panes_of(state, screen);
            REQUIRE(panes.size() >= 2);
            for (std::size_t i = 0; i < panes.size(); ++i) {
                INFO("mode " << static_cast<int>(mode) << ", pane " << i << ", " << screen.width);
                const PixelBox& box = panes[i].box;
                const Image alone =
                    picture(view_of_pane(state, panes, i), {box.width, box.height, screen.scale});
                // Degrees at the frame are drawn where the pane stands: letters may round
                // otherwise.
                CHECK(different(all, alone, box, box.x, box.y) <= box.width * box.height / 2000);
            }
        }
    }
}

TEST_CASE("Flicker: B as long as Space is held", "[compare]") {
    const Viewport& screen = screens[0];
    const PixelBox all{0, 0, screen.width, screen.height};
    for (const CompareMode mode :
         {CompareMode::flicker, CompareMode::swipe, CompareMode::fade, CompareMode::lens}) {
        ViewState state = compared(mode, screen);
        const Image b = picture(view_of(state, SideName::b), screen);
        state = apply(state, HoldOther{true}, shipped_scene(), screen);
        CHECK(different(picture(state, screen), b, all) == 0);
    }
    const ViewState state = compared(CompareMode::flicker, screen);
    CHECK(different(picture(state, screen), picture(view_of(state, SideName::a), screen), all) ==
          0);
}

TEST_CASE("Changes: what is the same recedes, what changed does not", "[compare]") {
    const Viewport& screen = screens[0];
    const ViewState state = compared(CompareMode::changes, screen);
    const std::vector<Pane> panes = panes_of(state, screen);
    const auto styles = patch_styles(shipped_scene().atlas, view_of_pane(state, panes, 0));
    const auto of = [&](const char* id) { return styles[viewer_tests::patch_of(id)]; };
    const auto changes = geodata::changes_by_interest(
        shipped_scene().atlas, state.comparison.first().date, state.comparison.last().date);
    REQUIRE(changes.size() > 5);
    for (std::size_t i = 0; i < changes.size(); ++i) {
        for (const geodata::PatchChange& patch : changes[i].patches) {
            CHECK(styles[patch.patch].fill == change_style(state.theme, i).fill);
        }
    }
    // One new holder, but another change.
    CHECK_FALSE(of("latvia") == of("estonia"));
    const Colour kept = of("finland").fill;
    const Theme& look = theme(state.theme);
    CHECK(std::find(look.changes.begin(), look.changes.end(), kept) == look.changes.end());
}
