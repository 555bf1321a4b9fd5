// The first picture shows the subject: the land that the papers allot, where no panel covers it.
#include <algorithm>
#include <memory>
#include <string>
#include <vector>

#include "app/view/action.h"
#include "app/view/window_size.h"
#include "tests/app/shipped_scene.h"
#include "tests/support/catch.h"
#include "tests/support/papers.h"
#include "tests/support/paths.h"

using namespace viewer;
using geodata::make_date;
using viewer_tests::shipped_scene;

namespace {

/// Panels as they stand on a usual screen.
Viewport window(int width, int height, double scale = 1) {
    const auto pixels = [&](double points) { return static_cast<int>(points * scale); };
    Viewport v{width, height, scale};
    v.insets.left = pixels(338);
    v.insets.bottom = pixels(131);
    v.insets.over = {pixels(338), pixels(66), pixels(338), pixels(131)};
    return v;
}

const std::vector<Viewport> screens = {window(1024, 768), window(1366, 768), window(1600, 900),
                                       window(1920, 1080), window(3840, 2160, 2)};

/// All corners of the land that the papers allot.
std::vector<MapPoint> allotted() {
    const geodata::Atlas& atlas = shipped_scene().atlas;
    std::vector<MapPoint> points;
    for (const geodata::Patch& patch : atlas.patches) {
        if (patch.allocations.empty()) continue;
        for (const auto& polygon : patch.land) {
            for (std::size_t i = 0; i < polygon.exterior.size(); i += 7) {
                points.push_back(shipped_scene().projection.forward(polygon.exterior[i]));
            }
        }
    }
    return points;
}

ViewState after(ViewState state, const Actions& actions, const Viewport& v) {
    for (const Action& action : actions) {
        state = apply(std::move(state), action, shipped_scene(), v);
    }
    return state;
}

/// Share of the pane's picture that this holder's land takes.
double share_of(const std::string& holder, const ViewState& state, const Viewport& v,
                std::size_t index) {
    const Scene& scene = shipped_scene();
    const std::vector<Pane> panes = panes_of(state, v);
    const Viewport pane = viewport_of(panes[index].box, v);
    const geodata::Date day = view_of_pane(state, panes, index).date;
    const geodata::HolderIndex wanted = scene.atlas.find_holder(holder);
    int all = 0, held = 0;
    for (double y = 0.5; y < pane.height; y += pane.height / 40.0) {
        for (double x = 0.5; x < pane.width; x += pane.width / 40.0) {
            const auto patch = scene.locator.patch_at(
                scene.projection.inverse(to_map(state.camera, pane, {x, y})));
            ++all;
            if (patch != geodata::no_patch && scene.atlas.holder_on(patch, day) == wanted) ++held;
        }
    }
    return static_cast<double>(held) / all;
}

}  // namespace

TEST_CASE("all that the papers allot lies where no panel covers it", "[first]") {
    const std::vector<MapPoint> land = allotted();
    REQUIRE(land.size() > 1000);
    for (const Viewport& v : screens) {
        INFO(v.width << "x" << v.height);
        const Camera camera = initial_state(shipped_scene(), v).camera;
        const Edges& over = v.insets.over;
        double top = 1e9, bottom = 0, left = 1e9, right = 0;
        for (const MapPoint& p : land) {
            const ScreenPoint at = to_screen(camera, v, p);
            top = std::min(top, at.y);
            bottom = std::max(bottom, at.y);
            left = std::min(left, at.x);
            right = std::max(right, at.x);
        }
        CHECK(top >= 0);
        CHECK(bottom <= v.height - over.bottom);
        CHECK(left >= over.left);
        CHECK(right <= v.width - over.right);
        CHECK(bottom - top > 0.8 * (v.height - over.top - over.bottom));  // and fills it
    }
}

TEST_CASE("the whole region follows the panels, a place that one chose does not", "[first]") {
    const Viewport bare{1366, 768, 1}, with_panels = window(1366, 768);
    const auto shown = [&](ViewState state, const Viewport& before, const Viewport& now) {
        return apply(std::move(state), FollowSize{before}, shipped_scene(), now);
    };
    const ViewState start = initial_state(shipped_scene(), bare);
    const ViewState beside = shown(start, bare, with_panels);
    CHECK(beside.camera == initial_state(shipped_scene(), with_panels).camera);
    CHECK_FALSE(beside.camera == start.camera);
    CHECK(shown(beside, with_panels, bare).camera == start.camera);
    const ViewState chosen = after(start, {LookAt{{20, 53.5, 29, 60}}}, bare);
    CHECK(shown(chosen, bare, with_panels).camera == chosen.camera);
    CHECK(after(chosen, {FitRegion{}}, with_panels).camera == beside.camera);
}

TEST_CASE("the view is the same after a presentation on a full screen", "[first]") {
    const Viewport window_before = window(1366, 768);
    Viewport full = window(1920, 1080);
    full.insets.left = full.insets.bottom = 0;  // but the panels' places are remembered
    Lesson lesson;
    lesson.steps.resize(1);
    ViewState state = initial_state(shipped_scene(), window_before);
    const Camera camera = state.camera;
    state = after(std::move(state), {SetLesson{lesson}, StartPresentation{}}, window_before);
    state = after(std::move(state), {FollowSize{window_before}}, full);
    state = after(std::move(state), {FollowSize{full}}, window_before);
    state = after(std::move(state), {LeavePresentation{}}, window_before);
    CHECK(state.camera == camera);
}

