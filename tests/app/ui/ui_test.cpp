// The panels laid out without drawing: where they are, and that nothing leaves the window.
#include "app/ui/ui.h"

#include <algorithm>

#include "app/words/atlas_words.h"
#include "geodata/topology/rings.h"
#include "tests/app/shipped_scene.h"
#include "tests/support/catch.h"
#include "tests/support/papers.h"
#include "tests/support/paths.h"

using namespace viewer;
using viewer_tests::shipped_scene;

namespace {

struct Laid {
    Viewport viewport;
    ViewState state;
    std::vector<UiBox> boxes;

    Laid(const Viewport& v, const Actions& actions, const Scene& scene = shipped_scene())
        : viewport(v) {
        state = initial_state(scene, v);
        for (const Action& a : actions) state = apply(state, a, scene, v);
        auto ui = Ui::make_unpainted(v.scale);
        if (!ui) FAIL(ui.error().sentence());
        std::ignore = ui.value().layout({scene, state, viewport, {-1, -1}});
        boxes = ui.value().boxes();
    }
    [[nodiscard]] const UiBox* find(const std::string& name) const {
        for (const UiBox& box : boxes) {
            if (box.name == name) return &box;
        }
        return nullptr;
    }
};

const std::vector<Viewport> screens = {{1024, 768, 1},     {1280, 720, 1},    {1366, 768, 1},
                                       {1280, 800, 1},     {1920, 1080, 1},   {1920, 1080, 1.5},
                                       {3840, 2160, 2},    {1024, 768, 0.8},  {1024, 768, 1.25},
                                       {1920, 1080, 1.75}, {3840, 2160, 0.8}, {3840, 2160, 2.5}};

bool overlap(const UiBox& a, const UiBox& b) {
    return a.min.x < b.max.x && b.min.x < a.max.x && a.min.y < b.max.y && b.min.y < a.max.y;
}

}  // namespace

TEST_CASE("panels stay in the window and off each other on every screen", "[ui]") {
    for (const Viewport& screen : screens) {
        const Laid laid(screen, {SetPaper{test::august_1939}, PickPlace{{25.3, 54.7}}});
        INFO(screen.width << "x" << screen.height << " at " << screen.scale);
        std::vector<UiBox> panels;
        for (const UiBox& box : laid.boxes) {
            if (box.is_panel) panels.push_back(box);
        }
        CHECK(panels.size() >= 4);
        for (std::size_t i = 0; i < panels.size(); ++i) {
            INFO(panels[i].name);
            CHECK(panels[i].min.x >= 0);
            CHECK(panels[i].min.y >= 0);
            CHECK(panels[i].max.x <= screen.width);
            CHECK(panels[i].max.y <= screen.height);
            for (std::size_t j = 0; j < i; ++j) {
                INFO(panels[j].name);
                CHECK_FALSE(overlap(panels[i], panels[j]));
            }
        }
    }
}

TEST_CASE("the legend stays while numbers are open", "[ui]") {
    for (const Viewport& screen : screens) {
        for (const Action& how :
             {Action(SetCompareMode{CompareMode::changes}), Action(SetHolders{true})}) {
            const Laid laid(screen, {how, ToggleNumbers{}});
            INFO(screen.width << "x" << screen.height << " at " << screen.scale);
            const UiBox *legend = laid.find("legend"), *numbers = laid.find("numbers");
            REQUIRE(legend != nullptr);
            REQUIRE(numbers != nullptr);
            CHECK_FALSE(overlap(*legend, *numbers));
            CHECK(static_cast<double>(numbers->max.y - numbers->min.y) >=
                  screen.height * 0.25);  // and can be read
        }
    }
}