TEST_CASE("no map of the key dates, or of promise and fact, is half Soviet Union", "[first]") {
    for (const CompareMode mode : {CompareMode::several, CompareMode::promise, CompareMode::side}) {
        for (const Viewport& v : screens) {
            const ViewState state =
                after(initial_state(shipped_scene(), v), {SetCompareMode{mode}}, v);
            INFO(v.width << "x" << v.height);
            for (std::size_t i = 0; i < panes_of(state, v).size(); ++i) {
                CHECK(share_of("soviet_union", state, v, i) < 0.5);
            }
        }
    }
}

TEST_CASE("four maps stand so that the land is largest", "[first]") {
    const auto rows_of = [](double shape, int width, int height) {
        ViewState state = initial_state(shipped_scene(), {width, height, 1});
        state.land_shape = shape;
        state.comparison.on = true;
        state.comparison.mode = CompareMode::several;
        const std::vector<Pane> panes = panes_of(state, {width, height, 1});
        REQUIRE(panes.size() == 4);
        return panes[3].box.y == 0 ? 1 : panes[1].box.y == 0 ? 2 : 4;
    };
    CHECK(rows_of(shape_of_home(shipped_scene()), 1366, 768) == 1);
    CHECK(rows_of(shape_of_home(shipped_scene()), 768, 1366) == 2);
    CHECK(rows_of(1.6, 1366, 768) == 2);
    CHECK(rows_of(3, 768, 1366) == 4);
}

TEST_CASE("a file's own land is fitted whole where no panel covers it", "[first]") {
    for (const char* file :
         {"from_until.geojson", "no_name_field.geojson", "year_fields.geojson"}) {
        const auto loaded = load_scene(test::test_data() / file);
        REQUIRE(loaded);
        const Scene& scene = *loaded.value();
        CHECK(scene.region == mapped_land(scene));
        for (const Viewport& v : screens) {
            INFO(file << ", " << v.width << "x" << v.height);
            const Camera camera = initial_state(scene, v).camera;
            const geodata::MapExtent& land = scene.levels.extent();
            const ScreenPoint a = to_screen(camera, v, {land.min_x, land.max_y});
            const ScreenPoint b = to_screen(camera, v, {land.max_x, land.min_y});
            const Edges& over = v.insets.over;
            const double across = v.width - over.left - over.right;
            const double down = v.height - over.top - over.bottom;
            CHECK(a.x >= over.left);
            CHECK(a.y >= over.top);
            CHECK(b.x <= v.width - over.right);
            CHECK(b.y <= v.height - over.bottom);
            CHECK(std::max((b.x - a.x) / across, (b.y - a.y) / down) > 0.8);  // and fills it
        }
    }
}

TEST_CASE("data without days or papers begin no comparison that would show nothing", "[first]") {
    const Viewport v = window(1366, 768);
    const auto begun = [&](const char* file, const Action& action) {
        const auto scene = load_scene(test::test_data() / file);
        REQUIRE(scene);
        return apply(initial_state(*scene.value(), v), action, *scene.value(), v);
    };
    const std::vector<std::string> undated = {
        "This file gives no days: there is nothing to compare."};
    for (const Action& action :
         {Action(ToggleComparison{}), Action(NextCompareMode{1}), Action(ToggleSwing{}),
          Action(SetCompareMode{CompareMode::several})}) {
        const ViewState state = begun("no_name_field.geojson", action);
        CHECK_FALSE(state.comparison.on);
        CHECK(state.messages == undated);
        CHECK(begun("from_until.geojson", action).comparison.on);
    }
    const SetCompareMode promise{CompareMode::promise};
    CHECK_FALSE(begun("from_until.geojson", promise).comparison.on);
    CHECK(begun("one_paper", promise).comparison.on);
    CHECK_FALSE(begun("from_until.geojson", ToggleUncertainty{}).layers.uncertainty);
    // C goes by it.
    const auto dated = load_scene(test::test_data() / "from_until.geojson");
    ViewState state = initial_state(*dated.value(), v);
    for (int i = 0; i < 20; ++i) {
        state = apply(std::move(state), NextCompareMode{i < 10 ? 1 : -1}, *dated.value(), v);
        CHECK(state.comparison.on);
        CHECK(state.comparison.mode != CompareMode::promise);
    }
}

TEST_CASE("the first hint goes with the first act that it speaks of", "[first]") {
    const Viewport v = window(1366, 768);
    ViewState start = initial_state(shipped_scene(), v);
    CHECK_FALSE(start.hint);
    start.hint = true;
    const auto left = [&](const Action& action) { return after(start, {action}, v).hint; };
    CHECK_FALSE(left(StepEvent{1}));
    CHECK_FALSE(left(NextCompareMode{1}));
    CHECK_FALSE(left(SetCompareMode{CompareMode::fade}));
    CHECK_FALSE(left(StartAtFirstStep{}));
    CHECK_FALSE(left(ToggleKeys{}));
    CHECK_FALSE(left(DismissHint{}));
    CHECK(left(PanBy{5, 5}));
    CHECK(left(ToggleTerritory{test::finland}));
    CHECK(left(StepDay{1}));
}