TEST_CASE("an undated file says so, and offers no days", "[ui]") {
    const auto scene = load_scene(test::source_dir() / "tests/data/no_name_field.geojson");
    REQUIRE(scene.ok());
    REQUIRE_FALSE(geodata::is_dated(scene.value()->atlas));
    const geodata::LonLat inside = geodata::place_inside(scene.value()->atlas.patches.front().land);
    const Laid laid({1280, 800, 1}, {PickPlace{inside}, StartGuess{}}, *scene.value());
    CHECK(laid.find("date/undated") != nullptr);
    CHECK(laid.find("timeline/undated") != nullptr);
    for (const char* control : {"date/title", "date/day on", "timeline/strip", "timeline/play",
                                "compare/off", "compare/swipe", "compare/promise", "names/today",
                                "layers/uncertainty", "layers/dates"}) {
        INFO(control);
        CHECK(laid.find(control) == nullptr);
    }
    CHECK_FALSE(laid.state.asking());
    CHECK(laid.state.messages ==
          std::vector<std::string>{"This file gives no days: there is nothing to ask about."});
    CHECK(day_of_map(scene.value()->atlas, geodata::make_date(1940, 7, 5)) == "Undated");
    CHECK(geodata::is_dated(shipped_scene().atlas));
    const auto dated = load_scene(test::source_dir() / "tests/data/from_until.geojson");
    REQUIRE(dated.ok());
    CHECK(geodata::is_dated(dated.value()->atlas));
    CHECK(Laid({1280, 800, 1}, {}, *dated.value()).find("timeline/strip") != nullptr);
}

TEST_CASE("what other data cannot show is not offered", "[ui]") {
    const auto dated = load_scene(test::source_dir() / "tests/data/from_until.geojson");
    REQUIRE(dated.ok());
    const Laid laid({1280, 800, 1}, {}, *dated.value());
    CHECK(laid.find("compare/swipe") != nullptr);
    CHECK(laid.find("compare/several") != nullptr);
    CHECK(laid.find("layers/borders") != nullptr);
    for (const char* control : {"compare/promise", "names/today", "layers/uncertainty",
                                "layers/rivers", "layers/places"}) {
        INFO(control);
        CHECK(laid.find(control) == nullptr);
        CHECK(Laid({1280, 800, 1}, {}).find(control) != nullptr);
    }
    // Switched on with other data, it can be switched off.
    Layers layers;
    layers.uncertainty = true;
    const Laid on({1280, 800, 1}, {SetLayers{layers}}, *dated.value());
    CHECK(on.find("layers/uncertainty") != nullptr);
}

TEST_CASE("a ring that is not on the map is told of under its field", "[ui]") {
    const auto laid = [](const std::vector<std::string>& rings) {
        Lesson lesson;
        lesson.steps.resize(1);
        lesson.steps[0].highlights = rings;
        return Laid({1280, 1600, 1}, {SetLesson{lesson}, ToggleLessons{}, ChooseStep{0}});
    };
    const Laid good = laid({"Vilna", "Lwow"});
    REQUIRE(good.find("lessons/highlights") != nullptr);
    CHECK(good.find("lessons/ring 1/unknown") == nullptr);
    const Laid wrong = laid({"Vilna", "Kaunus"});
    CHECK(wrong.find("lessons/ring 1/unknown") != nullptr);
    CHECK(wrong.find("lessons/ring 1/meant 1") != nullptr);
    CHECK(wrong.find("lessons/ring 2/unknown") == nullptr);
    const Laid hopeless = laid({"qqqzzz"});
    CHECK(hopeless.find("lessons/ring 1/unknown") != nullptr);
    CHECK(hopeless.find("lessons/ring 1/meant 1") == nullptr);
}

TEST_CASE("the six territories and both papers have a control each", "[ui]") {
    const Laid laid({1280, 800, 1}, {SetPaper{test::august_1939}});
    for (const char* name :
         {"protocol/switch", "protocol/1939-08-23", "protocol/1939-09-28", "protocol/finland",
          "protocol/estonia", "protocol/latvia", "protocol/lithuania", "protocol/poland",
          "protocol/bessarabia", "layers/land", "layers/borders", "layers/rivers", "layers/places",
          "layers/labels", "layers/graticule"}) {
        INFO(name);
        CHECK(laid.find(name) != nullptr);
    }
}

TEST_CASE("hidden panels leave nothing behind", "[ui]") {
    const Laid laid({1280, 800, 1}, {TogglePanels{}});
    for (const UiBox& box : laid.boxes) {
        INFO(box.name);
        CHECK_FALSE(box.is_panel);
    }
}

TEST_CASE("each of the sheets opens", "[ui]") {
    CHECK(Laid({1280, 800, 1}, {ToggleAbout{}}).find("about") != nullptr);
    CHECK(Laid({1280, 800, 1}, {ToggleKeys{}}).find("keys") != nullptr);
    CHECK(Laid({1280, 800, 1}, {ToggleSearch{}}).find("search") != nullptr);
    CHECK(Laid({1280, 800, 1}, {ToggleOpen{}}).find("open") != nullptr);
    CHECK(Laid({1280, 800, 1}, {ShowMessage{"A sentence."}}).boxes.size() >
          Laid({1280, 800, 1}, {}).boxes.size());
}

TEST_CASE("a window too small for any panel is laid out all the same", "[ui]") {
    for (const auto& [width, height] :
         {std::pair{1, 1}, {20, 20}, {64, 64}, {64, 900}, {900, 64}}) {
        for (const double scale : {0.5, 2.0, 8.0}) {
            INFO(width << "x" << height << " at " << scale);
            const Viewport small{width, height, scale};
            CHECK_NOTHROW(Laid(small, {SetPaper{test::august_1939}, PickPlace{{25.3, 54.7}},
                                       ShowMessage{"A sentence."}}));
            CHECK_NOTHROW(Laid(small, {ToggleSearch{}}));
            CHECK_NOTHROW(Laid(small, {ToggleComparison{}}));
        }
    }
}

TEST_CASE("the menu of a place lies in the window, and names keep their places", "[ui]") {
    for (const Viewport& screen : screens) {
        const double w = screen.width, h = screen.height;
        for (const ScreenPoint at : {ScreenPoint{0, 0},
                                     {w - 1, 0},
                                     {0, h - 1},
                                     {w - 1, h - 1},
                                     {w / 2, h / 2},
                                     {w * 0.9, h * 0.6}}) {
            const Laid laid(screen, {OpenMenu{at}});
            INFO(screen.width << "x" << screen.height << " at " << at.x << ", " << at.y);
            const UiBox* menu = laid.find("menu");
            REQUIRE(menu != nullptr);
            CHECK(menu->min.x >= 0);
            CHECK(menu->min.y >= 0);
            CHECK(menu->max.x <= w);
            CHECK(menu->max.y <= h);
            CHECK(menu->is_panel);
            CHECK_FALSE(menu->hides_map());
            for (const char* item : {"menu/what is here", "menu/copy", "menu/measure"}) {
                INFO(item);
                REQUIRE(laid.find(item) != nullptr);
                CHECK(laid.find(item)->max.y <= menu->max.y);
            }
        }
    }
}

TEST_CASE("what is measured stands on every map that is shown", "[ui]") {
    const Actions measured = {MeasureFrom{{500, 300}}, AddCorner{{640, 420}}, EndMeasure{false}};
    const auto cards = [&](const Actions& first) {
        Actions all = first;
        all.insert(all.end(), measured.begin(), measured.end());
        const Laid laid({1280, 800, 1}, all);
        return std::count_if(laid.boxes.begin(), laid.boxes.end(),
                             [](const UiBox& box) { return box.name.rfind("measure/", 0) == 0; });
    };
    CHECK(cards({}) == 1);
    for (const CompareMode mode : {CompareMode::swipe, CompareMode::fade, CompareMode::lens,
                                   CompareMode::flicker, CompareMode::changes}) {
        CHECK(cards({SetCompareMode{mode}}) == 1);
    }
    CHECK(cards({SetCompareMode{CompareMode::side}}) == 2);
    CHECK(cards({SetCompareMode{CompareMode::several}}) >= 2);
    CHECK(cards({SetCompareMode{CompareMode::promise}}) >= 2);
}

TEST_CASE("files opened lately stand in the panel that opens files, each with a control", "[ui]") {
    const std::vector<std::filesystem::path> files = {
        "/home/teacher/maps/borders.gpkg",
        "/media/usb/" + std::string(300, 'x') + "/a folder of long names/map.shp",
        "/" + std::string(300, 'y') + ".geojson"};
    const Laid laid({1024, 768, 1.25}, {ShowRecent{files}, ToggleOpen{}});
    const UiBox* panel = laid.find("open");
    REQUIRE(panel != nullptr);
    for (int i = 1; i <= 3; ++i) {
        const UiBox* row = laid.find("open/recent " + std::to_string(i));
        REQUIRE(row != nullptr);
        CHECK(row->min.x >= panel->min.x);
        CHECK(row->max.x <= panel->max.x);
        CHECK(row->max.y <= panel->max.y);
    }
    CHECK(Laid({1024, 768, 1}, {ToggleOpen{}}).find("open/recent 1") == nullptr);
}
